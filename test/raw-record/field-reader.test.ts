import { err, ok, type Result } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import type { FieldError } from '../../src/raw-record/field-error.js';
import { noticesAt } from '../../src/raw-record/field-notice.js';
import { createFieldReader } from '../../src/raw-record/field-reader.js';

describe('createFieldReader', () => {
  test('gives values on and notes errors under their paths, in the order of reading', () => {
    const reader = createFieldReader<string>();
    expect(reader.errors).toEqual([]);
    expect(reader.take<number>(['a'], err('wrong'))).toBeUndefined();
    expect(reader.take(['b'], ok(0))).toBe(0);
    expect(reader.take<number>(['c', 'd'], err('missing'))).toBeUndefined();
    expect(reader.errors).toEqual([
      { path: ['a'], error: 'wrong' },
      { path: ['c', 'd'], error: 'missing' },
    ]);
  });

  test('notes the errors of a nested record under the path of the record', () => {
    const reader = createFieldReader<string>();
    const nested: Result<string, FieldError<string>[]> = err([
      { path: [], error: 'not a record' },
      { path: ['name'], error: 'missing' },
    ]);
    expect(reader.takeNested(['unit'], nested)).toBeUndefined();
    expect(reader.takeNested(['unit'], ok('034601'))).toBe('034601');
    expect(reader.errors).toEqual([
      { path: ['unit'], error: 'not a record' },
      { path: ['unit', 'name'], error: 'missing' },
    ]);
  });

  test('two readers share nothing', () => {
    const [one, other] = [createFieldReader<string>(), createFieldReader<string>()];
    one.take(['a'], err('wrong'));
    expect(other.errors).toEqual([]);
  });
});

test('noticesAt puts each notice under the field', () => {
  expect(noticesAt('phone', [])).toEqual([]);
  expect(noticesAt('phone', ['mobile', 'old'])).toEqual([
    { path: ['phone'], notice: 'mobile' },
    { path: ['phone'], notice: 'old' },
  ]);
});
