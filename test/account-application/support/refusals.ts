/** Every way in which an application fails to match, each in a small world that is ready for it. */
import type * as fc from 'fast-check';
import { submitApplication } from '../../../src/account-application/submit-application.js';
import type { SubmitApplicationCommand } from '../../../src/account-application/submit-application-command.js';
import type { ApplicationForm } from '../../../src/application-form/application-form.js';
import { NO_VOUCHERS } from '../../../src/assurance/applicant-vouchers.js';
import type { FurtherAssurance } from '../../../src/assurance/assurance.js';
import { claimCodeText, mailboxText } from '../../../src/assurance/voucher-fingerprint.js';
import { type ClaimCode, createClaimCode } from '../../../src/claim-code/claim-code.js';
import { parseEmailAddress } from '../../../src/contact/email-address.js';
import { type Instant, parseInstant } from '../../../src/instant/instant.js';
import { createMemoryRateLimiter } from '../../../src/memory/memory-rate-limiter.js';
import { parsePersonName } from '../../../src/person-name/person-name.js';
import type { RosterEntry } from '../../../src/pre-registration/roster-entry.js';
import { RATE_LIMIT_POLICY } from '../../../src/rate-limit/rate-limit-policy.js';
import type { Unit } from '../../../src/school/unit.js';
import { applicationForm } from '../../../src/testing/arbitraries/application-form.js';
import {
  createScene,
  entryOf,
  INSTITUTION,
  keyOf,
  NOW,
  OTHER_SCHOOL,
  registrarOf,
  SCHOOL,
} from '../../workflow/scene.js';

const [CODE, OTHER_CODE] = [7, 8].map((byte) =>
  createClaimCode(() => new Uint8Array(11).fill(byte))._unsafeUnwrap(),
) as [ClaimCode, ClaimCode];
const OTHER_MAILBOX = parseEmailAddress('somebody@elsewhere.example')._unsafeUnwrap();
const [EARLIER, LATER] = ['2024-07-31T00:00:00.000Z', '2024-08-02T00:00:00.000Z'].map((text) =>
  parseInstant(text)._unsafeUnwrap(),
) as [Instant, Instant];

/** A row of a roster, and what the form differs in from the person that it registers. */
export interface Refusal {
  readonly unit: Unit;
  readonly row: (form: ApplicationForm) => Partial<RosterEntry>;
  readonly form: (form: ApplicationForm) => ApplicationForm;
  /** Whether a stranger has guessed before as often as may be. */
  readonly isLocked?: true;
}

/** A limiter that locks a row after one failed match. */
const limiterOfOneGuess = () =>
  createMemoryRateLimiter({
    policy: { ...RATE_LIMIT_POLICY, 'roster-row': { attempts: 1, windowSeconds: 'for-life' } },
  });

const same = (form: ApplicationForm) => form;
const teacher = () => ({ jobTitle: entryOf().jobTitle });

export const REFUSALS: Readonly<Record<string, Refusal>> = {
  'unknown number': {
    unit: SCHOOL,
    row: () => ({ identityNumber: entryOf({ person: 999_999 }).identityNumber }),
    form: same,
  },
  'wrong date': {
    unit: SCHOOL,
    row: () => ({ birthDate: entryOf({ birthDate: '1899-12-31' }).birthDate }),
    form: same,
  },
  'wrong name': {
    unit: SCHOOL,
    row: ({ personName }) => ({ personName: parsePersonName(`${personName}甲`)._unsafeUnwrap() }),
    form: same,
  },
  'row at another unit': { unit: OTHER_SCHOOL, row: teacher, form: same },
  'row of an intern elsewhere': {
    unit: INSTITUTION,
    row: () => ({ jobTitle: entryOf({ jobTitle: '實習教師' }).jobTitle }),
    form: same,
  },
  'locked row, everything right': { unit: SCHOOL, row: teacher, form: same, isLocked: true },
  'locked number without a row': { unit: OTHER_SCHOOL, row: teacher, form: same, isLocked: true },
  'locked row, wrong date': {
    unit: SCHOOL,
    row: () => ({ birthDate: entryOf({ birthDate: '1899-12-31' }).birthDate }),
    form: same,
    isLocked: true,
  },
  'wrong form': { unit: SCHOOL, row: teacher, form: (form) => ({ ...form, form: '1-3' }) },
  'intern with an ordinary row': { unit: SCHOOL, row: teacher, form: (form) => ({ ...form, form: '1-2' }) },
};

/** What a host requires beside the match, by what it can be missing. */
export const MISSING: Readonly<Record<string, Missing>> = {
  'no code, and none issued': { required: 'claim-code', given: null, claimCode: null },
  'a code where none was issued': { required: 'claim-code', given: null, claimCode: CODE },
  'no code, though one was issued': { required: 'claim-code', given: 'good', claimCode: null },
  'another code': { required: 'claim-code', given: 'good', claimCode: OTHER_CODE },
  'the code, which has expired': { required: 'claim-code', given: 'expired', claimCode: CODE },
  'no confirmation': { required: 'school-confirmation', given: null, claimCode: null },
  'another mailbox': { required: 'school-confirmation', given: 'other mailbox', claimCode: null },
  'a confirmation that has expired': { required: 'school-confirmation', given: 'expired', claimCode: null },
};

export interface Missing {
  readonly required: FurtherAssurance;
  readonly given: 'good' | 'expired' | 'other mailbox' | null;
  readonly claimCode: ClaimCode | null;
}

/** What is required, if anything, and what is missing of it. */
type Requirement = Missing | { readonly required: null; readonly given: null; readonly claimCode: null };

/** A row that fits, and something beside it that is missing. */
export const FITTING: Refusal = { unit: SCHOOL, row: teacher, form: same };
export const WITH_CODE: Missing = { required: 'claim-code', given: 'good', claimCode: CODE };
export const CONFIRMED: Missing = { required: 'school-confirmation', given: 'good', claimCode: null };
const NOTHING_REQUIRED: Requirement = { required: null, given: null, claimCode: null };

/** Who applies, and what else is so. */
export interface Circumstances {
  readonly applied: ApplicationForm;
  readonly keyed: boolean;
  /** Whether the applicant has an account, by way of a school that has nothing to do with the refusal. */
  readonly accountExists: boolean;
  readonly requirement?: Requirement;
}

/** A world in which the application that is about to be sent will be refused. */
export async function prepareRefusal(
  { unit, row, form, isLocked }: Refusal,
  { applied, keyed, accountExists, requirement = NOTHING_REQUIRED }: Circumstances,
) {
  const scene = createScene(limiterOfOneGuess());
  const { personName, identityNumber, birthDate } = applied;
  const entry = { ...entryOf(), personName, identityNumber, birthDate, ...row(applied) };
  const stored = {
    ...entry,
    unit: unit.code,
    version: 1,
    registeredAt: NOW,
    changedAt: NOW,
    changedBy: registrarOf(unit).id,
    claim: null,
    withdrawnAt: null,
  };
  (await scene.ports.preRegistrations.save(stored, null))._unsafeUnwrap();
  if (accountExists) await openAccount(scene.ports, applied);

  if (isLocked === true) {
    const guess = { ...form(applied), birthDate: entryOf({ birthDate: '1899-12-30' }).birthDate };
    const command = { form: guess, client: 'stranger', idempotencyKey: null };
    (await submitApplication(command, NOW, scene.ports))._unsafeUnwrapErr();
  }

  const { required, given, claimCode } = requirement;
  if (required !== null && given !== null) await give(scene.ports, applied, required, given);

  const ports = {
    ...scene.ports,
    ...(required === null ? {} : { assurance: { required, vouchers: scene.ports.vouchers } }),
  };
  const idempotencyKey = keyed ? keyOf('key-1') : null;
  const command: SubmitApplicationCommand = { form: form(applied), client: 'client', idempotencyKey, claimCode };
  return { ports, command, hashes: scene.hasher.count };
}

/** Gives the applicant a code, or confirms them. */
async function give(
  ports: ReturnType<typeof createScene>['ports'],
  { identityNumber, email }: ApplicationForm,
  required: FurtherAssurance,
  given: Missing['given'],
) {
  const holder = { unit: SCHOOL.code, identityNumber };
  const confirmed = given === 'other mailbox' ? OTHER_MAILBOX : email;
  const text = required === 'claim-code' ? claimCodeText(holder, CODE) : mailboxText(holder, confirmed);
  const fingerprint = (await ports.fingerprints.of(text))._unsafeUnwrap();
  const expiresAt = given === 'expired' ? NOW : LATER;
  const voucher = { fingerprint, givenAt: EARLIER, givenBy: registrarOf(SCHOOL).id, expiresAt };
  const vouchers = { ...holder, version: 1, vouchers: { ...NO_VOUCHERS, [required]: voucher } };
  (await ports.vouchers.save(vouchers, null))._unsafeUnwrap();
}

/** Opens the applicant's account, by way of a school that has nothing to do with the refusal. */
async function openAccount(ports: ReturnType<typeof createScene>['ports'], form: ApplicationForm) {
  const { personName, identityNumber, birthDate } = form;
  const elsewhere = { ...SCHOOL, code: NAMESAKE };
  const row = { ...entryOf(), personName, identityNumber, birthDate, unit: elsewhere.code, version: 1 };
  const by = registrarOf(elsewhere).id;
  const stored = { ...row, registeredAt: NOW, changedAt: NOW, changedBy: by, claim: null, withdrawnAt: null };
  (await ports.preRegistrations.save(stored, null))._unsafeUnwrap();
  const command = { form: { ...form, unit: { code: NAMESAKE } }, client: 'earlier', idempotencyKey: null };
  (await submitApplication(command, NOW, ports))._unsafeUnwrap();
}

const NAMESAKE = '030603' as Unit['code'];

/** A form 1-1 for the school, from every part of the sample forms. */
export function teacherForm(): fc.Arbitrary<ApplicationForm> {
  const { jobTitle } = entryOf();
  return applicationForm().map((form) => ({
    ...form,
    form: '1-1',
    unit: { code: SCHOOL.code },
    jobTitle,
    teachingSubjects: [] as never,
  }));
}
