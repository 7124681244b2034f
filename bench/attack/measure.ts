/**
 * Every attack under every protection.
 *
 * @module
 */
import type { RateLimitName } from '../../src/index.js';
import { type Copying, copyDirectory } from './copy-directory.js';
import { type Guessing, guessBirthDates } from './guess-birth-dates.js';
import type { Haul } from './haul.js';
import { ALL_LIMITS, DEFAULT_PROTECTION, NO_PROTECTION, type Protection } from './protection.js';
import { BIRTH_DATES, createRegister, type Extent, type Person } from './register.js';
import { type NamesByRow, type Telling, tellNames, tellNamesByRow } from './tell-names.js';
import { type Approach, useRegister } from './use-register.js';
import { createWorld } from './world.js';

/** How much is tried. */
export interface Measure extends Extent {
  /** Teachers whose dates are tried to the end, which takes thousands of attempts each. */
  readonly guessedToTheEnd: number;
  readonly units: number;
}

/** A line of a table. */
export interface Finding<Found> {
  readonly protection: string;
  readonly found: Found;
}

/** What was found. */
export interface Findings {
  readonly measure: Measure;
  readonly sweep: readonly Finding<Haul>[];
  readonly sweepWithoutDates: readonly Finding<Haul>[];
  readonly known: readonly Finding<Haul>[];
  readonly guessing: readonly (Finding<Haul> & { readonly teachers: number })[];
  readonly names: readonly Telling[];
  readonly namesByRow: readonly Finding<NamesByRow>[];
  readonly directory: readonly Finding<Copying>[];
}

const CODE: Protection = { ...DEFAULT_PROTECTION, required: 'claim-code' };
const CONFIRMATION: Protection = { ...DEFAULT_PROTECTION, required: 'school-confirmation' };

/** Each protection by itself, then together. */
const PROTECTIONS: Readonly<Record<string, Protection>> = {
  'none: two public texts, no limits': NO_PROTECTION,
  'one public answer': { ...NO_PROTECTION, publicTexts: 'combined' },
  'rate limits': { ...NO_PROTECTION, limits: ALL_LIMITS },
  'claim code': { ...NO_PROTECTION, required: 'claim-code' },
  'school confirmation': { ...NO_PROTECTION, required: 'school-confirmation' },
  'one public answer and rate limits: the default': DEFAULT_PROTECTION,
  'the default with a claim code': CODE,
  'the default with school confirmation': CONFIRMATION,
};
/** What makes a difference to somebody who only asks. */
const AGAINST_PROBING: Readonly<Record<string, Protection>> = {
  'none: two public texts, no limits': NO_PROTECTION,
  'rate limits': { ...NO_PROTECTION, limits: ALL_LIMITS },
  'claim code': { ...NO_PROTECTION, required: 'claim-code' },
  'one public answer': { ...NO_PROTECTION, publicTexts: 'combined' },
};
const CONFIRMED_MAILBOX = 'the default with school confirmation, of a mailbox that he knows';
const ROW_LOCK: RateLimitName = 'roster-row';

/** The same figures for the same measure, on every machine. */
export async function measureAttacks(measure: Measure, progress: (step: string) => void): Promise<Findings> {
  const people = createRegister(measure, 1);
  const sweep = await useUnder(PROTECTIONS, people, SWEEP, progress);
  const sweepWithoutDates = await useUnder(AGAINST_PROBING, people, { ...SWEEP, birthDates: 'wrong' }, progress);
  const known = [
    ...(await useUnder(PROTECTIONS, people, KNOWN, progress)),
    ...(await useUnder(
      { [CONFIRMED_MAILBOX]: CONFIRMATION },
      people,
      { ...KNOWN, mailbox: 'the one confirmed' },
      progress,
    )),
  ];
  const teachers = people.filter(({ school }) => school !== null);
  progress('birth dates');
  const guessing = await guessUnder(teachers, measure);
  progress('names and directory');
  const namesByRow = [
    { protection: 'the default', found: await tellNamesByRow(await createWorld(people, DEFAULT_PROTECTION)) },
    { protection: 'the default with a claim code', found: await tellNamesByRow(await createWorld(people, CODE)) },
  ];
  const directory = [
    { protection: 'no limit', found: await copyDirectory(measure.units, NO_PROTECTION) },
    { protection: '60 searches a minute', found: await copyDirectory(measure.units, DEFAULT_PROTECTION) },
  ];
  const names = await tellNames(await createWorld(people, DEFAULT_PROTECTION), 1000);
  return { measure, sweep, sweepWithoutDates, known, guessing, names, namesByRow, directory };
}

const SWEEP: Approach = { targets: 'everybody at one school', birthDates: 'of the register', mailbox: 'his own' };
const KNOWN: Approach = { ...SWEEP, targets: 'teachers at their schools' };

async function useUnder(
  protections: Readonly<Record<string, Protection>>,
  people: readonly Person[],
  approach: Approach,
  progress: (step: string) => void,
): Promise<Finding<Haul>[]> {
  const findings: Finding<Haul>[] = [];
  for (const [protection, switches] of Object.entries(protections)) {
    progress(`${approach.targets}, birth dates ${approach.birthDates}: ${protection}`);
    findings.push({ protection, found: await useRegister(await createWorld(people, switches), approach) });
  }
  return findings;
}

async function guessUnder(people: readonly Person[], { guessedToTheEnd }: Measure) {
  const toTheEnd = { teachers: guessedToTheEnd, patience: BIRTH_DATES.length };
  // twice as often as the lock lets through, to see that the rest is for nothing
  const inVain = { teachers: people.length, patience: 40 };
  const unlocked: Protection = { ...DEFAULT_PROTECTION, limits: ALL_LIMITS.filter((name) => name !== ROW_LOCK) };
  const locked: Protection = { ...DEFAULT_PROTECTION, limits: [ROW_LOCK] };
  const rows: readonly (readonly [string, Protection, Guessing])[] = [
    ['no limits', { ...unlocked, limits: [] }, { ...toTheEnd, clients: 'one', knowsYear: false }],
    ['per number and client; one client', unlocked, { ...toTheEnd, clients: 'one', knowsYear: false }],
    ['per number and client; a new client each time', unlocked, { ...toTheEnd, clients: 'many', knowsYear: false }],
    ['lock on the row alone', locked, { ...inVain, clients: 'many', knowsYear: false }],
    ['all limits', DEFAULT_PROTECTION, { ...inVain, clients: 'many', knowsYear: false }],
    ['all limits, with a claim code', CODE, { ...inVain, clients: 'many', knowsYear: false }],
    ['the year is known: no lock', unlocked, { ...toTheEnd, clients: 'many', knowsYear: true }],
    ['the year is known: all limits', DEFAULT_PROTECTION, { ...inVain, clients: 'many', knowsYear: true }],
  ];
  const findings = [];
  for (const [protection, switches, guessing] of rows) {
    const found = await guessBirthDates(await createWorld(people, switches), guessing);
    findings.push({ protection, teachers: Math.min(guessing.teachers, people.length), found });
  }
  return findings;
}
