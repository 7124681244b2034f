/**
 * A small world for tests of the workflow: four units, their business accounts, people whose numbers are generated,
 * and every port in memory, with a hasher and a fingerprint that cost next to nothing.
 */
import { createHmac } from 'node:crypto';
import { okAsync } from 'neverthrow';
import { type Fingerprint, type IdempotencyKey, parseIdempotencyKey } from '../../src/account/idempotency.js';
import type { PasswordHash, PasswordHasher } from '../../src/account/password-hasher.js';
import type { ApplicationRefusalLog } from '../../src/account-application/application-refusal.js';
import type {
  SubmitApplicationCommand,
  SubmitApplicationPorts,
} from '../../src/account-application/submit-application-command.js';
import { parseAccountName } from '../../src/account-name/account-name.js';
import type { ApplicationForm } from '../../src/application-form/application-form.js';
import type { FormId } from '../../src/application-form/form-id.js';
import type { BusinessActor } from '../../src/business-account/business-account.js';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { CONSENT_DOCUMENTS } from '../../src/consent/consent.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { parsePhoneNumber } from '../../src/contact/phone-number.js';
import { checkDigitOf } from '../../src/identity-number/check-digit.js';
import { sexOf } from '../../src/identity-number/describe.js';
import { type IdentityNumber, parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import { parseInstant } from '../../src/instant/instant.js';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import { createMemoryRefusalLog } from '../../src/memory/memory-refusal-log.js';
import { createMemoryStore, type MemoryStore } from '../../src/memory/memory-store.js';
import { createMemoryUnits } from '../../src/memory/memory-units.js';
import { parsePassword } from '../../src/password/password.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import type { RosterEntry } from '../../src/pre-registration/roster-entry.js';
import type { RateLimiter } from '../../src/rate-limit/rate-limiter.js';
import { parseTownship } from '../../src/school/township.js';
import { parseUnitCode, type Unit, type UnitKind } from '../../src/school/unit.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { NO_TEACHING_SUBJECTS } from '../../src/teaching-subject/teaching-subject.js';

export const NOW = parseInstant('2024-08-01T00:00:00.000Z')._unsafeUnwrap();

export const SCHOOL = unitAt('030601', 'school', '市立光明國小');
export const OTHER_SCHOOL = unitAt('030602', 'school', '市立和平國小');
export const INSTITUTION = unitAt('030001', 'teacher-training-institution', '光明教育大學');
export const BUREAU = unitAt('030000', 'education-bureau', '桃園市政府教育局');
/** Two schools of one name in one township: a form that names them means neither. */
const NAMESAKES = [unitAt('030603', 'school', '市立同名國小'), unitAt('030604', 'school', '市立同名國小')];
export const UNITS: readonly Unit[] = [SCHOOL, OTHER_SCHOOL, INSTITUTION, BUREAU, ...NAMESAKES];

export const REFERENCE_TO_NOBODY = { code: parseUnitCode('999999')._unsafeUnwrap() };
export const AMBIGUOUS_REFERENCE = {
  county: '桃園市' as const,
  township: parseTownship('中壢區', '桃園市')._unsafeUnwrap(),
  name: parseUnitName('同名國小')._unsafeUnwrap(),
};

/** A business account of the lowest tier that may do what is asked. */
export function registrarOf(unit: Unit): BusinessActor {
  return { kind: 'business-account', id: `registrar-of-${unit.code}`, unit: unit.code, tier: 'contact' };
}

/** The n-th of a million people: a national ID number for each. */
export function numberOf(n: number): IdentityNumber {
  const firstNine = `A${n % 2 === 0 ? 1 : 2}${String(n).padStart(7, '0')}`;
  return parseIdentityNumber(firstNine + checkDigitOf(firstNine)._unsafeUnwrap())._unsafeUnwrap();
}

/** What may be chosen of an entry, as text. */
export interface EntryParts {
  readonly person?: number;
  readonly personName?: string;
  readonly birthDate?: string;
  readonly jobTitle?: string;
}

/** An entry for a roster. */
export function entryOf({
  person = 1,
  personName = '陳芳行',
  birthDate = '1990-01-01',
  jobTitle = '教師',
}: EntryParts = {}): RosterEntry {
  const identityNumber = numberOf(person);
  return {
    personName: parsePersonName(personName)._unsafeUnwrap(),
    sex: sexOf(identityNumber),
    identityNumber,
    birthDate: parseCalendarDate(birthDate)._unsafeUnwrap(),
    jobTitle: parseJobTitle(jobTitle)._unsafeUnwrap(),
  };
}

/** What may be chosen of a form, as text. */
export interface FormParts extends Omit<EntryParts, 'jobTitle'> {
  readonly form?: FormId;
  readonly accountName?: string;
  readonly password?: string;
  readonly unit?: ApplicationForm['unit'];
}

/** A form, of 1-1 unless said otherwise, that fits {@link entryOf} with the same parts. */
export function formOf({
  form = '1-1',
  accountName = 'Fang01',
  password = 'Teach2School',
  unit = { code: SCHOOL.code },
  ...entry
}: FormParts = {}): ApplicationForm {
  const { personName, identityNumber, birthDate } = entryOf(entry);
  const name = parseAccountName(accountName)._unsafeUnwrap();
  const common = {
    accountName: name,
    personName,
    identityNumber,
    birthDate,
    unit,
    phone: parsePhoneNumber('03-4220000')._unsafeUnwrap(),
    password: parsePassword(password, name)._unsafeUnwrap(),
    email: parseEmailAddress('fang@school.example')._unsafeUnwrap(),
    backupEmail: null,
    consents: CONSENT_DOCUMENTS.map((document) => ({ document, version: '1' })),
  };
  if (form !== '1-1') return { form, ...common };
  const jobTitle = parseJobTitle('教師')._unsafeUnwrap();
  return { form, ...common, jobTitle, teachingSubjects: NO_TEACHING_SUBJECTS };
}

export function keyOf(text: string): IdempotencyKey {
  return parseIdempotencyKey(text.padEnd(16, '-'))._unsafeUnwrap();
}

/** An application under a key, as it comes in. */
export function commandOf(
  form: ApplicationForm,
  { key = 'key-1', client = 'client-1' }: { readonly key?: string | null; readonly client?: string } = {},
): SubmitApplicationCommand {
  return { form, client, idempotencyKey: key === null ? null : keyOf(key) };
}

/** A hasher that counts. Its hash tells nothing of the password and is always the same for one. */
function createCountingHasher(): Pick<PasswordHasher, 'hash'> & { readonly count: () => number } {
  let count = 0;
  return {
    hash(password) {
      count += 1;
      return okAsync(`$test$${digest('salt', password)}` as PasswordHash);
    },
    count: () => count,
  };
}

/** A limiter that lets everything through. */
const NO_LIMIT: RateLimiter = { take: () => okAsync(undefined), forget: () => okAsync(undefined) };

/** A world in which nothing has happened yet. */
export interface Scene {
  readonly store: MemoryStore;
  readonly refusals: ApplicationRefusalLog;
  readonly hasher: ReturnType<typeof createCountingHasher>;
  /** Everything that the use cases need. */
  readonly ports: SubmitApplicationPorts & {
    readonly units: ReturnType<typeof createMemoryUnits>;
    readonly preRegistrations: MemoryStore['preRegistrations'];
    readonly refusals: ApplicationRefusalLog;
  };
}

/** What a test makes of the ports before anything calls them. */
export type Altered = (ports: Scene['ports']) => Scene['ports'];

export function createScene(rateLimiter: RateLimiter = NO_LIMIT, altered: Altered = (ports) => ports): Scene {
  const store = createMemoryStore();
  const refusals = createMemoryRefusalLog();
  const hasher = createCountingHasher();
  let id = 0;
  return {
    store,
    refusals,
    hasher,
    ports: altered({
      accounts: store.accounts,
      preRegistrations: store.preRegistrations,
      units: createMemoryUnits(UNITS),
      refusals,
      passwordHasher: hasher,
      fingerprints: { of: (text) => okAsync(digest('fingerprints', text) as Fingerprint) },
      rateLimiter,
      nextId: () => `message-${(id += 1)}`,
    }),
  };
}

function unitAt(code: string, kind: UnitKind, name: string): Unit {
  return {
    code: parseUnitCode(code)._unsafeUnwrap(),
    kind,
    name: parseUnitName(name)._unsafeUnwrap(),
    county: '桃園市',
    township: parseTownship('中壢區', '桃園市')._unsafeUnwrap(),
    schoolKind: kind === 'school' ? 'elementary' : null,
  };
}

function digest(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
