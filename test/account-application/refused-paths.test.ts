/** That the ways in which a match fails cannot be told apart from outside: not by the answer, not by the work. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { NOW } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';
import {
  type Circumstances,
  CONFIRMED,
  FITTING,
  MISSING,
  prepareRefusal,
  REFUSALS,
  type Refusal,
  teacherForm,
  WITH_CODE,
} from './support/refusals.js';

const RUNS = 1000;
const RUNS_OF_MORE = process.env['LONG'] === '1' ? RUNS : 50;

/** What an outsider can see of one refused application, and the work behind it. */
async function refuse(refusal: Refusal, circumstances: Circumstances) {
  const { ports, command, hashes } = await prepareRefusal(refusal, circumstances);
  const before = hashes();
  const { ports: traced, trace } = tracePorts(ports);
  const answer = await submitApplication(command, NOW, traced);
  return { answer, trace, hashes: hashes() - before };
}

describe(`the refused paths, ${RUNS} times each`, () => {
  test.each(Object.entries(REFUSALS))('%s: the same answer by the same calls, and one hash', async (_, refusal) => {
    await fc.assert(
      fc.asyncProperty(teacherForm(), fc.boolean(), fc.boolean(), async (form, keyed, accountExists) => {
        const seen = await refuse(refusal, { applied: form, keyed, accountExists });
        expect(seen.answer._unsafeUnwrapErr()).toEqual({ code: 'application.no-match' });
        expect(seen.hashes).toBe(1);
        expect(seen.trace).toEqual(traceOf(keyed, []));
      }),
      { numRuns: RUNS },
    );
  });

  const cases = [
    ...Object.entries(MISSING).map(([name, missing]) => [name, FITTING, missing] as const),
    // whatever is brought, a row that differs is answered by the same work
    ...Object.entries(REFUSALS).map(([name, refusal]) => [`${name}, code`, refusal, WITH_CODE] as const),
    ...Object.entries(REFUSALS).map(([name, refusal]) => [`${name}, confirmed`, refusal, CONFIRMED] as const),
  ];
  test.each(cases)(
    '%s: the same answer by the same calls, and one hash, at a host that requires more',
    async (_, refusal, missing) => {
      await fc.assert(
        fc.asyncProperty(teacherForm(), fc.boolean(), fc.boolean(), async (form, keyed, accountExists) => {
          const seen = await refuse(refusal, { applied: form, keyed, accountExists, requirement: missing });
          expect(seen.answer._unsafeUnwrapErr()).toEqual({ code: 'application.no-match' });
          expect(seen.hashes).toBe(1);
          expect(seen.trace).toEqual(traceOf(keyed, ['fingerprints.of', 'vouchers.find']));
        }),
        { numRuns: RUNS_OF_MORE },
      );
    },
  );

  test('all of them for one applicant, whether she has an account or not, and whether the name is free', async () => {
    await fc.assert(
      fc.asyncProperty(teacherForm(), fc.boolean(), async (form, keyed) => {
        const seen = [];
        for (const refusal of Object.values(REFUSALS)) {
          for (const accountExists of [false, true]) {
            seen.push(await refuse(refusal, { applied: form, keyed, accountExists }));
          }
        }
        expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

/** The calls of a refused application. */
function traceOf(keyed: boolean, required: readonly string[]): readonly string[] {
  return [
    ...(keyed ? ['fingerprints.of', 'accounts.findByIdempotencyKey'] : []),
    'rateLimiter.take',
    'passwordHasher.hash',
    'units.find',
    'preRegistrations.find',
    'accounts.findByIdentityNumber',
    'accounts.findByName',
    ...required,
    'rateLimiter.take',
    'refusals.record',
  ];
}
