/**
 * What is remarkable about a job title (職稱).
 *
 * @source source/chc-113 — 兼任 and 代課 teachers may be neither homeroom teachers nor administrators (§17)
 * @source decision/0044 — a notice, not an error
 * @module
 */
import type { JobTitle } from './job-title.js';
import { jobTitleCategory } from './job-title-category.js';

/** Something remarkable about a title that was accepted. */
export type JobTitleNotice =
  | { readonly code: 'job-title.part-time-administrator' }
  | { readonly code: 'job-title.part-time-homeroom' };

const ADMINISTRATOR: JobTitleNotice = Object.freeze({ code: 'job-title.part-time-administrator' });
const HOMEROOM: JobTitleNotice = Object.freeze({ code: 'job-title.part-time-homeroom' });

/**
 * The notices on a title: a part-time or substitute teacher who is an administrator (主任, 組長) or a homeroom teacher
 * (導師, 級任) besides. Full-time substitutes may be either with approval, so nothing is said of them.
 *
 * @example
 * reviewJobTitle('兼任教師兼主任') // [{ code: 'job-title.part-time-administrator' }]
 * reviewJobTitle('教師兼任主任')   // []
 */
export function reviewJobTitle(title: JobTitle): readonly JobTitleNotice[] {
  const category = jobTitleCategory(title);
  if (category !== 'part-time' && category !== 'substitute') return [];
  const text = title.replaceAll(' ', '');
  return [...(ADMINISTRATIVE.test(text) ? [ADMINISTRATOR] : []), ...(OF_A_CLASS.test(text) ? [HOMEROOM] : [])];
}

const ADMINISTRATIVE = /主任|組長/;
const OF_A_CLASS = /導師|級任/;
