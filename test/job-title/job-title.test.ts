import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJobTitle, JOB_TITLES, parseJobTitle } from '../../src/job-title/job-title.js';
import { jobTitle, nearJobTitle } from '../../src/testing/arbitraries/job-title.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseJobTitle', () => {
  testVectors('job-title', parseJobTitle);

  property([jobTitle()])('gives a title back as it is, with white space at the edges too', (title) => {
    expect(parseJobTitle(title)._unsafeUnwrap()).toBe(title);
    expect(parseJobTitle(`\u3000\n${title}\uFEFF`)._unsafeUnwrap()).toBe(title);
  });

  property([fc.string({ unit: 'binary', maxLength: 25 })])('gives a canonical title or none', (text) => {
    const parsed = parseJobTitle(text);
    if (parsed.isOk()) expect(isJobTitle(parsed.value)).toBe(true);
  });

  property([nearJobTitle()])('refuses every near miss', (text) => {
    expect(parseJobTitle(text).isErr()).toBe(true);
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(parseJobTitle(value)._unsafeUnwrapErr()).toEqual({ code: 'job-title.not-text' });
  });

  test('takes thirty characters, not counting white space at the edges', () => {
    expect(parseJobTitle(` ${'師'.repeat(30)}\u3000`)._unsafeUnwrap()).toBe('師'.repeat(30));
  });

  test('refuses a million characters by their length', () => {
    expect(parseJobTitle('師'.repeat(1_000_000))._unsafeUnwrapErr()).toEqual({
      code: 'job-title.length',
      maxLength: 30,
      actual: 1_000_000,
    });
  });
});

property([
  fc.oneof(
    fc.anything(),
    fc.string(),
    jobTitle(),
    jobTitle().map((title) => `${title} `),
    nearJobTitle(),
  ),
])('isJobTitle holds exactly when the parser accepts and gives the value itself back', (value) => {
  const parsed = parseJobTitle(value);
  expect(isJobTitle(value)).toBe(parsed.isOk() && parsed.value === value);
});

test('the vocabulary has canonical titles, each once', () => {
  expect(JOB_TITLES.filter((title) => !isJobTitle(title))).toEqual([]);
  expect(new Set(JOB_TITLES).size).toBe(JOB_TITLES.length);
});
