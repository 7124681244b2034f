import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdentityNumber } from '../../src/identity-number/identity-number.js';
import { createNumberCollector, MOST_ROWS_NAMED } from '../../src/roster-import/number-set.js';
import { identityNumber } from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';
import { numberOf } from '../workflow/scene.js';

function collect(numbers: readonly IdentityNumber[]) {
  const collector = createNumberCollector();
  for (const [index, number] of numbers.entries()) collector.add(number, index + 2);
  return collector.collect();
}

const few = fc.uniqueArray(identityNumber(), { minLength: 1, maxLength: 6 });

describe('collected numbers', () => {
  const drawn = few.chain((numbers) => fc.tuple(fc.constant(numbers), fc.array(fc.constantFrom(...numbers))));

  property([drawn, identityNumber()])('are those of a map, of every kind', ([numbers, drawnOf], stranger) => {
    const rows = new Map<IdentityNumber, number[]>();
    for (const [index, number] of drawnOf.entries()) rows.set(number, [...(rows.get(number) ?? []), index + 2]);
    const collected = collect(drawnOf);

    for (const number of [...numbers, stranger]) expect(collected.has(number)).toBe(rows.has(number));
    const repeated = [...rows].filter(([, found]) => found.length > 1);
    expect(new Map(collected.repeated)).toEqual(
      new Map(
        repeated.map(([number, found]) => [number, { count: found.length, rows: found.slice(0, MOST_ROWS_NAMED) }]),
      ),
    );
  });

  test('are none at first', () => {
    const collected = collect([]);
    expect([collected.has(numberOf(0)), collected.repeated.size]).toEqual([false, 0]);
  });

  test('may be more than there was room for at first', () => {
    const numbers = Array.from({ length: 5000 }, (_, n) => numberOf((n * 7919) % 5000));
    const collected = collect([...numbers, numberOf(4321)]);
    expect(numbers.every((number) => collected.has(number))).toBe(true);
    expect(collected.has(numberOf(5000))).toBe(false);
    const first = numbers.indexOf(numberOf(4321)) + 2;
    expect([...collected.repeated]).toEqual([[numberOf(4321), { count: 2, rows: [first, 5002] }]]);
  });

  test('are told of a number that every row has in a few rows, not in all', () => {
    const collected = collect(Array.from({ length: 3000 }, () => numberOf(1)));
    expect(collected.repeated.get(numberOf(1))).toEqual({ count: 3000, rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] });
  });

  test('keep zeros at the end and letters in front', () => {
    const numbers = ['A100000001', 'Z200000003', 'AC01234567', 'ZD99999999'] as IdentityNumber[]; // shapes only
    const { repeated } = collect([...numbers, ...numbers]);
    expect([...repeated.keys()].sort()).toEqual([...numbers].sort());
  });
});
