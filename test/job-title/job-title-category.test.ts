import * as fc from 'fast-check';
import { ok } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { JOB_TITLES, parseJobTitle } from '../../src/job-title/job-title.js';
import { JOB_TITLE_CATEGORIES, jobTitleCategory } from '../../src/job-title/job-title-category.js';
import { jobTitle } from '../../src/testing/arbitraries/job-title.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const titled = (text: string) => parseJobTitle(text)._unsafeUnwrap();

describe('jobTitleCategory', () => {
  testVectors('job-title-category', (text) => parseJobTitle(text).andThen((title) => ok(jobTitleCategory(title))));

  test.each(JOB_TITLES)('knows %s of the vocabulary', (title) => {
    expect(jobTitleCategory(titled(title))).not.toBe('unknown');
  });

  test('has a title of the vocabulary for every category that a school has', () => {
    const found = new Set(JOB_TITLES.map((title) => jobTitleCategory(titled(title))));
    expect(JOB_TITLE_CATEGORIES.filter((category) => !found.has(category))).toEqual(['bureau-staff', 'unknown']);
  });

  test.each([
    ['教保人員', 'preschool-educator'],
    ['教保服務人員', 'preschool-educator'],
    ['實習生', 'intern'],
    ['代理', 'full-time-substitute'],
    ['代理老師', 'full-time-substitute'],
    ['代課老師', 'substitute'],
    ['鐘點老師', 'part-time'],
    ['兼任導師', 'part-time'],
    ['兼任輔導老師', 'teacher'],
    ['主任教師', 'director'],
    ['副園長', 'director'],
    ['專任', 'teacher'],
    ['兼任主計員', 'clerical'],
    ['人事機構主任', 'clerical'],
    ['兼任幹事', 'clerical'],
    ['專門委員', 'bureau-staff'],
    ['代理', 'full-time-substitute'],
    ['代課人力', 'unknown'],
    ['兼', 'unknown'],
    ['教師兼', 'teacher'],
  ])('%s: %s', (title, category) => {
    expect(jobTitleCategory(titled(title))).toBe(category);
  });

  property([jobTitle()])('does not see white space', (title) => {
    fc.pre(title.length <= 15);
    const spread = titled(Array.from(title).join(' '));
    expect(jobTitleCategory(spread)).toBe(jobTitleCategory(title));
  });

  property([jobTitle()])('is the same with the teaching post before it, unless that is all it teaches', (title) => {
    fc.pre(!title.includes('兼') && title.length <= 20);
    const alone = jobTitleCategory(title);
    const leads = alone === 'principal' || alone === 'director';
    fc.pre(!title.endsWith(')'));
    expect(jobTitleCategory(titled(`教師兼${title}`))).toBe(leads ? alone : 'teacher');
    expect(jobTitleCategory(titled(`教師兼任${title}`))).toBe(leads ? alone : 'teacher');
  });
});
