import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateColumn, decideCalendar } from '../../src/roster-import/date-column.js';
import { property } from '../support/property.js';

const column = (
  [gregorianOnly, minguoOnly, either]: readonly [number, number, number],
  headerCalendar: DateColumn['headerCalendar'] = null,
): DateColumn => ({ column: 4, counts: { gregorianOnly, minguoOnly, either, neither: 9 }, headerCalendar });

describe('decideCalendar', () => {
  test.each([
    [[1, 0, 99], null, 'gregorian', 'column'],
    [[0, 1, 99], null, 'minguo', 'column'],
    [[1, 1, 99], null, 'mixed', 'column'],
    [[99, 1, 0], 'gregorian', 'mixed', 'column'],
    [[1, 0, 0], 'minguo', 'gregorian', 'column'],
    [[0, 1, 0], 'gregorian', 'minguo', 'column'],
    [[0, 0, 5], 'gregorian', 'gregorian', 'header'],
    [[0, 0, 5], 'minguo', 'minguo', 'header'],
    [[0, 0, 0], 'minguo', 'minguo', 'header'],
    [[0, 0, 0], null, 'gregorian', 'column'],
  ] as const)('%o, header %s: %s, by the %s', (counts, header, calendar, calendarFrom) => {
    expect(decideCalendar(column(counts, header), undefined)._unsafeUnwrap()).toEqual({ calendar, calendarFrom });
  });

  test('guesses nothing without a witness', () => {
    expect(decideCalendar(column([0, 0, 3]), undefined)._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.calendar-ambiguous',
      column: 4,
      either: 3,
    });
  });

  property([
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
    fc.constantFrom(null, 'gregorian', 'minguo'),
    fc.constantFrom('gregorian', 'minguo', 'mixed'),
  ])('does not doubt the caller', (counts, header, said) => {
    const decided = decideCalendar(column(counts, header), said)._unsafeUnwrap();
    expect(decided).toEqual({ calendar: said, calendarFrom: 'caller' });
  });
});
