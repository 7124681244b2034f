/** Schemas of single values. @module */
import { type IdempotencyKey, parseIdempotencyKey } from '../account/idempotency.js';
import { type AccountName, parseAccountName } from '../account-name/account-name.js';
import { type CalendarDate, parseCalendarDate } from '../calendar-date/calendar-date.js';
import { parseMinguo } from '../calendar-date/minguo.js';
import { type ClaimCode, parseClaimCode } from '../claim-code/claim-code.js';
import { type Consent, type ConsentVersions, parseConsents } from '../consent/consent.js';
import { type EmailAddress, parseEmailAddress } from '../contact/email-address.js';
import { type PhoneNumber, parsePhoneNumber } from '../contact/phone-number.js';
import { type IdentityNumber, parseIdentityNumber } from '../identity-number/identity-number.js';
import { type NationalId, parseNationalId } from '../identity-number/national-id.js';
import {
  parseResidentCertificateNumber,
  type ResidentCertificateNumber,
} from '../identity-number/resident-certificate.js';
import { type Instant, parseInstant } from '../instant/instant.js';
import { type JobTitle, parseJobTitle } from '../job-title/job-title.js';
import type { Catalogue } from '../messages/catalogue.js';
import { type Password, parsePassword } from '../password/password.js';
import type { PasswordPolicy } from '../password/password-policy.js';
import { type PersonName, parsePersonName } from '../person-name/person-name.js';
import { type County, parseCounty } from '../school/county.js';
import { parseUnitReference, type UnitReference } from '../school/find-unit.js';
import { parseSchoolKind, type SchoolKind } from '../school/school-kind.js';
import { parseTownship, type Township } from '../school/township.js';
import { parseUnitCode, type UnitCode } from '../school/unit.js';
import { parseUnitName, type UnitName } from '../school/unit-name.js';
import { parseSex, type Sex } from '../sex/sex.js';
import { parseTeachingSubjects, type TeachingSubjects } from '../teaching-subject/teaching-subject.js';
import { fromFieldsParser, fromParser, type ParserSchema } from './from-parser.js';

/** A schema of `parseAccountName`. */
export const accountNameSchema = (catalogue: Catalogue): ParserSchema<AccountName> =>
  fromParser(parseAccountName, catalogue);

/** A schema of `parsePassword` beside an account name, or null where that is itself wrong. */
export const passwordSchema = (
  catalogue: Catalogue,
  accountName: AccountName | null,
  policy?: PasswordPolicy,
): ParserSchema<Password> => fromParser((raw) => parsePassword(raw, accountName, policy), catalogue);

/** A schema of `parsePersonName`. */
export const personNameSchema = (catalogue: Catalogue): ParserSchema<PersonName> =>
  fromParser(parsePersonName, catalogue);

/** A schema of `parseSex`. */
export const sexSchema = (catalogue: Catalogue): ParserSchema<Sex> => fromParser(parseSex, catalogue);

/** A schema of `parseNationalId`. */
export const nationalIdSchema = (catalogue: Catalogue): ParserSchema<NationalId> =>
  fromParser(parseNationalId, catalogue);

/** A schema of `parseResidentCertificateNumber`. */
export const residentCertificateNumberSchema = (catalogue: Catalogue): ParserSchema<ResidentCertificateNumber> =>
  fromParser(parseResidentCertificateNumber, catalogue);

/** A schema of `parseIdentityNumber`. */
export const identityNumberSchema = (catalogue: Catalogue): ParserSchema<IdentityNumber> =>
  fromParser(parseIdentityNumber, catalogue);

/** A schema of `parseCalendarDate`: Gregorian text. */
export const calendarDateSchema = (catalogue: Catalogue): ParserSchema<CalendarDate> =>
  fromParser(parseCalendarDate, catalogue);

/** A schema of `parseMinguo`: Minguo text. */
export const minguoSchema = (catalogue: Catalogue): ParserSchema<CalendarDate> =>
  fromParser((raw) => parseMinguo(raw), catalogue);

/** A schema of `parseInstant`. */
export const instantSchema = (catalogue: Catalogue): ParserSchema<Instant> => fromParser(parseInstant, catalogue);

/** A schema of `parseClaimCode`. */
export const claimCodeSchema = (catalogue: Catalogue): ParserSchema<ClaimCode> => fromParser(parseClaimCode, catalogue);

/** A schema of `parseEmailAddress`. */
export const emailAddressSchema = (catalogue: Catalogue): ParserSchema<EmailAddress> =>
  fromParser(parseEmailAddress, catalogue);

/** A schema of `parsePhoneNumber`. */
export const phoneNumberSchema = (catalogue: Catalogue): ParserSchema<PhoneNumber> =>
  fromParser(parsePhoneNumber, catalogue);

/** A schema of `parseCounty`. */
export const countySchema = (catalogue: Catalogue): ParserSchema<County> => fromParser(parseCounty, catalogue);

/** A schema of `parseTownship` within a county. */
export const townshipSchema = (catalogue: Catalogue, county: County): ParserSchema<Township> =>
  fromParser((raw) => parseTownship(raw, county), catalogue);

/** A schema of `parseSchoolKind`. */
export const schoolKindSchema = (catalogue: Catalogue): ParserSchema<SchoolKind> =>
  fromParser(parseSchoolKind, catalogue);

/** A schema of `parseUnitCode`. */
export const unitCodeSchema = (catalogue: Catalogue): ParserSchema<UnitCode> => fromParser(parseUnitCode, catalogue);

/** A schema of `parseUnitName`. */
export const unitNameSchema = (catalogue: Catalogue): ParserSchema<UnitName> => fromParser(parseUnitName, catalogue);

/** A schema of `parseUnitReference`, with an issue for each wrong field. */
export const unitReferenceSchema = (catalogue: Catalogue): ParserSchema<UnitReference> =>
  fromFieldsParser(parseUnitReference, catalogue);

/** A schema of `parseJobTitle`. */
export const jobTitleSchema = (catalogue: Catalogue): ParserSchema<JobTitle> => fromParser(parseJobTitle, catalogue);

/** A schema of `parseTeachingSubjects`. */
export const teachingSubjectsSchema = (catalogue: Catalogue): ParserSchema<TeachingSubjects> =>
  fromParser(parseTeachingSubjects, catalogue);

/** A schema of `parseConsents` against the versions in force, with an issue for each document. */
export const consentsSchema = (catalogue: Catalogue, versions: ConsentVersions): ParserSchema<readonly Consent[]> =>
  fromFieldsParser((raw) => parseConsents(raw, versions), catalogue);

/** A schema of `parseIdempotencyKey`. */
export const idempotencyKeySchema = (catalogue: Catalogue): ParserSchema<IdempotencyKey> =>
  fromParser(parseIdempotencyKey, catalogue);
