/**
 * From the fields of a page to the package's form: what runs on the server when the form is sent, and in the browser while
 * it is filled in.
 *
 * @module
 */
import { err, type Result } from 'neverthrow';
import {
  type ApplicationFieldError,
  type ApplicationForm,
  type ApplicationFormContext,
  CONSENT_DOCUMENTS,
  type FieldError,
  type FormId,
  parseApplicationForm,
} from 'tw-teacher-account';
import type { ApplicationFields } from './application-fields.js';
import { rawSubjectsOf } from './subject-lines.js';

/**
 * Reads what was filled in. A subject that was chosen and not added (加入) would be lost in silence: it counts as an error,
 * in the package's own words.
 */
export function readApplication(
  form: FormId,
  fields: ApplicationFields,
  context: ApplicationFormContext,
): Result<ApplicationForm, readonly FieldError<ApplicationFieldError>[]> {
  const read = parseApplicationForm(rawApplication(form, fields), context).mapErr(({ fields: errors }) => errors);
  if (form !== '1-1' || fields.subjectName.trim() === '') return read;
  const notAdded = { path: ['teachingSubjects'], error: { code: 'teaching-subjects.missing' } } as const;
  return err([...(read.isErr() ? read.error : []), notAdded]);
}

function rawApplication(form: FormId, fields: ApplicationFields) {
  const { accountName, personName, identityNumber, phone, password, passwordConfirmation } = fields;
  const { email, emailConfirmation, backupEmail } = fields;
  return {
    form,
    accountName,
    personName,
    identityNumber,
    birthDate: { year: fields.birthYear, month: fields.birthMonth, day: fields.birthDay },
    unit: rawUnit(fields),
    ...(form === '1-1'
      ? { jobTitle: fields.jobTitle, teachingSubjects: rawSubjectsOf(fields.teachingSubjects) }
      : undefined),
    phone,
    password,
    passwordConfirmation,
    email,
    emailConfirmation,
    backupEmail,
    // a box that is ticked sends the version that was shown beside it
    consents: Object.fromEntries(
      CONSENT_DOCUMENTS.filter((document) => fields[document] !== '').map((document) => [
        document,
        { agreed: true, version: fields[document] },
      ]),
    ),
  };
}

/** The unit by its code; without one, where it would be, so that the first list that nobody chose from is named. */
function rawUnit({ unitCounty, unitTownship, unitKind, unitCode }: ApplicationFields) {
  return unitCode === '' ? { county: unitCounty, township: unitTownship, kind: unitKind } : { code: unitCode };
}
