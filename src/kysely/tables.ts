/**
 * The tables. Every unique key is the primary key of a table of its own, so that uniqueness needs no index across
 * shards: a number, a folded name, a client's key each live where their own hash puts them.
 *
 * Text columns only, but for counts: every database stores the same thing. Values were parsed before they were written,
 * and nobody else writes here, so that the columns carry the types of the values.
 *
 * @source decision/0068 — each unique key is a primary key
 * @module
 */
import type { ColumnType, Generated } from 'kysely';
import type { Fingerprint } from '../account/idempotency.js';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { PasswordHash } from '../account/password-hasher.js';
import type { AccountName, AccountNameKey } from '../account-name/account-name.js';
import type { FormId } from '../application-form/form-id.js';
import type { Assurance } from '../assurance/assurance.js';
import type { BusinessTier } from '../business-account/business-account.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import type { ConsentDocument } from '../consent/consent.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { PhoneNumber } from '../contact/phone-number.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import type { JobTitle } from '../job-title/job-title.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import type { PersonName } from '../person-name/person-name.js';
import type { AcceptedNameMatch } from '../pre-registration/pre-registration.js';
import type { LineChoice, LineClass } from '../roster-import/planned-line.js';
import type { ImportState } from '../roster-import/roster-import.js';
import type { County } from '../school/county.js';
import type { SchoolKind } from '../school/school-kind.js';
import type { Township } from '../school/township.js';
import type { UnitCode, UnitKind } from '../school/unit.js';
import type { UnitName } from '../school/unit-name.js';
import type { UnitNameKey } from '../school/unit-name-key.js';
import type { Sex } from '../sex/sex.js';

/** A whole number. Drivers give large ones back as text or as `bigint`; `Number` reads them all. */
type Whole = ColumnType<number | string | bigint, number, number>;

/** A whole number that begins at 1 by itself. */
type Counted = ColumnType<number | string | bigint, number | undefined, number>;

/** What an opening rested on; the match alone where nothing was written. */
type RestedOn = ColumnType<Assurance, Assurance | undefined, never>;

/** A moment that has not come when the row is written. */
type Later = Generated<Instant | null>;

/** All tables by their names without the prefix. */
export interface Tables {
  readonly account: AccountTable;
  readonly identity_number: IdentityNumberTable;
  readonly idempotency_key: IdempotencyKeyTable;
  readonly pre_registration: PreRegistrationTable;
  readonly roster_import: RosterImportTable;
  readonly roster_import_line: RosterImportLineTable;
  readonly roster_import_write: RosterImportWriteTable;
  readonly account_event: AccountEventTable;
  readonly one_time_token: OneTimeTokenTable;
  readonly applicant_voucher: ApplicantVoucherTable;
  readonly consent: ConsentTable;
  readonly outgoing_message: OutgoingMessageTable;
  readonly application_refusal: ApplicationRefusalTable;
  readonly attempt: AttemptTable;
  readonly unit: UnitTable;
  readonly unit_contact: UnitContactTable;
}

/** Primary key: `name_key`. A folded name belongs to its account for life, so the account lives under it. */
interface AccountTable {
  readonly name_key: AccountNameKey;
  readonly name: AccountName;
  readonly identity_number: IdentityNumber;
  readonly person_name: PersonName;
  readonly birth_date: CalendarDate;
  readonly unit: UnitCode;
  readonly form: FormId;
  readonly job_title: JobTitle | null;
  /** JSON. */
  readonly teaching_subjects: string;
  /** Empty once it was erased, as are `email` and `password_hash`. */
  readonly phone: PhoneNumber | '';
  readonly email: EmailAddress | '';
  readonly backup_email: EmailAddress | null;
  readonly password_hash: PasswordHash | '';
  readonly opened_at: Instant;
  readonly version: Counted;
  readonly email_verified_at: Later;
  readonly backup_email_verified_at: Later;
  readonly password_changed_at: Later;
  readonly released_at: Later;
  readonly voided_at: Later;
  readonly erased_at: Later;
  readonly assurance: RestedOn;
}

/** What happened to accounts. Primary key: `account_key`, `version`. */
interface AccountEventTable {
  readonly account_key: AccountNameKey;
  /** The account's, since the event. */
  readonly version: Whole;
  /** JSON. */
  readonly body: string;
}

/** Tokens that were given out and not used. Primary key: `digest`; index: `expires_at`, `digest`. */
interface OneTimeTokenTable {
  readonly digest: OneTimeTokenDigest;
  /** JSON. */
  readonly purpose: string;
  /** Null for a token of nobody. */
  readonly account_name: AccountName | null;
  readonly expires_at: Instant;
}

/** What units gave for applicants. Primary key: `unit`, `identity_number`. */
interface ApplicantVoucherTable {
  readonly unit: UnitCode;
  readonly identity_number: IdentityNumber;
  readonly version: Whole;
  readonly code_fingerprint: Fingerprint | null;
  readonly code_given_at: Instant | null;
  readonly code_given_by: string | null;
  readonly code_expires_at: Instant | null;
  readonly confirmation_fingerprint: Fingerprint | null;
  readonly confirmation_given_at: Instant | null;
  readonly confirmation_given_by: string | null;
  readonly confirmation_expires_at: Instant | null;
}

/** Every number that was ever held, and whose it is. Primary key: `number`. */
interface IdentityNumberTable {
  readonly number: IdentityNumber;
  readonly account_key: AccountNameKey;
}

/** Primary key: `scope`, a digest of client and key. */
interface IdempotencyKeyTable {
  readonly scope: string;
  readonly fingerprint: Fingerprint;
  readonly account_name: AccountName;
  readonly opened_at: Instant;
  readonly assurance: RestedOn;
}

/** Primary key: `unit`, `identity_number`. */
interface PreRegistrationTable {
  readonly unit: UnitCode;
  readonly identity_number: IdentityNumber;
  readonly person_name: PersonName;
  readonly sex: Sex;
  readonly birth_date: CalendarDate;
  readonly job_title: JobTitle;
  readonly version: Whole;
  readonly registered_at: Instant;
  readonly changed_at: Instant;
  readonly changed_by: string;
  readonly claim_account: AccountName | null;
  readonly claimed_at: Instant | null;
  readonly claim_match: AcceptedNameMatch | null;
  readonly withdrawn_at: Instant | null;
}

/**
 * Primary key: `unit`, `import_key`, a digest of unit and identifier; indexes: `unit`, `planned_at`, `id_order` and
 * `planned_at`, `unit`, `import_key`.
 */
interface RosterImportTable {
  readonly unit: UnitCode;
  readonly import_key: string;
  /** The identifier's code units in hexadecimal, which every database orders as the port does. */
  readonly id_order: string;
  readonly version: Whole;
  readonly state: ImportState;
  readonly planned_at: Instant;
  /** JSON. */
  readonly body: string;
  /** Counted on by whoever adds lines, so that of two nodes of a cluster one sees that the other was there. */
  readonly line_count: Whole;
  /** 1 once its writes were put in order. */
  readonly ordered: Whole;
}

/** Primary key: `unit`, `import_key`, `line`. */
interface RosterImportLineTable {
  readonly unit: UnitCode;
  readonly import_key: string;
  readonly line: Whole;
  readonly class: LineClass;
  /** The number of the row that the line writes, or null if it writes none. */
  readonly identity_number: IdentityNumber | null;
  /** 1 unless the line was left out, or nobody has accepted it yet. */
  readonly chosen: Whole;
  readonly choice: LineChoice;
  /** 1 if its row moved after the import began. */
  readonly moved: Whole;
  /** JSON. */
  readonly body: string;
}

/**
 * The order in which lines are written. Primary key: `unit`, `import_key`, `identity_number`, `line`.
 *
 * Lines come in the order of a file. To put each in its place among the numbers at once would write a page of the index
 * for every line; so they are put in order once, by a sort, when the plan is finished.
 */
interface RosterImportWriteTable {
  readonly unit: UnitCode;
  readonly import_key: string;
  readonly identity_number: IdentityNumber;
  readonly line: Whole;
}

/** Primary key: `account_key`, `position`. */
interface ConsentTable {
  readonly account_key: AccountNameKey;
  /** From 1, in the order they were given. */
  readonly position: number;
  readonly document: ConsentDocument;
  readonly version: string;
}

/** What waits to be sent. Primary key: `account_key`, `sequence`; index: `due_at`. */
interface OutgoingMessageTable {
  readonly account_key: AccountNameKey;
  /** The order of the person's messages, from 1. */
  readonly sequence: number;
  readonly id: string;
  readonly type: OutgoingMessage['type'];
  readonly recipient: EmailAddress;
  readonly account_name: AccountName;
  /** Not to be sent before; lies in the future while a relay holds the message. */
  readonly due_at: Instant;
  readonly attempts: Whole;
  /** What the message tells beside its type, as JSON. */
  readonly details: string | null;
}

/** Primary key: `unit`, `recorded_at`, `tie`; index: `recorded_at`, `unit`, `tie`. */
interface ApplicationRefusalTable {
  readonly unit: UnitCode;
  readonly recorded_at: Instant;
  /** Keeps the order of refusals at the same instant. */
  readonly tie: string;
  readonly masked_identity_number: string;
  /** JSON. */
  readonly failure: string;
}

/** Attempts within their windows. Primary key: `scope`, a digest of what is counted and on whom; index: `window_ends`. */
interface AttemptTable {
  readonly scope: string;
  /** Milliseconds since 1970; 2⁵³ − 1 for a window without an end. */
  readonly window_ends: Whole;
  readonly taken: Whole;
}

/** Primary key: `code`; index: `county`, `name_key`. */
interface UnitTable {
  readonly code: UnitCode;
  readonly kind: UnitKind;
  readonly name: UnitName;
  readonly county: County;
  readonly township: Township | null;
  readonly school_kind: SchoolKind | null;
  readonly name_key: UnitNameKey;
  readonly spelling: string;
}

/** Primary key: `unit`, `position`. */
interface UnitContactTable {
  readonly unit: UnitCode;
  readonly position: number;
  readonly tier: BusinessTier;
  readonly job_title: JobTitle;
  readonly email: EmailAddress;
  readonly phone: PhoneNumber;
}

/** The name that each table has in the database. */
export type TableNames = { readonly [K in keyof Tables]: K };

const NAMES = [
  'account',
  'identity_number',
  'idempotency_key',
  'pre_registration',
  'roster_import',
  'roster_import_line',
  'roster_import_write',
  'account_event',
  'one_time_token',
  'applicant_voucher',
  'consent',
  'outgoing_message',
  'application_refusal',
  'attempt',
  'unit',
  'unit_contact',
] as const satisfies readonly (keyof Tables)[];

/**
 * The tables' names with the prefix in front. Their type is that of the names without it, for that is what statements
 * are checked against; a statement therefore gives a table an alias before it names its columns.
 */
export function tableNames(prefix: string): TableNames {
  return Object.fromEntries(NAMES.map((name) => [name, prefix + name])) as unknown as TableNames;
}
