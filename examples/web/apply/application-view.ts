/**
 * What a form's page shows: what was filled in, what is said of it, the lists and the question that belong to it.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { type FormId, REGISTRAR_OF_FORM } from 'tw-teacher-account';
import type { Challenge } from '../host/challenge.js';
import type { SchoolLists } from '../host/school-menu.js';
import type { WebHost } from '../host/web-host.js';
import type { Visit } from '../http/visit.js';
import type { FieldTexts, SummaryLine } from '../pages/form-parts.js';
import type { ApplicationFields } from './application-fields.js';
import type { Saying } from './field-sayings.js';
import { type ApplyWords, applyWordsOf } from './words.js';

/** What a page shows of an application. */
export interface ApplicationView {
  readonly visit: Visit;
  readonly words: ApplyWords['form'];
  readonly form: FormId;
  readonly fields: ApplicationFields;
  readonly schools: SchoolLists;
  readonly challenge: Challenge;
  readonly consentVersions: WebHost['consentVersions'];
  readonly idempotencyKey: string;
  readonly sayings: readonly Saying[];
}

/** What a page is made of. */
export interface FilledIn {
  readonly form: FormId;
  readonly fields: ApplicationFields;
  readonly sayings?: readonly Saying[];
  /** The key of the application; without one, a new one is made. */
  readonly key?: string | undefined;
}

/** A view of what was filled in. Passwords and answers to an old question are not in it. */
export function viewOf(
  visit: Visit,
  host: WebHost,
  { form, fields: given, sayings = [], key }: FilledIn,
): ApplicationView {
  const { schools, fields } = withSchools(host, form, given);
  return {
    visit,
    words: applyWordsOf(visit.language).form,
    form,
    fields: { ...fields, password: '', passwordConfirmation: '', challengeAnswer: '' },
    schools,
    challenge: host.challenges.ask(),
    consentVersions: host.consentVersions,
    idempotencyKey: key ?? randomUUID(),
    sayings,
  };
}

/**
 * The lists of schools, and the fields with what of the choice stands. A code that no list has stays while there is no
 * county: the use case says that it is unknown.
 */
export function withSchools({ schoolMenu }: WebHost, form: FormId, fields: ApplicationFields) {
  const { unitCounty: county, unitTownship: township, unitKind: kind, unitCode: code } = fields;
  const schools = schoolMenu(REGISTRAR_OF_FORM[form], { county, township, kind, code });
  const { chosen } = schools;
  return {
    schools,
    fields: {
      ...fields,
      unitCounty: chosen.county,
      unitTownship: chosen.township,
      unitKind: chosen.kind,
      unitCode: chosen.code === '' && county === '' ? code : chosen.code,
    },
  };
}

/** The texts behind a field. */
export function textsAt({ sayings }: ApplicationView, place: string): FieldTexts {
  const texts = (kind: Saying['kind']) => sayings.filter((said) => said.place === place && said.kind === kind);
  return {
    errors: texts('error').map(({ text }) => text),
    notices: texts('notice').map(({ text }) => text),
    done: texts('done').map(({ text }) => text),
  };
}

/** Whether an input is marked as wrong. */
export function isWrong({ sayings }: ApplicationView, input: string): boolean {
  return sayings.some((said) => said.kind === 'error' && said.input === input);
}

/** What is wrong, for the summary. */
export function summaryOf({ sayings }: ApplicationView): readonly SummaryLine[] {
  return sayings.filter(({ kind }) => kind === 'error').map(({ input, line }) => ({ fieldId: input, text: line }));
}
