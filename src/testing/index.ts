/**
 * For other people's tests: arbitraries of every value (valid ones and near misses) for fast-check, and contract suites
 * that prove an adapter written elsewhere.
 *
 * @module
 */

// values

export { accountName, nearAccountName } from './arbitraries/account-name.js';
export { birthDate } from './arbitraries/birth-date.js';
export {
  calendarDate,
  gregorianText,
  minguoText,
  nearDate,
  type WrittenDateSample,
} from './arbitraries/calendar-date.js';
export { emailAddress, nearEmailAddress, spellingOfEmailAddress } from './arbitraries/email-address.js';
export {
  currentResidentCertificate,
  identityNumber,
  legacyResidentCertificate,
  nationalId,
  nearIdentityNumber,
} from './arbitraries/identity-number.js';
export { instant, nearInstant } from './arbitraries/instant.js';
export { jobTitle, nearJobTitle } from './arbitraries/job-title.js';
export { nearOneTimeToken, oneTimeToken } from './arbitraries/one-time-token.js';
export { nearPassword, password } from './arbitraries/password.js';
export { nearPersonName, personName, personNameTypings, personNameVariants } from './arbitraries/person-name.js';
export {
  landlineNumber,
  mobileNumber,
  nearPhoneNumber,
  phoneNumber,
  spellingOfPhoneNumber,
} from './arbitraries/phone-number.js';
export {
  county,
  nearCounty,
  nearUnitCode,
  nearUnitName,
  place,
  school,
  schoolKind,
  unit,
  unitCode,
  unitName,
} from './arbitraries/school.js';
export { sex } from './arbitraries/sex.js';
export { nearTeachingSubject, teachingSubject, teachingSubjects } from './arbitraries/teaching-subject.js';

// forms and records of the workflow

export {
  applicationForm,
  type RawFormSample,
  rawApplicationForm,
  rawBureauStaffForm,
  rawInternForm,
  rawTeacherForm,
  SAMPLE_FORM_CONTEXT,
  unitReference,
} from './arbitraries/application-form.js';
export { type PlanSample, planSample, rosterImport } from './arbitraries/roster-import.js';
export { unitDirectoryEntries, unitDirectoryEntry } from './arbitraries/unit-directory.js';
export {
  idempotencyKey,
  type OpeningOnRow,
  openingOnRow,
  preRegistration,
  rosterEntry,
  rosterOfUnit,
  twoOpenings,
  twoUnits,
} from './arbitraries/workflow.js';

// contracts

export { type AccountStoreUnderTest, accountRepositoryContract } from './contracts/account-repository-contract.js';
export { type AccountTokensUnderTest, accountTokensContract } from './contracts/account-tokens-contract.js';
export type { Contract, RegisterTest } from './contracts/contract.js';
export { fingerprintsContract } from './contracts/fingerprints-contract.js';
export { oneTimeTokensContract } from './contracts/one-time-tokens-contract.js';
export { type OutboxUnderTest, outboxContract } from './contracts/outbox-contract.js';
export { passwordHasherContract } from './contracts/password-hasher-contract.js';
export { preRegistrationRepositoryContract } from './contracts/pre-registration-repository-contract.js';
export { type RateLimiterContract, rateLimiterContract } from './contracts/rate-limiter-contract.js';
export { applicationRefusalLogContract } from './contracts/refusal-log-contract.js';
export {
  type RosterImportStoreUnderTest,
  rosterImportRepositoryContract,
} from './contracts/roster-import-repository-contract.js';
export { type UnitDirectoryContract, unitDirectoryContract } from './contracts/unit-directory-contract.js';
export { type UnitRepositoryContract, unitRepositoryContract } from './contracts/unit-repository-contract.js';
