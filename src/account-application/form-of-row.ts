/**
 * Which form goes with a row: that of the unit that registered the person, and no form at all for an intern on a
 * school's roster.
 *
 * @source manual/apply-step-2 — the table of forms and who they are for
 * @source decision/0065 — an intern with a school's row
 * @module
 */
import { FORM_OF_REGISTRAR } from '../application-form/eligibility.js';
import type { FormId } from '../application-form/form-id.js';
import type { JobTitle } from '../job-title/job-title.js';
import { jobTitleCategory } from '../job-title/job-title-category.js';
import type { UnitKind } from '../school/unit.js';
import type { MatchFailure } from './application-refusal.js';

/** Why a form does not go with a row. */
export type FormOfRowError = Extract<
  MatchFailure,
  { readonly code: 'application.intern-at-school' | 'application.wrong-form' }
>;

/** What is wrong with a form for somebody whose row has this title and stands at a unit of this kind, or null. */
export function decideFormOfRow(form: FormId, kind: UnitKind, jobTitle: JobTitle): FormOfRowError | null {
  const isIntern = form === '1-2' || jobTitleCategory(jobTitle) === 'intern';
  if (isIntern && kind === 'school') return { code: 'application.intern-at-school' };

  const expected = FORM_OF_REGISTRAR[kind];
  return form === expected ? null : { code: 'application.wrong-form', form, expected };
}
