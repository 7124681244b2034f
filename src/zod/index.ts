/**
 * zod schemas that wrap the package's parsers and add no rule. They are Standard Schemas, as every zod schema is.
 *
 * Each takes a catalogue of messages; an issue's `params.error` holds the parser's error whole.
 *
 * @module
 */
export {
  applicationFormSchema,
  bureauStaffFormSchema,
  internFormSchema,
  rosterEntrySchema,
  teacherFormSchema,
  unitDirectoryQuerySchema,
} from './forms.js';
export { fromFieldsParser, fromParser, type ParserSchema } from './from-parser.js';
export {
  accountNameSchema,
  calendarDateSchema,
  claimCodeSchema,
  consentsSchema,
  countySchema,
  emailAddressSchema,
  idempotencyKeySchema,
  identityNumberSchema,
  instantSchema,
  jobTitleSchema,
  minguoSchema,
  nationalIdSchema,
  passwordSchema,
  personNameSchema,
  phoneNumberSchema,
  residentCertificateNumberSchema,
  schoolKindSchema,
  sexSchema,
  teachingSubjectsSchema,
  townshipSchema,
  unitCodeSchema,
  unitNameSchema,
  unitReferenceSchema,
} from './values.js';
