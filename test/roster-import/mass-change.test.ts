import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMassChange, MASS_CHANGE_GUARD } from '../../src/roster-import/mass-change.js';
import { property } from '../support/property.js';

describe('decideMassChange', () => {
  test.each([
    [0, 0, true],
    [1, 0, false],
    [1, 5, true],
    [2, 5, false],
    [20, 100, true],
    [21, 100, false],
    [50, 250, true],
    [50, 10_000, true],
    [51, 10_000, false],
  ])('%i changes in a roster of %i', (changes, rosterSize, passes) => {
    const decided = decideMassChange(changes, rosterSize, MASS_CHANGE_GUARD);
    expect(decided.isOk() ? true : decided.error).toEqual(
      passes || { code: 'roster-import.mass-change', changes, rosterSize, share: 0.2, rows: 50 },
    );
  });

  property([fc.nat(1000), fc.nat(1000), fc.constantFrom(0, 0.25, 0.5, 1), fc.nat(100)])(
    'passes what is within both limits',
    (changes, rosterSize, share, rows) => {
      const decided = decideMassChange(changes, rosterSize, { share, rows });
      expect(decided.isOk()).toBe(changes <= rows && changes <= share * rosterSize);
    },
  );
});
