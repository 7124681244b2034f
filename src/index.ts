/**
 * The rules and the workflow behind a teacher's account at Taiwan's national in-service education network
 * (全國教師在職進修資訊網): values, forms, decisions and use cases, behind ports.
 *
 * Every parser takes any value and gives a `Result`; none throws. Sentences for errors are in `./messages`.
 *
 * @module
 */

// account name (帳號)

export {
  ACCOUNT_NAME_RULE,
  type AccountName,
  type AccountNameCheck,
  type AccountNameError,
  type AccountNameKey,
  accountNameKey,
  checkAccountName,
  isAccountName,
  parseAccountName,
} from './account-name/account-name.js';

// password (密碼)

export { NIST_PASSWORD_RULE, type NistPasswordOptions, nistPasswordPolicy } from './password/nist-password-policy.js';
export {
  checkPassword,
  confirmPassword,
  isPassword,
  type Password,
  type PasswordCheck,
  type PasswordConfirmationError,
  type PasswordError,
  parsePassword,
} from './password/password.js';
export {
  type AccountNameInPassword,
  type CompletePasswordRules,
  definePasswordPolicy,
  MANUAL_PASSWORD_POLICY,
  PASSWORD_POLICY_RULE,
  type PasswordAlphabet,
  type PasswordBlocklist,
  type PasswordClass,
  type PasswordPolicy,
  type PasswordPolicyError,
  type PasswordRules,
} from './password/password-policy.js';

// identity number (身分證統一編號、居留證號碼)

export { AREAS, type Area, type FormerArea } from './identity-number/area.js';
export { type CheckDigit, type CheckDigitError, checkDigitOf } from './identity-number/check-digit.js';
export {
  describeIdentityNumber,
  type IdentityNumberDescription,
  type IdentityNumberKind,
  kindOf,
  type LegacyResidentCertificateHolder,
  type NationalIdHolder,
  type ResidentCertificateHolder,
  sexOf,
} from './identity-number/describe.js';
export type { IdentityNumberFlaw } from './identity-number/flaw.js';
export {
  IDENTITY_NUMBER_RULE,
  type IdentityNumber,
  type IdentityNumberError,
  isIdentityNumber,
  parseIdentityNumber,
} from './identity-number/identity-number.js';
export type { LookAlike } from './identity-number/look-alike.js';
export { maskIdentityNumber } from './identity-number/mask.js';
export {
  isNationalId,
  NATIONAL_ID_RULE,
  type NationalId,
  type NationalIdError,
  parseNationalId,
} from './identity-number/national-id.js';
export {
  isResidentCertificateNumber,
  parseResidentCertificateNumber,
  RESIDENT_CERTIFICATE_RULE,
  type ResidentCertificateNumber,
  type ResidentCertificateNumberError,
} from './identity-number/resident-certificate.js';
export {
  decideIdentityNumberInForce,
  type ForgivenInIdentityNumber,
  type IdentityNumberExpired,
  type IdentityNumberNotice,
  type IdentityNumberTextNotice,
  LAST_DAY_OF_LEGACY_FORMAT,
  reviewIdentityNumber,
  reviewIdentityNumberText,
} from './identity-number/review.js';

// calendar date (民國、西元)

export { ageOn } from './calendar-date/age.js';
export {
  CALENDAR_DATE_RULE,
  type CalendarDate,
  type CalendarDateError,
  isCalendarDate,
  parseCalendarDate,
  type YearMonthDay,
  yearMonthDayOf,
} from './calendar-date/calendar-date.js';
export { type CompactMinguoError, formatCompactMinguo } from './calendar-date/compact-minguo.js';
export { type ExcelDateSystem, type ExcelSerialError, parseExcelSerial } from './calendar-date/excel-serial.js';
export { type CalendarDateStyle, formatCalendarDate } from './calendar-date/format-calendar-date.js';
export { formatMinguo, type MinguoStyle } from './calendar-date/format-minguo.js';
export {
  fromMinguo,
  MINGUO_RULE,
  type MinguoDate,
  type MinguoDayError,
  type MinguoEra,
  type MinguoError,
  type ParseMinguoOptions,
  parseMinguo,
  toMinguo,
} from './calendar-date/minguo.js';
export {
  type DateNotation,
  type DateReading,
  dateReadings,
  type ReadDateError,
  type ReadDateOptions,
  readDate,
} from './calendar-date/read-date.js';
export { type Semester, schoolYearOf, semesterOf } from './calendar-date/semester.js';
export { todayInTaipei } from './calendar-date/taipei-today.js';
export type { DatePart, WritingError } from './calendar-date/written-date.js';

// birth date (出生年月日)

export {
  BIRTH_DATE_RULE,
  type BirthDateError,
  type BirthDateNotice,
  decideBirthDate,
  reviewBirthDate,
} from './birth-date/birth-date.js';

// instant (時刻)

export {
  type EpochMillisecondsError,
  epochMillisecondsOf,
  INSTANT_RULE,
  type Instant,
  type InstantError,
  instantFromEpochMilliseconds,
  isInstant,
  parseInstant,
} from './instant/instant.js';

// person (姓名、性別)

export { NAME_VARIANTS } from './person-name/name-variants.js';
export {
  isPersonName,
  PERSON_NAME_RULE,
  type PersonName,
  type PersonNameError,
  parsePersonName,
} from './person-name/person-name.js';
export { type PersonNameNotice, reviewPersonName } from './person-name/review.js';
export { type NameMatch, sameName } from './person-name/same-name.js';
export { isSex, parseSex, SEXES, type Sex, type SexError } from './sex/sex.js';

// contact (聯絡電話、Mail信箱)

export { type EmailAddressNotice, reviewBackupEmailAddress, sameMailbox } from './contact/backup-email-address.js';
export {
  EMAIL_ADDRESS_RULE,
  type EmailAddress,
  type EmailAddressError,
  type EmailDomainError,
  isEmailAddress,
  parseEmailAddress,
} from './contact/email-address.js';
export { maskEmailAddress } from './contact/email-address-mask.js';
export { confirmEmailAddress, type EmailConfirmationError } from './contact/email-confirmation.js';
export { PHONE_AREAS, type PhoneArea } from './contact/phone-area.js';
export {
  isPhoneNumber,
  PHONE_NUMBER_RULE,
  type PhoneNumber,
  type PhoneNumberError,
  type PhoneNumberNotice,
  parsePhoneNumber,
  reviewPhoneNumber,
} from './contact/phone-number.js';
export {
  describePhoneNumber,
  formatPhoneNumber,
  maskPhoneNumber,
  type PhoneNumberDescription,
  type PhoneNumberStyle,
} from './contact/phone-number-format.js';
export { PHONE_SERVICES, type PhoneServiceKind } from './contact/phone-service.js';
export type { PhoneSpellingError } from './contact/phone-spelling.js';

// school (縣市、鄉鎮、學校類別、學校)

export { type AddressPlace, placeOfAddress } from './school/address-place.js';
export {
  COUNTIES,
  COUNTY_FACTS,
  type County,
  type CountyError,
  type CountyFacts,
  isCounty,
  parseCounty,
} from './school/county.js';
export {
  findUnit,
  indexUnits,
  parseUnitReference,
  UNIT_REFERENCE_FIELDS,
  type UnitAmbiguous,
  type UnitByCode,
  type UnitByName,
  type UnitIndex,
  type UnitReference,
  type UnitReferenceFieldError,
  type UnitUnknown,
} from './school/find-unit.js';
export {
  isSchoolKind,
  parseSchoolKind,
  SCHOOL_KIND_NAMES,
  SCHOOL_KINDS,
  type SchoolKind,
  type SchoolKindError,
} from './school/school-kind.js';
export { isTownship, parseTownship, type Township, type TownshipError, townshipsOf } from './school/township.js';
export {
  isUnitCode,
  parseUnitCode,
  UNIT_CODE_RULE,
  type Unit,
  type UnitCode,
  type UnitCodeError,
  type UnitKind,
} from './school/unit.js';
export { isUnitName, parseUnitName, UNIT_NAME_RULE, type UnitName, type UnitNameError } from './school/unit-name.js';
export { type Founder, founderOf, type UnitNameKey, unitNameKey } from './school/unit-name-key.js';
export type { UnitRepository } from './school/unit-repository.js';

// job title (職稱)

export {
  isJobTitle,
  JOB_TITLE_RULE,
  JOB_TITLES,
  type JobTitle,
  type JobTitleError,
  parseJobTitle,
} from './job-title/job-title.js';
export { JOB_TITLE_CATEGORIES, type JobTitleCategory, jobTitleCategory } from './job-title/job-title-category.js';
export { type JobTitleNotice, reviewJobTitle } from './job-title/review.js';

// teaching subjects (任教科目)

export {
  LEARNING_DOMAINS,
  parseTeachingSubject,
  sameTeachingSubject,
  TEACHING_SUBJECT_FIELDS,
  TEACHING_SUBJECT_RULE,
  type TeachingSubject,
  type TeachingSubjectError,
  type TeachingSubjectField,
} from './teaching-subject/subject.js';
export {
  addTeachingSubject,
  NO_TEACHING_SUBJECTS,
  parseTeachingSubjects,
  removeTeachingSubject,
  reviewTeachingSubjects,
  TEACHING_SUBJECTS_RULE,
  type TeachingSubjectDuplicate,
  type TeachingSubjects,
  type TeachingSubjectsError,
  type TeachingSubjectsFull,
  type TeachingSubjectsNotice,
} from './teaching-subject/teaching-subject.js';

// consent (同意書)

export {
  CONSENT_DOCUMENTS,
  type Consent,
  type ConsentDocument,
  type ConsentError,
  type ConsentVersions,
  parseConsent,
  parseConsents,
} from './consent/consent.js';

// application form (教師個人帳號申請表)

export type {
  ApplicationForm,
  BureauStaffForm,
  CommonFields,
  InternForm,
  TeacherForm,
} from './application-form/application-form.js';
export type { ApplicationFieldError, ApplicationFormError } from './application-form/application-form-error.js';
export {
  type Applicant,
  decideForm,
  type EligibilityError,
  FORM_OF_REGISTRAR,
  REGISTRAR_OF_FORM,
} from './application-form/eligibility.js';
export { FORM_IDS, type FormId } from './application-form/form-id.js';
export {
  FORM_FIELDS,
  parseApplicationForm,
  parseBureauStaffForm,
  parseInternForm,
  parseTeacherForm,
} from './application-form/parse-application-form.js';
export type { ApplicationFormContext } from './application-form/parse-common-fields.js';
export { type ApplicationFormNotice, reviewApplicationForm } from './application-form/review-application-form.js';

// business account (學校業務帳號)

export {
  type Actor,
  BUSINESS_TIERS,
  type BusinessActor,
  type BusinessCommand,
  type BusinessCommandError,
  type BusinessTier,
  decideBusinessCommand,
  isBusinessTier,
  type OperatorActor,
  type PersonalActor,
  REQUIRED_TIER,
} from './business-account/business-account.js';

// operators (系統管理人員)

export {
  type ConsentOfTwo,
  decideOperator,
  decideTwoOperators,
  type OperatorRequired,
  type TwoOperators,
  type TwoOperatorsError,
} from './operator/operator.js';

// pre-registration (教師資料登錄)

export {
  decidePreRegistration,
  decideRosterChange,
  type PreRegistered,
  type PreRegistrationFacts,
  type PreRegistrationRefused,
  RECOGNISING_FIELDS,
  type RosterChange,
  type RosterField,
} from './pre-registration/decide-pre-registration.js';
export {
  type ListedTeacher,
  listTeachers,
  TEACHER_PAGE_LIMIT,
  type TeacherPage,
  type TeacherPageRequest,
} from './pre-registration/list-teachers.js';
export {
  type PreRegisterCommand,
  type PreRegisterError,
  type PreRegisterPorts,
  preRegister,
} from './pre-registration/pre-register.js';
export type { AcceptedNameMatch, PreRegistration, RosterClaim } from './pre-registration/pre-registration.js';
export {
  MOST_NUMBERS,
  type PreRegistrationRepository,
  type PreRegistrationStale,
  type RosterPage,
} from './pre-registration/repository.js';
export {
  parseRosterEntry,
  ROSTER_FIELDS,
  type RosterEntry,
  type RosterEntryContext,
  type RosterEntryError,
  type RosterEntryNotice,
  type RosterFieldError,
  reviewRosterEntry,
} from './pre-registration/roster-entry.js';

// claim code and assurance (認領碼、擔保)

export type {
  ApplicantVouchers,
  Voucher,
  VoucherHolder,
  VoucherRepository,
  VouchersStale,
} from './assurance/applicant-vouchers.js';
export { ASSURANCES, type Assurance, type FurtherAssurance, type UsedAssurance } from './assurance/assurance.js';
export {
  type ApplicantConfirmed,
  type ConfirmApplicantCommand,
  type ConfirmApplicantError,
  type ConfirmApplicantPorts,
  confirmApplicant,
} from './assurance/confirm-applicant.js';
export {
  type AssuranceFacts,
  type AssuranceFailure,
  decideAssurance,
  type RosterMatchIsEnough,
  type VoucherFacts,
} from './assurance/decide-assurance.js';
export { type GiveVoucherPorts, MOST_VOUCHER_DAYS, type VoucherRefused } from './assurance/give-voucher.js';
export {
  type ClaimCodeIssued,
  type IssueClaimCodeCommand,
  type IssueClaimCodeError,
  type IssueClaimCodePorts,
  issueClaimCode,
} from './assurance/issue-claim-code.js';
export type { AssuranceRequirement } from './assurance/read-assurance.js';
export {
  CLAIM_CODE_RULE,
  type ClaimCode,
  type ClaimCodeError,
  isClaimCode,
  parseClaimCode,
  type RandomBytes,
} from './claim-code/claim-code.js';

// account (教師個人帳號)

export { type Account, type AccountStanding, accountAsOpened, type OpenedAccount } from './account/account.js';
export {
  type AccountChange,
  type AccountStale,
  accountChange,
  type OneTimeTokenGone,
  type RowChange,
} from './account/account-change.js';
export type {
  AccountEvent,
  AccountHappening,
  OperatorHappening,
  RecordedAccountEvent,
  TeacherHappening,
} from './account/account-event.js';
export type { AccountOpening, ClaimedRow } from './account/account-opening.js';
export type {
  AccountPage,
  AccountRepository,
  AccountTaken,
  IdempotencyKeyTaken,
  IdentityNumberTaken,
} from './account/account-repository.js';
export type { AccountTokens, IssuedToken, TokenPurpose } from './account/account-tokens.js';
export {
  type Fingerprint,
  type Fingerprints,
  IDEMPOTENCY_KEY_RULE,
  type IdempotencyKey,
  type IdempotencyKeyError,
  type IdempotencyRecord,
  isIdempotencyKey,
  parseIdempotencyKey,
  type ScopedKey,
} from './account/idempotency.js';
export { isMailboxVerified, MAILBOXES, type Mailbox, mailboxAddress } from './account/mailbox.js';
export type { MessageContent, MessageHead, OutgoingMessage } from './account/outgoing-message.js';
export type { PasswordHash, PasswordHasher } from './account/password-hasher.js';

// account application (線上申請)

export type { AccountOpened } from './account-application/account-opened.js';
export {
  type ApplicationRefusal,
  type ApplicationRefusalLog,
  MATCHED_FIELDS,
  type MatchedField,
  type MatchFailure,
} from './account-application/application-refusal.js';
export {
  type ApplicationFacts,
  type ApplicationMatch,
  decideApplication,
} from './account-application/decide-application.js';
export { listRefusals, REFUSAL_LIST_LIMIT } from './account-application/list-refusals.js';
export {
  type ApplicationNoMatch,
  type PublicAnswer,
  type PublicTexts,
  publicAnswer,
  type SeparateNoMatch,
} from './account-application/public-answer.js';
export type { ApplicationKeyReused } from './account-application/repeated-application.js';
export { type SubmitApplicationError, submitApplication } from './account-application/submit-application.js';
export type {
  SubmitApplicationCommand,
  SubmitApplicationPorts,
} from './account-application/submit-application-command.js';
export type { TooManyAttempts } from './account-application/too-many-attempts.js';
export {
  type RosterRowUnlocked,
  type UnlockRosterRowCommand,
  type UnlockRosterRowPorts,
  unlockRosterRow,
} from './account-application/unlock-roster-row.js';

// rate limits (次數限制)

export {
  createFlexibleRateLimiter,
  type FlexibleLimiter,
  type FlexibleLimiterOptions,
} from './rate-limit/flexible-rate-limiter.js';
export { RATE_LIMIT_KEY_RULE, rateLimitKey } from './rate-limit/rate-limit-key.js';
export { RATE_LIMIT_POLICY, type RateLimit, type RateLimitPolicy } from './rate-limit/rate-limit-policy.js';
export type { RateLimitExceeded, RateLimiter, RateLimitName } from './rate-limit/rate-limiter.js';

// the life of a person: what happens to an account after it was opened (帳號異動)

export {
  type AcceptTeacherError,
  acceptTeacher,
  decideAcceptance,
  type NoneToAccept,
} from './account-life/accept-teacher.js';
export type { AccountPorts, AccountUnknown, AccountVoided } from './account-life/account-facts.js';
export {
  type ChangeJobTitleCommand,
  type ChangeJobTitleError,
  type ChangeJobTitlePorts,
  changeJobTitle,
  decideJobTitle,
  type JobTitleFacts,
  type JobTitleRefused,
} from './account-life/change-job-title.js';
export { type Departure, type DepartureError, decideDeparture } from './account-life/departure.js';
export {
  decideErasure,
  type EraseAccountCommand,
  type EraseAccountError,
  type ErasureRefused,
  eraseAccount,
} from './account-life/erase-account.js';
export { leaveService } from './account-life/leave-service.js';
export {
  ERASABLE_PAGE,
  type ErasableAccount,
  type ErasablePage,
  type ListErasableAccountsCommand,
  type ListErasableAccountsError,
  listErasableAccounts,
} from './account-life/list-erasable-accounts.js';
export type { RecordPorts } from './account-life/record-decision.js';
export { releaseTeacher } from './account-life/release-teacher.js';
export {
  decideSuccession,
  type SucceedIdentityNumberCommand,
  type SucceedIdentityNumberError,
  type SucceedIdentityNumberPorts,
  type SuccessionFacts,
  type SuccessionRefused,
  succeedIdentityNumber,
} from './account-life/succeed-identity-number.js';
export type {
  AccountNotAtUnit,
  NotOnRoster,
  TeacherCommand,
  TeacherFacts,
  TeacherPorts,
} from './account-life/teacher-facts.js';
export {
  type ClaimFacts,
  decideVoid,
  type VoidClaimCommand,
  type VoidClaimError,
  type VoidClaimPorts,
  voidClaim,
} from './account-life/void-claim.js';

// retention (個人資料保存期限)

export {
  applyRetention,
  RETENTION_BATCH,
  type RetentionPorts,
  type RetentionReport,
} from './retention/apply-retention.js';
export {
  RETENTION_POLICY,
  RETENTION_RULE,
  type RetentionPolicy,
  type RetentionPolicyError,
} from './retention/retention-policy.js';

// signing in (登入)

export {
  type SignedIn,
  type SignInCommand,
  type SignInPorts,
  type SignInRefused,
  signIn,
} from './sign-in/sign-in.js';

// forgotten password (忘記密碼)

export {
  parseRecoveryRequest,
  type RecoveryRequest,
  type RecoveryRequestError,
  type RecoveryRequestFieldError,
} from './account-recovery/recovery-request.js';
export {
  type NewPasswordError,
  type PasswordChanged,
  type RecoveryTokenInvalid,
  type RedeemRecoveryCommand,
  type RedeemRecoveryError,
  type RedeemRecoveryPorts,
  redeemRecovery,
} from './account-recovery/redeem-recovery.js';
export {
  RECOVERY_RULE,
  type RecoveryRequested,
  type RequestRecoveryPorts,
  requestRecovery,
} from './account-recovery/request-recovery.js';

// mailboxes (信箱確認、測試信)

export type { ChallengeVerifier } from './mailbox-verification/challenge.js';
export {
  type MailboxVerified,
  type RedeemVerificationPorts,
  redeemVerification,
  type VerificationTokenInvalid,
} from './mailbox-verification/redeem-verification.js';
export {
  type RequestVerificationCommand,
  type RequestVerificationPorts,
  requestVerification,
  VERIFICATION_RULE,
  type VerificationRefused,
  type VerificationRequested,
} from './mailbox-verification/request-verification.js';
export {
  type ChallengeFailed,
  type SendTestMailCommand,
  type SendTestMailError,
  type SendTestMailPorts,
  sendTestMail,
  type TestMailSent,
} from './mailbox-verification/send-test-mail.js';
// one-time tokens (一次性憑證)

export {
  isOneTimeToken,
  ONE_TIME_TOKEN_RULE,
  type OneTimeToken,
  type OneTimeTokenDigest,
  type OneTimeTokenError,
  type OneTimeTokens,
  parseOneTimeToken,
  tokenDigest,
} from './one-time-token/one-time-token.js';

// diagnosis (不符原因)

export type { BirthDateCause } from './diagnosis/birth-date-slips.js';
export { type DiagnosisAudience, diagnose } from './diagnosis/diagnose.js';
export {
  type DiagnoseApplicationCommand,
  type DiagnoseApplicationError,
  type DiagnoseApplicationPorts,
  diagnoseApplication,
} from './diagnosis/diagnose-application.js';
export type {
  DiagnosedApplication,
  DiagnosedField,
  DiagnosedRow,
  Diagnosis,
  DiagnosisCause,
  Difference,
  RowCause,
} from './diagnosis/diagnosis.js';
export type { NameCause } from './diagnosis/name-slips.js';
export { nearIdentityNumbers } from './diagnosis/near-numbers.js';
export type { NumberCause } from './diagnosis/number-slips.js';

// sheets and roster imports (工作表、批次匯入)

export type { RosterWalkPorts } from './pre-registration/roster-pages.js';
export {
  type ApplyRosterImportError,
  type ApplyRosterImportOptions,
  applyRosterImport,
  IMPORT_BATCH_LIMIT,
} from './roster-import/apply-roster-import.js';
export type { ApplyRosterImportCommand, ApplyRosterImportPorts } from './roster-import/apply-roster-import-command.js';
export type { BeginImportError } from './roster-import/begin-import.js';
export {
  type CheckedLine,
  type CheckedSheet,
  type CheckSheetContext,
  checkSheet,
} from './roster-import/check-sheet.js';
export type { DateCellError } from './roster-import/date-cell.js';
export type { CalendarAmbiguous } from './roster-import/date-column.js';
export { exportRoster } from './roster-import/export-roster.js';
export {
  type ColumnsError,
  HEADER_RULE,
  type MissingColumn,
  type RepeatedColumn,
} from './roster-import/find-columns.js';
export type { ImportUnknown } from './roster-import/find-import.js';
export { HEADER_OF_FIELD } from './roster-import/header-name.js';
export type { ImportAborted, ImportOptions, ImportProgress } from './roster-import/import-progress.js';
export type { CalendarCounts, ColumnCalendar, ImportReport } from './roster-import/import-report.js';
export { isLineWritten } from './roster-import/is-line-written.js';
export type { EntryRefused, LineError, LineErrorReason, RowDuplicate } from './roster-import/line-error.js';
export type { LineNotice, LineNoticeReason } from './roster-import/line-notice.js';
export { MASS_CHANGE_GUARD, type MassChange, type MassChangeGuard } from './roster-import/mass-change.js';
export type { RepeatedNumber } from './roster-import/number-set.js';
export {
  type PlanRosterImportCommand,
  type PlanRosterImportError,
  type PlanRosterImportPorts,
  planRosterImport,
} from './roster-import/plan-roster-import.js';
export { type PlanUndoCommand, type PlanUndoError, type PlanUndoPorts, planUndo } from './roster-import/plan-undo.js';
export type { PlanWriterPorts, PlanWritingError } from './roster-import/plan-writer.js';
export {
  type ImportLine,
  LINE_CLASSES,
  type LineChoice,
  type LineClass,
  type LineQuestion,
  type LineVerdict,
  type PlannedLine,
  type PlannedWrite,
  type SparedReason,
  type WritingLineClass,
} from './roster-import/planned-line.js';
export type {
  ChosenWrite,
  ImportBatch,
  ImportBatchRow,
  ImportLinePage,
  ImportWritePage,
  LineChoices,
  RosterImportIdTaken,
  RosterImportRepository,
  RosterImportStale,
} from './roster-import/repository.js';
export type {
  ImportBeginning,
  ImportDigest,
  ImportMode,
  ImportState,
  LineTotals,
  RosterImport,
} from './roster-import/roster-import.js';
export {
  type DiscardRosterImportError,
  discardRosterImport,
  findRosterImport,
  IMPORT_LINE_LIMIT,
  IMPORT_LIST_LIMIT,
  type ImportLineRequest,
  listImportLines,
  listRosterImports,
} from './roster-import/view-imports.js';
export {
  createSheetBuilder,
  type Sheet,
  type SheetBuilder,
  type SheetDelimiter,
  type SheetEncoding,
  type SheetOrigin,
  type SheetPack,
  type SheetRow,
} from './sheet/sheet.js';

// outbox (寄件匣)

export type { MessageNotSent, MessageSender, MessageUndeliverable } from './outbox/message-sender.js';
export type { Outbox, TakenMessage } from './outbox/outbox.js';
export {
  RELAY_RULE,
  type RelayOptions,
  type RelayPorts,
  type RelayReport,
  relayMessages,
} from './outbox/relay-messages.js';
export type { TestMailSender } from './outbox/test-mail-sender.js';

// unit directory (業務帳號查詢)

export {
  reviewUnitDirectoryResult,
  type SearchUnitsCommand,
  type SearchUnitsPorts,
  searchUnits,
  UNIT_DIRECTORY_LIMIT,
  type UnitDirectoryNotice,
  type UnitDirectoryResult,
} from './unit-directory/search-units.js';
export type { BusinessContact, UnitDirectory, UnitDirectoryEntry } from './unit-directory/unit-directory.js';
export {
  parseUnitDirectoryQuery,
  UNIT_DIRECTORY_FIELDS,
  type UnitDirectoryFieldError,
  type UnitDirectoryQuery,
  type UnitDirectoryQueryError,
} from './unit-directory/unit-directory-query.js';

// what several concepts use

export type { Brand } from './brand.js';
export { toHalfWidth } from './character-width/to-half-width.js';
export type { FieldError } from './raw-record/field-error.js';
export type { FieldNotice } from './raw-record/field-notice.js';
export type { RawRecordError } from './raw-record/raw-record.js';
export type { StoreConflict, StoreError, StoreUnavailable } from './store-error.js';
