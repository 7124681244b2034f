/**
 * Schemas of whole forms: one issue for each wrong field, under the field's name.
 *
 * A form library that types its inputs names their type, as in `teacherFormSchema<TypedForm>(zhTW, context)`.
 *
 * @source decision/0125 — the input's type is the caller's
 * @module
 */
import type { Result } from 'neverthrow';
import type {
  ApplicationForm,
  BureauStaffForm,
  InternForm,
  TeacherForm,
} from '../application-form/application-form.js';
import {
  parseApplicationForm,
  parseBureauStaffForm,
  parseInternForm,
  parseTeacherForm,
} from '../application-form/parse-application-form.js';
import type { ApplicationFormContext } from '../application-form/parse-common-fields.js';
import type { Catalogue } from '../messages/catalogue.js';
import type { DomainError } from '../messages/domain-message.js';
import { parseRosterEntry, type RosterEntry, type RosterEntryContext } from '../pre-registration/roster-entry.js';
import type { FieldError } from '../raw-record/field-error.js';
import { parseUnitDirectoryQuery, type UnitDirectoryQuery } from '../unit-directory/unit-directory-query.js';
import { fromFieldsParser, type ParserSchema } from './from-parser.js';

/** A schema of `parseApplicationForm`: whichever form the field `form` names. */
export const applicationFormSchema = <Raw = unknown>(
  catalogue: Catalogue,
  context: ApplicationFormContext,
): ParserSchema<ApplicationForm, Raw> => ofForm((raw) => parseApplicationForm(raw, context), catalogue);

/** A schema of `parseTeacherForm`: form 1-1. */
export const teacherFormSchema = <Raw = unknown>(
  catalogue: Catalogue,
  context: ApplicationFormContext,
): ParserSchema<TeacherForm, Raw> => ofForm((raw) => parseTeacherForm(raw, context), catalogue);

/** A schema of `parseInternForm`: form 1-2. */
export const internFormSchema = <Raw = unknown>(
  catalogue: Catalogue,
  context: ApplicationFormContext,
): ParserSchema<InternForm, Raw> => ofForm((raw) => parseInternForm(raw, context), catalogue);

/** A schema of `parseBureauStaffForm`: form 1-3. */
export const bureauStaffFormSchema = <Raw = unknown>(
  catalogue: Catalogue,
  context: ApplicationFormContext,
): ParserSchema<BureauStaffForm, Raw> => ofForm((raw) => parseBureauStaffForm(raw, context), catalogue);

/** A schema of `parseRosterEntry`. */
export const rosterEntrySchema = <Raw = unknown>(
  catalogue: Catalogue,
  context: RosterEntryContext,
): ParserSchema<RosterEntry, Raw> => ofForm((raw) => parseRosterEntry(raw, context), catalogue);

/** A schema of `parseUnitDirectoryQuery`. */
export const unitDirectoryQuerySchema = <Raw = unknown>(catalogue: Catalogue): ParserSchema<UnitDirectoryQuery, Raw> =>
  ofForm(parseUnitDirectoryQuery, catalogue);

function ofForm<T, Raw>(
  parse: (raw: unknown) => Result<T, { readonly fields: readonly FieldError<DomainError>[] }>,
  catalogue: Catalogue,
): ParserSchema<T, Raw> {
  return fromFieldsParser((raw) => parse(raw).mapErr(({ fields }) => fields), catalogue);
}
