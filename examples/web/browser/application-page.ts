/** @module The application's form on the page: what is in it now, and what the package needs to judge it. */
import {
  type ApplicationFormContext,
  type ConsentDocument,
  FORM_IDS,
  type FormId,
  parseCalendarDate,
} from 'tw-teacher-account';
import { type ApplicationFields, completeFields } from '../application/application-fields.js';

/** The form that somebody fills in. */
export interface ApplicationPage {
  readonly element: HTMLFormElement;
  readonly form: FormId;
  readonly context: ApplicationFormContext;
  /** What is filled in now. */
  readonly fields: () => ApplicationFields;
}

/** The form of a page; null where there is none. */
export function openApplication(page: Document): ApplicationPage | null {
  const root = page.querySelector<HTMLElement>('#application');
  const element = root?.querySelector('form');
  const form = FORM_IDS.find((id) => id === root?.dataset['form']);
  const today = parseCalendarDate(root?.dataset['today']).unwrapOr(null);
  if (element === null || element === undefined || form === undefined || today === null) return null;
  return { element, form, context: { today, consentVersions: versionsOn(element) }, fields: () => fieldsIn(element) };
}

/** As the server reads them: a field that comes several times is a list, a line each. */
function fieldsIn(element: HTMLFormElement): ApplicationFields {
  const data = new FormData(element);
  const lines = (name: string) =>
    data
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .join('\n');
  return completeFields(Object.fromEntries([...data.keys()].map((name) => [name, lines(name)])));
}

/** The versions that the boxes would send are those in force: the server made the page. */
function versionsOn(element: HTMLFormElement): ApplicationFormContext['consentVersions'] {
  const version = (document: ConsentDocument) => element.querySelector<HTMLInputElement>(`#${document}`)?.value ?? '';
  return {
    'account-terms': version('account-terms'),
    'site-rules': version('site-rules'),
    'personal-data': version('personal-data'),
  };
}
