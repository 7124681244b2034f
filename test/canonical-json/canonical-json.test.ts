import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json/canonical-json.js';
import { property } from '../support/property.js';

// -0 is written as 0, as everywhere in JSON
const json = () => fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

property([json()])('says the same as JSON', (value) => {
  expect(JSON.parse(canonicalJson(value))).toEqual(value);
});

property([json().chain((value) => fc.tuple(fc.constant(value), fc.infiniteStream(fc.nat())))])(
  'gives one text for one value, whatever the order of its fields',
  ([value, order]) => {
    expect(canonicalJson(shuffled(value, order))).toBe(canonicalJson(value));
  },
);

property([json(), json()])('gives different texts for different values', (one, other) => {
  fc.pre(JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)));
  expect(canonicalJson(one)).not.toBe(canonicalJson(other));
});

test('writes fields in code-unit order, at every depth', () => {
  const value = { b: [{ z: 1, a: 2 }], 臺: 3, B: null, a: { d: '', c: false } };
  expect(canonicalJson(value)).toBe('{"B":null,"a":{"c":false,"d":""},"b":[{"a":2,"z":1}],"臺":3}');
});

test('takes a field that is undefined for no field', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
});

test('takes a field called __proto__ for a field', () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"a":1},"b":2}'))).toBe('{"__proto__":{"a":1},"b":2}');
});

function shuffled(value: unknown, order: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, order)] as const);
  const ranked = entries
    .map((entry) => ({ entry, rank: order.next().value as number }))
    .sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(ranked.map(({ entry }) => entry));
}

/** Another way to one form: as lists of pairs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return [value];
  const keys = Object.keys(value).sort();
  return { keys, values: keys.map((key) => sorted((value as Record<string, unknown>)[key])) };
}
