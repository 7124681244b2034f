import { describe, expect, test } from 'vitest';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import { jobTitleCategory } from '../../src/job-title/job-title-category.js';
import { reviewJobTitle } from '../../src/job-title/review.js';
import { jobTitle } from '../../src/testing/arbitraries/job-title.js';
import { property } from '../support/property.js';

const codesOf = (title: string) => reviewJobTitle(parseJobTitle(title)._unsafeUnwrap()).map(({ code }) => code);

describe('reviewJobTitle', () => {
  test.each([
    ['兼任教師兼主任', ['job-title.part-time-administrator']],
    ['兼任教師兼 主 任', ['job-title.part-time-administrator']],
    ['兼任組長', ['job-title.part-time-administrator']],
    ['主任(兼任)', ['job-title.part-time-administrator']],
    ['代課教師兼教學組長', ['job-title.part-time-administrator']],
    ['兼任導師', ['job-title.part-time-homeroom']],
    ['代課教師兼級任', ['job-title.part-time-homeroom']],
    ['兼任教師兼導師兼組長', ['job-title.part-time-administrator', 'job-title.part-time-homeroom']],
  ])('%s is remarkable', (title, codes) => {
    expect(codesOf(title)).toEqual(codes);
  });

  test.each(['兼任教師', '代課教師', '教師兼任主任', '教師兼導師', '主任', '導師', '代理教師兼主任', '兼任人事主任'])(
    '%s is not',
    (title) => {
      expect(codesOf(title)).toEqual([]);
    },
  );

  property([jobTitle()])('has nothing to say of anybody but part-time and substitute teachers', (title) => {
    const category = jobTitleCategory(title);
    if (reviewJobTitle(title).length > 0) expect(['part-time', 'substitute']).toContain(category);
  });
});
