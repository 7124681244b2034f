import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { portionsOf } from '../../src/roster-import/portions.js';
import { property } from '../support/property.js';

property([fc.array(fc.array(fc.nat())), fc.integer({ min: 1, max: 7 })])(
  'the portions are the things, in order',
  (lots, size) => {
    const portions = [...portionsOf(lots, size)];
    expect(portions.flat()).toEqual(lots.flat());
    expect(portions.slice(0, -1).every((portion) => portion.length === size)).toBe(true);
    expect(portions.every((portion) => portion.length > 0 && portion.length <= size)).toBe(true);
  },
);

test('a portion is given before the next thing is asked for', () => {
  const asked: number[] = [];
  function* things() {
    for (let thing = 1; thing <= 5; thing += 1) {
      asked.push(thing);
      yield [thing];
    }
  }
  const portions = portionsOf(things(), 2);
  expect(portions.next().value).toEqual([1, 2]);
  expect(asked).toEqual([1, 2]);
});
