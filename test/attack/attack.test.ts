/**
 * The attack of `bench/attack` on a sample of a few hundred people: which protection stops what. The figures of the
 * documents are of the same attack on 100,000.
 *
 * @source decision/0063 — one public answer, the cause for the unit
 * @source decision/0111 — the lock on a row
 * @source decision/0115 — what a host can require beside the match
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { guessBirthDates } from '../../bench/attack/guess-birth-dates.js';
import type { Haul } from '../../bench/attack/haul.js';
import { type Findings, measureAttacks } from '../../bench/attack/measure.js';
import { type AttackFigures, renderPage } from '../../bench/attack/page.js';
import { DEFAULT_PROTECTION } from '../../bench/attack/protection.js';
import { createRegister } from '../../bench/attack/register.js';
import { createWorld } from '../../bench/attack/world.js';
import { RATE_LIMIT_POLICY } from '../../src/rate-limit/rate-limit-policy.js';
import type { RateLimitName } from '../../src/rate-limit/rate-limiter.js';

const MEASURE = {
  people: 150,
  schools: 4,
  teachersOfASchool: 5,
  oneUnclaimedOf: 5,
  guessedToTheEnd: 0,
  units: 2200,
};
const TEACHERS = MEASURE.schools * MEASURE.teachersOfASchool;
const UNCLAIMED = MEASURE.schools * Math.ceil(MEASURE.teachersOfASchool / MEASURE.oneUnclaimedOf);

let findings: Findings;
beforeAll(async () => {
  findings = await measureAttacks(MEASURE, () => undefined);
});

function under(table: 'sweep' | 'sweepWithoutDates' | 'known' | 'guessing', protection: string): Haul {
  const finding = findings[table].find((one) => one.protection === protection);
  if (finding === undefined) throw new Error(`nothing is called ${protection}`);
  return finding.found;
}

const NOTHING = { listed: 0, wronglyListed: 0, withAccount: 0, birthDates: 0, opened: 0 };
const DEFAULT = 'one public answer and rate limits: the default';
const WITH_CODE = 'the default with a claim code';
const CONFIRMED = 'the default with school confirmation';

describe('somebody with a leaked register', () => {
  test('who knows where they teach opens every row that nobody has claimed, by the match alone', () => {
    const all = { listed: TEACHERS, withAccount: TEACHERS - UNCLAIMED, opened: UNCLAIMED };
    for (const protection of ['none: two public texts, no limits', 'one public answer', 'rate limits', DEFAULT]) {
      expect(under('known', protection)).toMatchObject(all);
    }
  });

  test.each(['sweep', 'known'] as const)('learns and wins nothing without the second secret: %s', (table) => {
    for (const protection of [WITH_CODE, CONFIRMED]) expect(under(table, protection)).toMatchObject(NOTHING);
    // everything was refused, and written down for the schools
    const { attempts, toldSchools, hashes } = under(table, WITH_CODE);
    expect([toldSchools, hashes]).toEqual([attempts, attempts]);
  });

  test('learns who is listed by two public texts, whatever is required, and nothing by one', () => {
    const listed = { ...NOTHING, listed: MEASURE.teachersOfASchool };
    for (const protection of ['none: two public texts, no limits', 'rate limits', 'claim code']) {
      expect(under('sweepWithoutDates', protection)).toMatchObject(listed);
    }
    expect(under('sweepWithoutDates', 'one public answer')).toMatchObject(NOTHING);
    expect(under('sweep', 'claim code')).toMatchObject(listed);
  });

  test('who knows the mailbox that a school has confirmed opens the account all the same', () => {
    expect(under('known', `${CONFIRMED}, of a mailbox that he knows`)).toMatchObject({ opened: UNCLAIMED });
  });
});

describe('somebody who tries birth dates', () => {
  const PATIENCE = 60; // three times what the lock lets through
  const teachers = createRegister(MEASURE, 1).filter(({ school }) => school !== null);
  const guessing = { teachers: TEACHERS, knowsYear: true, clients: 'many' } as const;
  const guess = async (limits: readonly RateLimitName[], patience: number) =>
    guessBirthDates(await createWorld(teachers, { ...DEFAULT_PROTECTION, limits }), { ...guessing, patience });

  test('gets no further than the lock, and every date beyond it is for nothing, though it be right', async () => {
    const { attempts } = RATE_LIMIT_POLICY['roster-row'];
    const [unlocked, givingUp, locked] = [
      await guess([], PATIENCE),
      await guess([], attempts),
      await guess(['roster-row'], PATIENCE),
    ];
    expect(locked.birthDates).toBe(givingUp.birthDates);
    expect(locked.birthDates).toBeGreaterThan(0);
    expect(unlocked.birthDates).toBeGreaterThan(2 * locked.birthDates);
  });

  test('finds nothing where a claim code is required', () => {
    expect(under('guessing', 'all limits, with a claim code')).toMatchObject(NOTHING);
  });
});

describe('somebody who knows nothing', () => {
  test('cannot tell an account that is there from one that is not', () => {
    expect(findings.names.map(({ toldApart }) => toldApart)).toEqual([0, 0, 0]);
    expect(Math.min(...findings.names.map(({ asked }) => asked))).toBe(TEACHERS - UNCLAIMED);
  });

  test('learns of taken names by a row that he may claim, and not without its code', () => {
    const [bare, withCode] = findings.namesByRow;
    expect(bare?.found.names).toBeGreaterThan(0);
    expect(withCode?.found.names).toBe(0);
  });

  test('carries the directory away in minutes', () => {
    const [open, limited] = findings.directory;
    expect(open?.found).toMatchObject({ copied: MEASURE.units, seconds: 0 });
    expect(limited?.found).toMatchObject({ copied: MEASURE.units, seconds: 120 });
  });
});

test('the page of the documents is what its figures make', () => {
  const figures = JSON.parse(readFileSync('docs/attacks.json', 'utf8')) as AttackFigures;
  expect(readFileSync('docs/attacks.md', 'utf8')).toBe(renderPage(figures));
});
