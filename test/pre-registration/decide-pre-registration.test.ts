import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { parseInstant } from '../../src/instant/instant.js';
import { jobTitleCategory } from '../../src/job-title/job-title-category.js';
import {
  decidePreRegistration,
  type PreRegistrationRefused,
  RECOGNISING_FIELDS,
} from '../../src/pre-registration/decide-pre-registration.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { ROSTER_FIELDS } from '../../src/pre-registration/roster-entry.js';
import { preRegistration, rosterEntry } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import { BUREAU, entryOf, INSTITUTION, NOW, registrarOf, SCHOOL } from '../workflow/scene.js';

const BY = registrarOf(SCHOOL);
const EARLIER = parseInstant('2023-08-01T00:00:00.000Z')._unsafeUnwrap();
const CLAIM = {
  accountName: parseAccountName('Fang01')._unsafeUnwrap(),
  claimedAt: EARLIER,
  nameMatch: 'exact' as const,
};

function rowOf(changes: Partial<PreRegistration> = {}): PreRegistration {
  return {
    ...entryOf(),
    unit: SCHOOL.code,
    version: 3,
    registeredAt: EARLIER,
    changedAt: EARLIER,
    changedBy: 'somebody-before',
    claim: null,
    withdrawnAt: null,
    ...changes,
  };
}

describe('who registers whom', () => {
  const refusals: readonly (readonly [string, typeof SCHOOL, PreRegistrationRefused | null])[] = [
    ['教師', SCHOOL, null],
    ['職員', SCHOOL, null],
    ['外籍協同人士', SCHOOL, null],
    ['實習教師', SCHOOL, { code: 'pre-registration.intern', unitKind: 'school' }],
    ['教師', INSTITUTION, { code: 'pre-registration.not-an-intern' }],
    ['督學', INSTITUTION, { code: 'pre-registration.not-an-intern' }],
    ['實習教師', INSTITUTION, null],
    ['科員', BUREAU, null],
    ['教師', BUREAU, null],
    ['實習教師', BUREAU, { code: 'pre-registration.intern', unitKind: 'education-bureau' }],
  ];

  test.each(refusals)('%s at $1.name', (jobTitle, unit, refusal) => {
    const decision = decidePreRegistration(entryOf({ jobTitle }), { unit, existing: null }, BY, false, NOW);
    expect(decision.isErr() ? decision.error : null).toEqual(refusal);
  });

  property([rosterEntry(), fc.constantFrom(SCHOOL, INSTITUTION, BUREAU), fc.boolean()])(
    'an intern at a teacher-training institution, everybody else elsewhere',
    (entry, unit, confirmed) => {
      const isIntern = jobTitleCategory(entry.jobTitle) === 'intern';
      const decision = decidePreRegistration(entry, { unit, existing: null }, BY, confirmed, NOW);
      expect(decision.isOk()).toBe(isIntern === (unit === INSTITUTION));
    },
  );

  test('is asked before the row that is there', () => {
    const intern = entryOf({ jobTitle: '實習教師', personName: '林志明' });
    const facts = { unit: SCHOOL, existing: rowOf({ claim: CLAIM }) };
    expect(decidePreRegistration(intern, facts, BY, false, NOW)._unsafeUnwrapErr().code).toBe(
      'pre-registration.intern',
    );
  });
});

describe('what becomes of an entry', () => {
  test('without a row: a row at its first version', () => {
    expect(decidePreRegistration(entryOf(), { unit: SCHOOL, existing: null }, BY, false, NOW)._unsafeUnwrap()).toEqual({
      type: 'pre-registered',
      outcome: 'created',
      changed: [],
      row: rowOf({ version: 1, registeredAt: NOW, changedAt: NOW, changedBy: BY.id }),
    });
  });

  test('with the same row: nothing, not even a new time', () => {
    const existing = rowOf({ claim: CLAIM });
    expect(decidePreRegistration(entryOf(), { unit: SCHOOL, existing }, BY, false, NOW)._unsafeUnwrap()).toEqual({
      type: 'pre-registered',
      outcome: 'unchanged',
      changed: [],
      row: existing,
    });
  });

  test('with another row: the next version, by whom and when, since the same time', () => {
    const entry = entryOf({ personName: '陳芳杏', jobTitle: '主任' });
    expect(decidePreRegistration(entry, { unit: SCHOOL, existing: rowOf() }, BY, false, NOW)._unsafeUnwrap()).toEqual({
      type: 'pre-registered',
      outcome: 'updated',
      changed: ['personName', 'jobTitle'],
      row: rowOf({ ...entry, version: 4, changedAt: NOW, changedBy: BY.id }),
    });
  });

  property([preRegistration(), rosterEntry()])(
    'names the fields that changed, in the order of the screen',
    (existing, other) => {
      const entry = { ...other, identityNumber: existing.identityNumber };
      fc.pre(jobTitleCategory(entry.jobTitle) !== 'intern');
      const { changed, outcome } = decidePreRegistration(
        entry,
        { unit: SCHOOL, existing },
        BY,
        false,
        NOW,
      )._unsafeUnwrap();
      expect(changed).toEqual(ROSTER_FIELDS.filter((field) => entry[field] !== existing[field]));
      expect(outcome).toBe(changed.length > 0 ? 'updated' : 'unchanged');
    },
  );
});

describe('who comes back to the roster', () => {
  const LEFT = parseInstant('2024-02-01T00:00:00.000Z')._unsafeUnwrap();
  const decide = (parts: Parameters<typeof entryOf>[0], claim: PreRegistration['claim'], confirmed = false) => {
    const existing = rowOf({ withdrawnAt: LEFT, claim });
    return decidePreRegistration(entryOf(parts), { unit: SCHOOL, existing }, BY, confirmed, NOW);
  };

  test.each([{}, { personName: '陳芳杏', birthDate: '1990-01-02', jobTitle: '主任' }])(
    'with %o: is created on the withdrawn row, at its next version, since now',
    (parts) => {
      expect(decide(parts, null)._unsafeUnwrap()).toEqual({
        type: 'pre-registered',
        outcome: 'created',
        changed: [],
        row: rowOf({ ...entryOf(parts), version: 4, registeredAt: NOW, changedAt: NOW, changedBy: BY.id }),
      });
    },
  );

  test('keeps the account', () => {
    const { outcome, row } = decide({ jobTitle: '主任' }, CLAIM)._unsafeUnwrap();
    expect([outcome, row.claim, row.version, row.withdrawnAt]).toEqual(['created', CLAIM, 4, null]);
  });

  test('takes a confirmation for another name or birth date, if there is an account', () => {
    const changed = { personName: '陳芳杏', birthDate: '1990-01-02' };
    expect(decide(changed, CLAIM)._unsafeUnwrapErr()).toEqual({
      code: 'pre-registration.confirmation-required',
      fields: ['personName', 'birthDate'],
    });
    const { outcome, row } = decide(changed, CLAIM, true)._unsafeUnwrap();
    expect([outcome, row.claim, row.personName]).toEqual(['created', CLAIM, '陳芳杏']);
  });
});

describe('under an account', () => {
  const existing = rowOf({ claim: CLAIM });
  const decide = (parts: Parameters<typeof entryOf>[0], confirmed: boolean) =>
    decidePreRegistration(entryOf(parts), { unit: SCHOOL, existing }, BY, confirmed, NOW);

  test.each([
    [{ personName: '陳芳杏' }, ['personName']],
    [{ birthDate: '1990-01-02' }, ['birthDate']],
    [{ birthDate: '1990-01-02', personName: '陳芳杏', jobTitle: '主任' }, ['personName', 'birthDate']],
  ])('%o takes a confirmation', (parts, fields) => {
    expect(decide(parts, false)._unsafeUnwrapErr()).toEqual({ code: 'pre-registration.confirmation-required', fields });
    const { row, outcome } = decide(parts, true)._unsafeUnwrap();
    expect([outcome, row.claim, row.version]).toEqual(['updated', CLAIM, 4]);
  });

  test('another post takes none, and keeps the claim', () => {
    const { row, changed } = decide({ jobTitle: '主任' }, false)._unsafeUnwrap();
    expect([changed, row.claim]).toEqual([['jobTitle'], CLAIM]);
  });

  test('a row that no account was opened with takes none', () => {
    const facts = { unit: SCHOOL, existing: rowOf() };
    expect(decidePreRegistration(entryOf({ personName: '陳芳杏' }), facts, BY, false, NOW).isOk()).toBe(true);
  });

  test('a person is recognised by name and birth date', () => {
    expect(RECOGNISING_FIELDS).toEqual(['personName', 'birthDate']);
  });
});
