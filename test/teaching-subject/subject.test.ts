import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LEARNING_DOMAINS,
  parseTeachingSubject,
  sameTeachingSubject,
  TEACHING_SUBJECT_FIELDS,
} from '../../src/teaching-subject/subject.js';
import { nearTeachingSubject, teachingSubject } from '../../src/testing/arbitraries/teaching-subject.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseTeachingSubject', () => {
  testVectors('teaching-subject', parseTeachingSubject);

  property([teachingSubject()])('gives an equal subject back, which cannot be changed', (subject) => {
    const parsed = parseTeachingSubject(subject)._unsafeUnwrap();
    expect(parsed).toEqual(subject);
    expect(Object.isFrozen(parsed)).toBe(true);
  });

  property([teachingSubject()])('leaves the input as it was', ({ category, name }) => {
    const raw = { category: ` ${category}`, name: `${name} ` };
    const before = { ...raw };
    expect(parseTeachingSubject(raw)._unsafeUnwrap()).toEqual({ category, name });
    expect(raw).toEqual(before);
  });

  property([nearTeachingSubject()])('refuses every near miss', (raw) => {
    expect(parseTeachingSubject(raw).isErr()).toBe(true);
  });

  property([fc.oneof(fc.anything(), fc.record({ category: fc.anything(), name: fc.anything() }))])(
    'accepts nothing that it would not accept again',
    (raw) => {
      const parsed = parseTeachingSubject(raw);
      if (parsed.isOk()) expect(parseTeachingSubject(parsed.value)).toEqual(parsed);
    },
  );

  test.each(hostileValues)('throws at nothing: %s, and one in each field', (_, value) => {
    expect(parseTeachingSubject(value).isErr()).toBe(true);
    for (const field of TEACHING_SUBJECT_FIELDS) {
      const raw = { category: '國中', name: '數學', [field]: value };
      expect(parseTeachingSubject(raw)._unsafeUnwrapErr()).toEqual({ code: 'teaching-subject.not-text', field });
    }
  });

  test('takes sixty characters, and refuses a million by their length', () => {
    expect(parseTeachingSubject({ category: '國'.repeat(60), name: '數'.repeat(60) }).isOk()).toBe(true);
    expect(parseTeachingSubject({ category: '國中', name: '數'.repeat(1_000_000) })._unsafeUnwrapErr()).toEqual({
      code: 'teaching-subject.length',
      field: 'name',
      maxLength: 60,
      actual: 1_000_000,
    });
  });

  test.each(LEARNING_DOMAINS)('takes the learning domain %s', (domain) => {
    expect(parseTeachingSubject({ category: domain, name: domain })._unsafeUnwrap()).toEqual({
      category: domain,
      name: domain,
    });
  });
});

property([teachingSubject(), teachingSubject()])('subjects are the same if both lines are', (one, other) => {
  expect(sameTeachingSubject(one, { ...one })).toBe(true);
  expect(sameTeachingSubject(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
  expect(sameTeachingSubject(one, { ...one, name: `${one.name}(二)` })).toBe(false);
  expect(sameTeachingSubject(one, { ...one, category: `${one.category}(二)` })).toBe(false);
});
