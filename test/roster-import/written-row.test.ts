import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { parseInstant } from '../../src/instant/instant.js';
import { writtenRow } from '../../src/roster-import/written-row.js';
import { preRegistration, rosterEntry } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import { SCHOOL } from '../workflow/scene.js';

const STAMP = { unit: SCHOOL.code, by: 'business-7', at: parseInstant('2026-08-01T00:00:00.000Z')._unsafeUnwrap() };
const WITHDRAWN_AT = parseInstant('2025-08-01T00:00:00.000Z')._unsafeUnwrap();
const CLAIM = {
  accountName: parseAccountName('Fang01')._unsafeUnwrap(),
  claimedAt: WITHDRAWN_AT,
  nameMatch: 'exact',
} as const;
const before = fc
  .tuple(preRegistration(), fc.integer({ min: 1, max: 99 }), fc.constantFrom(null, CLAIM))
  .map(([row, version, claim]) => ({ ...row, unit: SCHOOL.code, version, claim }));
const written = { unit: STAMP.unit, changedAt: STAMP.at, changedBy: STAMP.by };

describe('the row that is written', () => {
  property([rosterEntry()])('for somebody new is a row at its first version', (entry) => {
    expect(writtenRow({ effect: 'create', entry, before: null }, STAMP)).toEqual({
      ...entry,
      ...written,
      version: 1,
      registeredAt: STAMP.at,
      claim: null,
      withdrawnAt: null,
    });
  });

  property([before, rosterEntry()])('for a change keeps since when, and the account', (row, entry) => {
    const { version, registeredAt, claim } = row;
    const same = { ...entry, ...written, version: version + 1, claim };
    expect(writtenRow({ effect: 'update', entry, before: row }, STAMP)).toEqual({
      ...same,
      registeredAt,
      withdrawnAt: null,
    });
    expect(writtenRow({ effect: 'withdraw', entry, before: row }, STAMP)).toEqual({
      ...same,
      registeredAt,
      withdrawnAt: STAMP.at,
    });
  });

  property([before, rosterEntry()])(
    'for who comes back is registered anew, and for who is put back is not',
    (row, entry) => {
      const gone = { ...row, withdrawnAt: WITHDRAWN_AT };
      const created = writtenRow({ effect: 'create', entry, before: gone }, STAMP);
      const restored = writtenRow({ effect: 'restore', entry, before: gone }, STAMP);
      expect(created).toEqual({
        ...entry,
        ...written,
        version: row.version + 1,
        registeredAt: STAMP.at,
        claim: row.claim,
        withdrawnAt: null,
      });
      expect(restored).toEqual({ ...created, registeredAt: row.registeredAt });
    },
  );

  property([before, fc.constantFrom('create', 'update', 'withdraw', 'restore')])(
    'has the fields of a row and no other, whatever the entry brings',
    (row, effect) => {
      const next = writtenRow({ effect, entry: row, before: row }, STAMP);
      expect(Object.keys(next).sort()).toEqual(Object.keys(row).sort());
    },
  );
});
