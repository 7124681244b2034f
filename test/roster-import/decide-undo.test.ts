import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { parseInstant } from '../../src/instant/instant.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { ROSTER_FIELDS, type RosterEntry } from '../../src/pre-registration/roster-entry.js';
import { decideUndo } from '../../src/roster-import/decide-undo.js';
import type { PlannedWrite } from '../../src/roster-import/planned-line.js';
import { writtenRow } from '../../src/roster-import/written-row.js';
import { preRegistration, rosterEntry } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import { NOW, SCHOOL } from '../workflow/scene.js';

const instantOf = (text: string) => parseInstant(text)._unsafeUnwrap();
const APPLIED = { unit: SCHOOL.code, by: 'business-7', at: instantOf('2026-08-01T00:00:00.000Z') };
const UNDONE = { ...APPLIED, at: instantOf('2026-08-02T00:00:00.000Z') };
const CLAIM = { accountName: parseAccountName('Fang01')._unsafeUnwrap(), claimedAt: NOW, nameMatch: 'exact' } as const;
const OTHER_CLAIM = { ...CLAIM, accountName: parseAccountName('Fang02')._unsafeUnwrap() };

/** A row and a write on it, as plans have them. */
const planned: fc.Arbitrary<PlannedWrite> = fc
  .tuple(
    preRegistration(),
    rosterEntry(),
    fc.constantFrom('new', 'back', 'update', 'withdraw', 'restore'),
    fc.constantFrom(null, CLAIM),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([row, other, kind, claim, version]): PlannedWrite => {
    const before = { ...row, unit: SCHOOL.code, version, claim };
    const gone = { ...before, withdrawnAt: NOW };
    const entry = { ...other, identityNumber: row.identityNumber };
    if (kind === 'new') return { effect: 'create', entry, before: null };
    if (kind === 'back') return { effect: 'create', entry, before: gone };
    if (kind === 'restore') return { effect: 'restore', entry: entryOf(row), before: gone };
    if (kind === 'withdraw') return { effect: 'withdraw', entry: entryOf(row), before };
    return { effect: 'update', entry, before };
  });

function entryOf(row: RosterEntry): RosterEntry {
  const { personName, sex, identityNumber, birthDate, jobTitle } = row;
  return { personName, sex, identityNumber, birthDate, jobTitle };
}

/** What undoing promises to put back. */
function promised(row: PreRegistration | null): unknown {
  return row === null || row.withdrawnAt !== null ? 'not on the roster' : { ...entryOf(row), claim: row.claim };
}

describe('undoing a write', () => {
  property([planned])('puts back the five fields and whether somebody is on the roster', (write) => {
    const applied = writtenRow(write, APPLIED);
    const verdict = decideUndo(write, applied);
    if (!('write' in verdict)) throw new Error(`is ${verdict.class}`);
    const undone = writtenRow(verdict.write, UNDONE);
    expect(promised(undone)).toEqual(promised(write.before));
    expect(undone.version).toBe(applied.version + 1);
    if (write.before !== null) expect(entryOf(undone)).toEqual(entryOf(write.before));
  });

  property([planned])('and undoing that, gives what was written', (write) => {
    const applied = writtenRow(write, APPLIED);
    const first = decideUndo(write, applied);
    if (!('write' in first)) throw new Error(`is ${first.class}`);
    const undone = writtenRow(first.write, UNDONE);
    const second = decideUndo(first.write, undone);
    if (!('write' in second)) throw new Error(`is ${second.class}`);
    expect(promised(writtenRow(second.write, UNDONE))).toEqual(promised(applied));
  });

  const [row] = fc.sample(preRegistration(), 1) as [PreRegistration];
  const gone = { ...row, withdrawnAt: NOW };
  test.each([
    [{ effect: 'create', entry: entryOf(row), before: null }, 'withdrawn', 'withdraw'],
    [{ effect: 'create', entry: entryOf(row), before: gone }, 'withdrawn', 'withdraw'],
    [{ effect: 'update', entry: entryOf(row), before: row }, 'updated', 'update'],
    [{ effect: 'withdraw', entry: entryOf(row), before: row }, 'created', 'restore'],
    [{ effect: 'restore', entry: entryOf(row), before: gone }, 'withdrawn', 'withdraw'],
  ] as const)('%#: %s', (write, name, effect) => {
    const current = writtenRow(write, APPLIED);
    expect(decideUndo(write, current)).toMatchObject({ class: name, write: { effect, before: current } });
  });
});

describe('a row that moved since', () => {
  const row = () => ({ ...(fc.sample(preRegistration(), 1)[0] as PreRegistration), unit: SCHOOL.code });

  property([planned, fc.constantFrom('gone', 'changed', 'twice', 'claimed')])('is spared', (write, how) => {
    const applied = writtenRow(write, APPLIED);
    const later = { ...applied, version: applied.version + 1 };
    const current = {
      gone: null,
      changed: later,
      twice: { ...later, version: applied.version + 2, claim: OTHER_CLAIM },
      claimed: { ...later, claim: OTHER_CLAIM },
    }[how];
    expect(decideUndo(write, current)).toEqual({
      class: 'spared',
      identityNumber: write.entry.identityNumber,
      reason: current !== null && current.claim === OTHER_CLAIM ? 'claimed' : 'changed',
    });
  });

  property([planned])('is spared, too, if it has not the version yet that was written', (write) => {
    fc.pre(write.before !== null);
    expect(decideUndo(write, write.before)).toMatchObject({ class: 'spared', reason: 'changed' });
  });

  test('is spared for its change, not for a claim, where a void took the claim away', () => {
    const before = { ...row(), claim: CLAIM };
    const write: PlannedWrite = { effect: 'update', entry: entryOf(before), before };
    const applied = writtenRow(write, APPLIED);
    const voided = { ...applied, version: applied.version + 1, claim: null };
    expect(decideUndo(write, voided)).toMatchObject({ class: 'spared', reason: 'changed' });
  });

  test('has five fields', () => {
    expect(ROSTER_FIELDS).toHaveLength(5); // another one must be put back too
  });
});
