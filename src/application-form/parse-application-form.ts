/**
 * Reading an application form from unknown input.
 *
 * Every field's error is reported at once, under its name, so that a form can show each after its field. The input is
 * left as it was. Notices on what was accepted come from `reviewApplicationForm`.
 *
 * @source manual/form-1-1
 * @source manual/apply-failures — 輸入表單資料格式有誤，請再次確認
 * @source decision/0060 — the fields of forms 1-2 and 1-3
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { parseJobTitle } from '../job-title/job-title.js';
import type { FieldError } from '../raw-record/field-error.js';
import { createFieldReader, type FieldReader } from '../raw-record/field-reader.js';
import { readRawRecord } from '../raw-record/raw-record.js';
import { parseTeachingSubjects } from '../teaching-subject/teaching-subject.js';
import type { ApplicationForm, BureauStaffForm, CommonFields, InternForm, TeacherForm } from './application-form.js';
import type { ApplicationFieldError, ApplicationFormError } from './application-form-error.js';
import { FORM_IDS, type FormId } from './form-id.js';
import {
  ACCESS_FIELDS,
  APPLICANT_FIELDS,
  type ApplicationFormContext,
  parseCommonFields,
} from './parse-common-fields.js';

/** The raw fields of form 1-1, and of 1-2 and 1-3, in the order of the screen. `form` may be left out. */
export const FORM_FIELDS = Object.freeze({
  '1-1': Object.freeze(['form', ...APPLICANT_FIELDS, 'jobTitle', 'teachingSubjects', ...ACCESS_FIELDS] as const),
  '1-2': Object.freeze(['form', ...APPLICANT_FIELDS, ...ACCESS_FIELDS] as const),
  '1-3': Object.freeze(['form', ...APPLICANT_FIELDS, ...ACCESS_FIELDS] as const),
});

/**
 * Reads form 1-1 (在職教師帳號申請表). Each field forgives what its own parser forgives; `teachingSubjects` and `backupEmail`
 * may be absent.
 *
 * Errors: one for each wrong field, in the order of the screen.
 */
export function parseTeacherForm(
  raw: unknown,
  context: ApplicationFormContext,
): Result<TeacherForm, ApplicationFormError> {
  return readRawRecord(raw, FORM_FIELDS['1-1'])
    .mapErr((error) => invalid([{ path: [], error }]))
    .andThen((fields): Result<TeacherForm, ApplicationFormError> => {
      const reader = createFieldReader<ApplicationFieldError>();
      takeFormId(fields.form, '1-1', reader);
      const common = parseCommonFields(fields, context, reader);
      const jobTitle = reader.take(['jobTitle'], parseJobTitle(fields.jobTitle));
      const teachingSubjects = reader.take(['teachingSubjects'], parseTeachingSubjects(fields.teachingSubjects ?? []));
      if (
        common === undefined ||
        jobTitle === undefined ||
        teachingSubjects === undefined ||
        reader.errors.length > 0
      ) {
        return err(invalid(inOrderOfScreen(reader.errors)));
      }
      return ok({ form: '1-1', ...common, jobTitle, teachingSubjects });
    });
}

/** Reads form 1-2 (實習教師帳號申請表), as {@link parseTeacherForm} without job title and teaching subjects. */
export function parseInternForm(
  raw: unknown,
  context: ApplicationFormContext,
): Result<InternForm, ApplicationFormError> {
  return parseCoreForm(raw, '1-2', context);
}

/** Reads form 1-3 (縣市教育局處編制內人員帳號申請表), as {@link parseTeacherForm} without job title and teaching subjects. */
export function parseBureauStaffForm(
  raw: unknown,
  context: ApplicationFormContext,
): Result<BureauStaffForm, ApplicationFormError> {
  return parseCoreForm(raw, '1-3', context);
}

/**
 * Reads whichever form the field `form` names.
 *
 * Errors: those of the named form; `application-form.unknown-form` alone where it names none.
 */
export function parseApplicationForm(
  raw: unknown,
  context: ApplicationFormContext,
): Result<ApplicationForm, ApplicationFormError> {
  switch (formIdOf(raw)) {
    case '1-1':
      return parseTeacherForm(raw, context);
    case '1-2':
      return parseInternForm(raw, context);
    case '1-3':
      return parseBureauStaffForm(raw, context);
    case undefined:
      return err(invalid([{ path: ['form'], error: UNKNOWN_FORM }]));
  }
}

const UNKNOWN_FORM = Object.freeze({ code: 'application-form.unknown-form' });

function parseCoreForm<Form extends '1-2' | '1-3'>(
  raw: unknown,
  form: Form,
  context: ApplicationFormContext,
): Result<CoreForm<Form>, ApplicationFormError> {
  return readRawRecord(raw, FORM_FIELDS[form])
    .mapErr((error) => invalid([{ path: [], error }]))
    .andThen((fields): Result<CoreForm<Form>, ApplicationFormError> => {
      const reader = createFieldReader<ApplicationFieldError>();
      takeFormId(fields.form, form, reader);
      const common = parseCommonFields(fields, context, reader);
      if (common === undefined || reader.errors.length > 0) return err(invalid(inOrderOfScreen(reader.errors)));
      return ok({ form, ...common });
    });
}

type CoreForm<Form extends '1-2' | '1-3'> = CommonFields & { readonly form: Form };

function takeFormId(raw: unknown, form: FormId, reader: FieldReader<ApplicationFieldError>): void {
  if (raw === undefined || raw === form) return;
  reader.take(['form'], err(UNKNOWN_FORM));
}

function formIdOf(raw: unknown): FormId | undefined {
  try {
    const named =
      typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'form')
        ? (raw as { form: unknown }).form
        : undefined;
    return FORM_IDS.find((id) => id === named);
  } catch {
    return undefined; // a proxy or a getter threw
  }
}

/** The common fields are read in one go, but on form 1-1 the post stands among them. */
function inOrderOfScreen(
  errors: readonly FieldError<ApplicationFieldError>[],
): readonly FieldError<ApplicationFieldError>[] {
  const place = ({ path: [field] }: FieldError<ApplicationFieldError>) =>
    FORM_FIELDS['1-1'].findIndex((name) => name === field);
  return [...errors].sort((a, b) => place(a) - place(b));
}

function invalid(fields: readonly FieldError<ApplicationFieldError>[]): ApplicationFormError {
  return { code: 'application-form.invalid', fields };
}
