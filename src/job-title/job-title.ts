/**
 * Job title (職稱): what a school calls a person's post.
 *
 * Shape: one line of 1 to 30 characters with at least one letter, in the wide sense in which 師 is a letter; no
 * invisible characters. Canonical form: half-width letters, digits, punctuation and spaces; no white space at the
 * edges, one space for a run inside.
 *
 * The site's own list of titles is not known, so a title is free text here. {@link JOB_TITLES} is a vocabulary to
 * choose from; what a title means for the workflow is told by `jobTitleCategory`.
 *
 * @source manual/form-1-1 — 職稱：主任
 * @source manual/pre-registration — 職稱
 * @source source/sfs3 — the vocabulary, in the words of today
 * @source decision/0042 — free text, its limits, the vocabulary
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { toHalfWidth } from '../character-width/to-half-width.js';

/** A well-formed job title in canonical form. */
export type JobTitle = Brand<string, 'JobTitle'>;

/** The limits of a job title, for forms that show them. */
export const JOB_TITLE_RULE = Object.freeze({ maxLength: 30 });

/** Titles that a form may offer, from the head of the school down. Not the site's list, and not the only ones accepted. */
export const JOB_TITLES = Object.freeze([
  '校長',
  '園長',
  '教務主任',
  '學務主任',
  '總務主任',
  '輔導主任',
  '教師兼主任',
  '主任',
  '教學組長',
  '註冊組長',
  '設備組長',
  '資訊組長',
  '生活教育組長',
  '體育衛生組長',
  '事務組長',
  '出納組長',
  '輔導組長',
  '教師兼組長',
  '組長',
  '教師兼學年主任',
  '導師',
  '級任教師',
  '科任教師',
  '專任教師',
  '特教教師',
  '幼兒園教師',
  '教師',
  '懸缺代理教師',
  '兵缺代理教師',
  '代理教師',
  '短期代課教師',
  '代課教師',
  '兼任教師',
  '實習教師',
  '教保員',
  '人事主任',
  '人事管理員',
  '會計主任',
  '會計員',
  '幹事',
  '護理師',
  '護士',
  '職員',
  '雇員',
  '工友',
  '警衛',
] as const);

/** Why a value is not a job title. `index` counts UTF-16 code units from 0 in the text as given. */
export type JobTitleError =
  | { readonly code: 'job-title.missing' }
  | { readonly code: 'job-title.not-text' }
  | { readonly code: 'job-title.length'; readonly maxLength: number; readonly actual: number }
  | { readonly code: 'job-title.character'; readonly index: number }
  | { readonly code: 'job-title.no-letter' };

const MISSING = Object.freeze({ code: 'job-title.missing' });
const NOT_TEXT = Object.freeze({ code: 'job-title.not-text' });
const NO_LETTER = Object.freeze({ code: 'job-title.no-letter' });

/**
 * Reads a job title. Forgives white space at the edges and runs of it inside, and full width.
 *
 * Errors, in the order they are checked: `job-title.missing` (absent, empty or white space only), `job-title.not-text`,
 * `job-title.length` (in UTF-16 code units, between the white space), `job-title.character` (the first control, format
 * or private-use character, or half of a surrogate pair), `job-title.no-letter`.
 *
 * @example
 * parseJobTitle('代理教師（英語）') // ok('代理教師(英語)')
 * parseJobTitle('---')          // err({ code: 'job-title.no-letter' })
 */
export function parseJobTitle(raw: unknown): Result<JobTitle, JobTitleError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  // most titles: nothing in them needs to be mended or looked for
  if (COMMON_HAN.test(raw)) return ok(raw as JobTitle);
  const text = raw.trim();
  if (text === '') return err(MISSING);

  const { maxLength } = JOB_TITLE_RULE;
  if (text.length > maxLength) return err({ code: 'job-title.length', maxLength, actual: text.length });

  // white space first: tab and line feed are control characters too, but are forgiven
  const line = toHalfWidth(text.replace(WHITE_SPACE, ' '));
  const stranger = line.search(INVISIBLE);
  if (stranger >= 0) return err({ code: 'job-title.character', index: raw.indexOf(text) + stranger });
  if (!LETTER.test(line)) return err(NO_LETTER);

  return ok(line.replace(SPACES, ' ') as JobTitle);
}

/** Whether a value is a job title in canonical form. */
export function isJobTitle(value: unknown): value is JobTitle {
  const parsed = parseJobTitle(value);
  return parsed.isOk() && parsed.value === value;
}

// at most as many as a title has
const COMMON_HAN = /^[\u4E00-\u9FFF]{1,30}$/;
const WHITE_SPACE = /\s/g; // one for one: positions stay
const SPACES = / +/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
const LETTER = /\p{L}/u;
