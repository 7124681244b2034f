/**
 * Job title category (職稱類別): what sort of post a title names. Decides who fills which form.
 *
 * Algorithm: white space out; a remark in brackets at the end goes to the front (教師（代理） is 代理教師). A title such as
 * 教師兼主任 names two posts: the first one counts, unless it is plain teaching and the second leads the school or an
 * office. One post gets the category of the first rule in an ordered list that fits.
 *
 * It reads words and knows nobody: 組長 may be a teacher or a clerk and counts as a teacher. What fits no rule is
 * `unknown`, which says that this package does not know, not that the title is wrong.
 *
 * @source manual/apply-step-2 — 校長、主任、正式教師、代理教師、兼任教師等; 實習教師; 縣市教育局處編制內人員
 * @source source/chc-113 — 兼任, 代課 and 代理
 * @source source/sfs3 — titles in use
 * @source decision/0043 — the categories, and each title that could be in two
 * @module
 */
import { JOB_TITLES, type JobTitle } from './job-title.js';

/** The categories. */
export const JOB_TITLE_CATEGORIES = Object.freeze([
  'principal',
  'director',
  'teacher',
  'full-time-substitute',
  'substitute',
  'part-time',
  'intern',
  'preschool-educator',
  'clerical',
  'bureau-staff',
  'unknown',
] as const);

/** What sort of post a title names. */
export type JobTitleCategory = (typeof JOB_TITLE_CATEGORIES)[number];

/**
 * The category of a title.
 *
 * @example
 * jobTitleCategory('教師兼教務主任') // 'director'
 * jobTitleCategory('會計主任')     // 'clerical'
 * jobTitleCategory('實習主任')     // 'director': heads the office for practical training, and is no intern
 */
export function jobTitleCategory(title: JobTitle): JobTitleCategory {
  return CATEGORY_OF_KNOWN.get(title) ?? readCategory(title);
}

function readCategory(title: string): JobTitleCategory {
  const text = title.replaceAll(' ', '').replace(REMARK_AT_END, '$2$1');
  const joint = text.indexOf('兼', 1); // from the second character: a leading 兼 is that of 兼任教師
  if (joint < 0) return categoryOfPost(text);

  const first = categoryOfPost(text.slice(0, joint));
  if (first !== 'teacher') return first;
  const second = categoryOfPost(text.slice(joint + 1).replace(/^任/, ''));
  return second === 'principal' || second === 'director' ? second : first;
}

function categoryOfPost(post: string): JobTitleCategory {
  return RULES.find(([, fits]) => fits(post))?.[0] ?? 'unknown';
}

const REMARK_AT_END = /^([^()]*)\(([^()]*)\)$/;
const OFFICE_OF_OFFICIALS = /^(?:兼任)?(?:人事|會計|主計)(?:室|機構)?(?:主任|組長|人員|管理員|佐理員|助理員|員)?$/;

const endsIn =
  (...words: readonly string[]) =>
  (post: string): boolean =>
    words.some((word) => post.endsWith(word));

const isTeacher = endsIn('教師', '老師');
const isOfTeachers = endsIn('教師', '老師', '導師', '級任', '科任', '專任', '組長', '學年主任');

// The first that fits counts. Nearly all look at the end of the post, for there stands what a Chinese title is about.
const RULES: readonly (readonly [JobTitleCategory, (post: string) => boolean])[] = [
  // not 實習主任, 實習組長, 實習輔導教師: the staff who look after practical training
  ['intern', endsIn('實習教師', '實習老師', '實習學生', '實習生')],
  // with 代理/代課教師, which says both; not 代理校長 and 代理主任, who stand in for a post and not for a teacher
  ['full-time-substitute', (post) => post === '代理' || (post.includes('代理') && isTeacher(post))],
  ['substitute', (post) => post.endsWith('代課') || (post.includes('代課') && isTeacher(post))],
  ['preschool-educator', endsIn('教保員', '教保人員', '教保服務人員')],
  // personnel and accounts are run by officials, 兼任人事 by one of another school; but 會計科主任 teaches accounting
  ['clerical', (post) => OFFICE_OF_OFFICIALS.test(post)],
  ['clerical', endsIn('職員', '雇員', '幹事', '書記', '組員', '辦事員', '事務員', '管理員', '佐理員')],
  ['clerical', endsIn('助理員', '助理人員', '護理師', '護士', '營養師', '工友', '技工', '警衛')],
  ['bureau-staff', endsIn('局長', '處長', '科長', '股長', '督學', '科員', '專員', '專門委員', '主任秘書')],
  // a teacher of the school who spends part of the week counselling: 兼任 in its other meaning
  ['teacher', endsIn('兼任輔導教師', '兼任輔導老師')],
  ['part-time', endsIn('鐘點教師', '鐘點老師')],
  ['part-time', (post) => post.startsWith('兼任') && (isOfTeachers(post) || post.endsWith('主任'))],
  ['director', endsIn('副校長', '副園長', '主任教師', '主任輔導教師')],
  ['principal', endsIn('校長', '園長')],
  // before the directors: the head of a grade speaks for its teachers and leads no office
  ['teacher', isOfTeachers],
  ['director', endsIn('主任')],
];

/** The titles that a form offers, which are those that most people have. */
const CATEGORY_OF_KNOWN: ReadonlyMap<string, JobTitleCategory> = new Map(
  JOB_TITLES.map((title) => [title, readCategory(title)]),
);
