/**
 * The fields of the three forms as a browser sends them: text, and empty where nothing was filled in. The page, the server and
 * the script in the browser know them from here.
 *
 * @module
 */
import { CONSENT_DOCUMENTS, type FormId } from 'tw-teacher-account';

const APPLICANT = ['accountName', 'personName', 'identityNumber', 'birthYear', 'birthMonth', 'birthDay'] as const;
const UNIT = ['unitCounty', 'unitTownship', 'unitKind', 'unitCode'] as const;
const POST = ['jobTitle', 'subjectCategory', 'subjectName', 'teachingSubjects'] as const;
const ACCESS = [
  'phone',
  'password',
  'passwordConfirmation',
  'email',
  'challengeSeal',
  'challengeAnswer',
  'emailConfirmation',
  'backupEmail',
] as const;

/** Every field, in the order of form 1-1. */
const APPLICATION_FIELDS = [...APPLICANT, ...UNIT, ...POST, ...ACCESS, ...CONSENT_DOCUMENTS] as const;

/** A field's name, which is its input's id too. */
export type ApplicationFieldName = (typeof APPLICATION_FIELDS)[number];

/** What was filled in. */
export type ApplicationFields = { readonly [Name in ApplicationFieldName]: string };

/** What comes with the fields: the key of the application, and which button was pressed. */
export const APPLICATION_EXTRAS = ['idempotencyKey', 'step'] as const;

/** The fields that a form has: post and subjects are on form 1-1 only. */
export function fieldsOf(form: FormId): readonly ApplicationFieldName[] {
  return form === '1-1' ? APPLICATION_FIELDS : [...APPLICANT, ...UNIT, ...ACCESS, ...CONSENT_DOCUMENTS];
}

/** All fields, of what there is. */
export function completeFields(given: { readonly [Name in ApplicationFieldName]?: string }): ApplicationFields {
  return Object.fromEntries(APPLICATION_FIELDS.map((name) => [name, given[name] ?? ''])) as ApplicationFields;
}
