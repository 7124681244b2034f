/**
 * What an application costs in memory as the roster grows, and what a row of the roster holds in the heap.
 *
 * @module
 */
import { okAsync } from 'neverthrow';
import {
  type PasswordHash,
  type PreRegistration,
  parseInstant,
  parseTeacherForm,
  type SubmitApplicationPorts,
  submitApplication,
  type TeacherForm,
} from 'tw-teacher-account';
import {
  createMemoryRefusalLog,
  createMemoryStore,
  createMemoryUnits,
  type MemoryStore,
} from 'tw-teacher-account/memory';
import { medianOf } from '../rounds.js';
import { entryOf, FORM_CONTEXT, rawFormOf, unitOf } from './people.js';

const NOW = parseInstant('2026-08-01T00:00:00Z')._unsafeUnwrap();
const FEW = 1_000;
const MANY = 1_000_000;
const ROUNDS = 40;
const APPLICATIONS_A_ROUND = 1_000;

/** What was found. */
export interface Scale {
  /** Time of an application with {@link MANY} rows to that with {@link FEW}: median over the rounds. */
  readonly costRatio: number;
  /** With {@link MANY} rows, at a password hash that costs nothing. */
  readonly applicationsASecond: number;
  readonly bytesARow: number;
}

/** Applies round by round, to a full roster and to small ones in turns. */
export async function measureScale(): Promise<Scale> {
  const before = heapUsed();
  const full = createMemoryStore();
  await register(full, 0, MANY);
  const bytesARow = (heapUsed() - before) / MANY;

  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // everybody applies once; those who apply to the full roster are spread over it
    const step = MANY / (ROUNDS * APPLICATIONS_A_ROUND);
    const people = Array.from({ length: APPLICATIONS_A_ROUND }, (_, index) => (index * ROUNDS + round) * step);
    const small = createMemoryStore();
    await register(small, 0, FEW);
    const withFew = await secondsToApply(
      small,
      Array.from({ length: APPLICATIONS_A_ROUND }, (_, index) => index),
    );
    const withMany = await secondsToApply(full, people);
    ratios.push(withMany / withFew);
    rates.push(APPLICATIONS_A_ROUND / withMany);
  }
  return { costRatio: medianOf(ratios), applicationsASecond: medianOf(rates), bytesARow };
}

async function register({ preRegistrations }: MemoryStore, from: number, to: number): Promise<void> {
  for (let person = from; person < to; person += 1) {
    const saved = await preRegistrations.save(rowOf(person), null);
    if (saved.isErr()) throw new Error('a row was refused');
  }
}

async function secondsToApply(store: MemoryStore, people: readonly number[]): Promise<number> {
  const forms = people.map((person) => parseTeacherForm(rawFormOf(person), FORM_CONTEXT)._unsafeUnwrap());
  const ports = portsOf(store, people);
  const start = performance.now();
  for (const form of forms) await apply(form, ports);
  return (performance.now() - start) / 1000;
}

async function apply(form: TeacherForm, ports: SubmitApplicationPorts): Promise<void> {
  const answer = await submitApplication({ form, client: 'bench', idempotencyKey: null }, NOW, ports);
  if (answer.isErr()) throw new Error(`an application was refused: ${answer.error.code}`);
}

function portsOf({ accounts, preRegistrations }: MemoryStore, people: readonly number[]): SubmitApplicationPorts {
  const units = new Map(people.map(unitOf).map((unit) => [unit.code, unit]));
  let ids = 0;
  return {
    accounts,
    preRegistrations,
    units: createMemoryUnits(units.values()),
    refusals: createMemoryRefusalLog(),
    passwordHasher: { hash: () => okAsync('no hash at all' as PasswordHash) },
    fingerprints: {
      of: () => {
        throw new Error('applications without a key have no fingerprint');
      },
    },
    rateLimiter: { take: () => okAsync(undefined), forget: () => okAsync(undefined) },
    nextId: () => {
      ids += 1;
      return String(ids);
    },
  };
}

function rowOf(person: number): PreRegistration {
  const { code: unit } = unitOf(person);
  const when = { registeredAt: NOW, changedAt: NOW, changedBy: 'bench' };
  return { ...entryOf(person), unit, version: 1, ...when, claim: null, withdrawnAt: null };
}

function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
