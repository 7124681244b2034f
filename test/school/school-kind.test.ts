import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSchoolKind, parseSchoolKind, SCHOOL_KIND_NAMES, SCHOOL_KINDS } from '../../src/school/school-kind.js';
import { schoolKind } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseSchoolKind', () => {
  testVectors('school-kind', parseSchoolKind);

  test.each(SCHOOL_KINDS)('takes %s, and its name on the form', (kind) => {
    expect(parseSchoolKind(kind)._unsafeUnwrap()).toBe(kind);
    expect(parseSchoolKind(SCHOOL_KIND_NAMES[kind])._unsafeUnwrap()).toBe(kind);
  });

  test.each([
    ['高級中學', 'senior-high'],
    ['普通型高中', 'senior-high'],
    ['綜合型高中', 'senior-high'],
    ['綜合型高級中等學校', 'senior-high'],
    ['單科型高中', 'senior-high'],
    ['單科型高級中等學校', 'senior-high'],
    ['高級職業學校', 'vocational-high'],
    ['技術型高中', 'vocational-high'],
    ['國民中學', 'junior-high'],
    ['特殊教育學校', 'special-education'],
    ['特教', 'special-education'],
  ])('takes the synonym %s for %s', (word, kind) => {
    expect(parseSchoolKind(word)._unsafeUnwrap()).toBe(kind);
  });

  property([schoolKind()])('refuses a word with one letter more or less', (kind) => {
    expect(parseSchoolKind(kind.slice(1)).isErr()).toBe(true);
    expect(parseSchoolKind(`${SCHOOL_KIND_NAMES[kind]}x`).isErr()).toBe(true);
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(parseSchoolKind(value)._unsafeUnwrapErr()).toEqual({ code: 'school-kind.not-text' });
  });

  test('refuses a million characters', () => {
    expect(parseSchoolKind('國'.repeat(1_000_000))._unsafeUnwrapErr()).toEqual({ code: 'school-kind.unknown' });
  });
});

property([fc.oneof(fc.anything(), schoolKind(), fc.constantFrom('高中', ' elementary', '高中職', '__proto__'))])(
  'isSchoolKind holds exactly when the parser accepts and gives the value itself back',
  (value) => {
    const parsed = parseSchoolKind(value);
    expect(isSchoolKind(value)).toBe(parsed.isOk() && parsed.value === value);
  },
);
