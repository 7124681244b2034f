import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { parseInstant } from '../../src/instant/instant.js';
import { decidePreRegistration } from '../../src/pre-registration/decide-pre-registration.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { decideLine, decideMissing } from '../../src/roster-import/decide-line.js';
import { writtenRow } from '../../src/roster-import/written-row.js';
import { property } from '../support/property.js';
import { BUREAU, entryOf, INSTITUTION, NOW, registrarOf, SCHOOL } from '../workflow/scene.js';
import { members, rowOf as rowOfMember } from './support/staff.js';

const BY = registrarOf(SCHOOL);
const EARLIER = parseInstant('2023-08-01T00:00:00.000Z')._unsafeUnwrap();
const CLAIM = {
  accountName: parseAccountName('Fang01')._unsafeUnwrap(),
  claimedAt: EARLIER,
  nameMatch: 'exact' as const,
};
const rowOf = (changes: Partial<PreRegistration> = {}): PreRegistration => ({
  ...entryOf(),
  unit: SCHOOL.code,
  version: 3,
  registeredAt: EARLIER,
  changedAt: EARLIER,
  changedBy: 'somebody-before',
  claim: null,
  withdrawnAt: null,
  ...changes,
});
const decide = (parts: Parameters<typeof entryOf>[0], existing: PreRegistration | null, unit = SCHOOL) =>
  decideLine(entryOf(parts), { unit, existing })._unsafeUnwrap();

describe('decideLine', () => {
  test('without a row: created', () => {
    expect(decide({}, null)).toEqual({
      class: 'created',
      write: { effect: 'create', entry: entryOf(), before: null },
    });
  });

  test('with another row: updated', () => {
    const entry = entryOf({ jobTitle: '主任' });
    expect(decide({ jobTitle: '主任' }, rowOf({ claim: CLAIM }))).toEqual({
      class: 'updated',
      write: { effect: 'update', entry, before: rowOf({ claim: CLAIM }) },
    });
  });

  test('with the same row: unchanged', () => {
    expect(decide({}, rowOf())).toEqual({ class: 'unchanged', identityNumber: entryOf().identityNumber });
  });

  test('with a withdrawn row, the same or another: created on it', () => {
    for (const parts of [{}, { personName: '林志明' }]) {
      const before = rowOf({ withdrawnAt: EARLIER });
      expect(decide(parts, before)).toEqual({
        class: 'created',
        write: { effect: 'create', entry: entryOf(parts), before },
      });
    }
  });

  test.each([
    [rowOf({ claim: CLAIM }), 'update'],
    [rowOf({ claim: CLAIM, withdrawnAt: EARLIER }), 'create'],
  ])('with name or birth date of an account: undecided', (before, effect) => {
    const parts = { personName: '林志明', birthDate: '1990-01-02', jobTitle: '主任' };
    expect(decide(parts, before)).toEqual({
      class: 'undecided',
      question: { code: 'roster-import.account-changes', fields: ['personName', 'birthDate'] },
      write: { effect, entry: entryOf(parts), before },
    });
  });

  test.each([
    ['實習教師', SCHOOL, { code: 'pre-registration.intern', unitKind: 'school' }],
    ['實習教師', BUREAU, { code: 'pre-registration.intern', unitKind: 'education-bureau' }],
    ['教師', INSTITUTION, { code: 'pre-registration.not-an-intern' }],
  ])('%s at $1.name: refused for the title', (jobTitle, unit, error) => {
    expect(decideLine(entryOf({ jobTitle }), { unit, existing: null })._unsafeUnwrapErr()).toEqual(error);
  });

  property([members(), fc.boolean()])(
    'writes what registering each person by hand would write, confirmed where it asks',
    (all, isWithdrawn) => {
      for (const [place, member] of all.entries()) {
        const row = { ...rowOfMember(member, place), withdrawnAt: isWithdrawn ? EARLIER : null };
        const existing = member.place === 'file' ? null : row;
        const facts = { unit: SCHOOL, existing };
        const byHand = decidePreRegistration(member.inFile, facts, BY, true, NOW)._unsafeUnwrap();
        const verdict = decideLine(member.inFile, facts)._unsafeUnwrap();
        if ('write' in verdict) {
          expect(writtenRow(verdict.write, { unit: SCHOOL.code, by: BY.id, at: NOW })).toEqual(byHand.row);
          if (verdict.class !== 'undecided') expect(verdict.class).toBe(byHand.outcome);
        } else {
          expect([verdict.class, byHand.outcome]).toEqual(['unchanged', 'unchanged']);
        }
      }
    },
  );
});

describe('decideMissing', () => {
  const write = (before: PreRegistration) => ({ effect: 'withdraw', entry: entryOf(), before });

  test('withdraws who is not in the file', () => {
    expect(decideMissing(rowOf(), 0)).toEqual({ class: 'withdrawn', write: write(rowOf()) });
  });

  test('asks about who may be one of the rows that nobody can read', () => {
    expect(decideMissing(rowOf(), 3)).toEqual({
      class: 'undecided',
      question: { code: 'roster-import.may-be-misread', rows: 3 },
      write: write(rowOf()),
    });
  });

  test('asks about who has an account, whatever else there is to ask', () => {
    for (const withoutNumber of [0, 3]) {
      expect(decideMissing(rowOf({ claim: CLAIM }), withoutNumber)).toEqual({
        class: 'undecided',
        question: { code: 'roster-import.account-holder-leaves' },
        write: write(rowOf({ claim: CLAIM })),
      });
    }
  });
});
