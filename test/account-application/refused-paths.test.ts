/** That the ways in which a match fails cannot be told apart from outside: not by the answer, not by the work. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import type { ApplicationForm } from '../../src/application-form/application-form.js';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import type { RosterEntry } from '../../src/pre-registration/roster-entry.js';
import { RATE_LIMIT_POLICY } from '../../src/rate-limit/rate-limit-policy.js';
import type { Unit } from '../../src/school/unit.js';
import { applicationForm } from '../../src/testing/arbitraries/application-form.js';
import { createScene, entryOf, INSTITUTION, keyOf, NOW, OTHER_SCHOOL, registrarOf, SCHOOL } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';

const RUNS = 1000;

/** A row of a roster, and what the form differs in from the person that it registers. */
interface Refusal {
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

const REFUSALS: Readonly<Record<string, Refusal>> = {
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

/** What an outsider can see of one refused application, and the work behind it. */
async function refuse(
  { unit, row, form, isLocked }: Refusal,
  applied: ApplicationForm,
  keyed: boolean,
  accountExists: boolean,
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
  expect((await scene.ports.preRegistrations.save(stored, null)).isOk()).toBe(true);
  if (accountExists) await openAccount(scene.ports, applied);

  if (isLocked === true) {
    const guess = { ...form(applied), birthDate: entryOf({ birthDate: '1899-12-30' }).birthDate };
    const command = { form: guess, client: 'stranger', idempotencyKey: null };
    expect((await submitApplication(command, NOW, scene.ports)).isErr()).toBe(true);
  }
  const hashesBefore = scene.hasher.count();

  const { ports, trace } = tracePorts(scene.ports);
  const command = { form: form(applied), client: 'client', idempotencyKey: keyed ? keyOf('key-1') : null };
  const answer = await submitApplication(command, NOW, ports);
  return { answer, trace, hashes: scene.hasher.count() - hashesBefore };
}

/** Opens the applicant's account, by way of a school that has nothing to do with the refusal. */
async function openAccount(ports: ReturnType<typeof createScene>['ports'], form: ApplicationForm) {
  const { personName, identityNumber, birthDate } = form;
  const elsewhere = { ...SCHOOL, code: NAMESAKE };
  const row = { ...entryOf(), personName, identityNumber, birthDate, unit: elsewhere.code, version: 1 };
  const by = registrarOf(elsewhere).id;
  const stored = { ...row, registeredAt: NOW, changedAt: NOW, changedBy: by, claim: null, withdrawnAt: null };
  expect((await ports.preRegistrations.save(stored, null)).isOk()).toBe(true);
  const command = { form: { ...form, unit: { code: NAMESAKE } }, client: 'earlier', idempotencyKey: null };
  expect((await submitApplication(command, NOW, ports)).isOk()).toBe(true);
}

const NAMESAKE = '030603' as Unit['code'];

describe(`the refused paths, ${RUNS} times each`, () => {
  test.each(Object.entries(REFUSALS))('%s: the same answer by the same calls, and one hash', async (_, refusal) => {
    await fc.assert(
      fc.asyncProperty(teacherForm(), fc.boolean(), fc.boolean(), async (form, keyed, accountExists) => {
        const seen = await refuse(refusal, form, keyed, accountExists);
        expect(seen.answer._unsafeUnwrapErr()).toEqual({ code: 'application.no-match' });
        expect(seen.hashes).toBe(1);
        expect(seen.trace).toEqual([
          ...(keyed ? ['fingerprints.of', 'accounts.findByIdempotencyKey'] : []),
          'rateLimiter.take',
          'passwordHasher.hash',
          'units.find',
          'preRegistrations.find',
          'accounts.findByIdentityNumber',
          'accounts.findByName',
          'rateLimiter.take',
          'refusals.record',
        ]);
      }),
      { numRuns: RUNS },
    );
  });

  test('all of them for one applicant, whether she has an account or not, and whether the name is free', async () => {
    await fc.assert(
      fc.asyncProperty(teacherForm(), fc.boolean(), async (form, keyed) => {
        const seen = [];
        for (const refusal of Object.values(REFUSALS)) {
          for (const accountExists of [false, true]) seen.push(await refuse(refusal, form, keyed, accountExists));
        }
        expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

/** A form 1-1 for the school, from every part of the sample forms. */
function teacherForm(): fc.Arbitrary<ApplicationForm> {
  const { jobTitle } = entryOf();
  return applicationForm().map((form) => ({
    ...form,
    form: '1-1',
    unit: { code: SCHOOL.code },
    jobTitle,
    teachingSubjects: [] as never,
  }));
}
