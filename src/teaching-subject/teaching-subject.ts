/**
 * Teaching subjects (任教科目1–6): the form's list of what somebody teaches.
 *
 * Shape: 0 to 6 different subjects, in the order in which they were added. There is no gap: the form numbers the slots.
 *
 * Whether somebody who teaches may have none is not stated; it is accepted, and {@link reviewTeachingSubjects} says so.
 *
 * @source manual/form-1-1 — 任教科目1. to 任教科目6.
 * @source manual/apply-step-3 — 選擇「任教科目」後，要點選「加入」
 * @source decision/0046 — nought to six, all different
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import type { JobTitleCategory } from '../job-title/job-title-category.js';
import {
  parseTeachingSubject,
  sameTeachingSubject,
  type TeachingSubject,
  type TeachingSubjectError,
} from './subject.js';

/** At most six subjects, all different. */
export type TeachingSubjects = Brand<readonly TeachingSubject[], 'TeachingSubjects'>;

/** How many subjects the form has room for. */
export const TEACHING_SUBJECTS_RULE = Object.freeze({ max: 6 });

/** No subject, as the form is at first. */
export const NO_TEACHING_SUBJECTS: TeachingSubjects = listOf([]);

/** The list has room for `max` subjects only. */
export interface TeachingSubjectsFull {
  readonly code: 'teaching-subjects.full';
  readonly max: number;
}

/** The subject in slot `index` (from 0) is the one in the slot `earlier`. */
export interface TeachingSubjectDuplicate {
  readonly code: 'teaching-subjects.duplicate';
  readonly index: number;
  readonly earlier: number;
}

/** Why a value is not a list of teaching subjects. `index` is a slot, counted from 0. */
export type TeachingSubjectsError =
  | { readonly code: 'teaching-subjects.missing' }
  | { readonly code: 'teaching-subjects.not-a-list' }
  | TeachingSubjectsFull
  | { readonly code: 'teaching-subjects.subject'; readonly index: number; readonly error: TeachingSubjectError }
  | TeachingSubjectDuplicate;

/** Something remarkable about a list that was accepted. */
export interface TeachingSubjectsNotice {
  readonly code: 'teaching-subjects.none';
}

const MISSING = Object.freeze({ code: 'teaching-subjects.missing' });
const NOT_A_LIST = Object.freeze({ code: 'teaching-subjects.not-a-list' });
const FULL: TeachingSubjectsFull = Object.freeze({ code: 'teaching-subjects.full', max: TEACHING_SUBJECTS_RULE.max });
const NONE: TeachingSubjectsNotice = Object.freeze({ code: 'teaching-subjects.none' });

/**
 * Reads a list of subjects and leaves the input as it was. Forgives what `parseTeachingSubject` forgives.
 *
 * Errors, in the order they are checked: `teaching-subjects.missing` (absent; an empty list is a list),
 * `teaching-subjects.not-a-list` (no array, or one that throws when it is read), `teaching-subjects.full`, then slot by
 * slot: `teaching-subjects.subject` (with the error of that subject), `teaching-subjects.duplicate`.
 *
 * @example
 * parseTeachingSubjects([{ category: '國中', name: '生活科技' }]) // ok(…)
 * parseTeachingSubjects('生活科技')                             // err({ code: 'teaching-subjects.not-a-list' })
 */
export function parseTeachingSubjects(raw: unknown): Result<TeachingSubjects, TeachingSubjectsError> {
  if (raw === undefined || raw === null || raw === '') return err(MISSING);
  return copySlots(raw).andThen((slots) => {
    let subjects: Result<TeachingSubjects, TeachingSubjectsError> = ok(NO_TEACHING_SUBJECTS);
    for (const [index, slot] of slots.entries()) {
      subjects = subjects.andThen((list) =>
        parseTeachingSubject(slot)
          .mapErr((error): TeachingSubjectsError => ({ code: 'teaching-subjects.subject', index, error }))
          .andThen((subject) => addTeachingSubject(list, subject)),
      );
    }
    return subjects;
  });
}

/**
 * The list with one subject more, at its end (加入).
 *
 * Errors, in the order they are checked: `teaching-subjects.duplicate` (`index` is the slot it would have got),
 * `teaching-subjects.full`.
 */
export function addTeachingSubject(
  subjects: TeachingSubjects,
  subject: TeachingSubject,
): Result<TeachingSubjects, TeachingSubjectDuplicate | TeachingSubjectsFull> {
  const earlier = subjects.findIndex((present) => sameTeachingSubject(present, subject));
  if (earlier >= 0) return err({ code: 'teaching-subjects.duplicate', index: subjects.length, earlier });
  if (subjects.length >= TEACHING_SUBJECTS_RULE.max) return err(FULL);
  return ok(listOf([...subjects, subject]));
}

/** The list without the subject in slot `index`; those after it move up. The same list if there is none. */
export function removeTeachingSubject(subjects: TeachingSubjects, index: number): TeachingSubjects {
  return subjects[index] === undefined ? subjects : listOf(subjects.filter((_, slot) => slot !== index));
}

/** The notices on a list: a person with a teaching title and no subject. */
export function reviewTeachingSubjects(
  subjects: TeachingSubjects,
  category: JobTitleCategory,
): readonly TeachingSubjectsNotice[] {
  return subjects.length === 0 && TEACHING_CATEGORIES.has(category) ? [NONE] : [];
}

// principals and directors may teach, but need not
const TEACHING_CATEGORIES: ReadonlySet<JobTitleCategory> = new Set<JobTitleCategory>([
  'teacher',
  'full-time-substitute',
  'substitute',
  'part-time',
]);

/** The slots, each read once; a list that is too long is not read. */
function copySlots(raw: unknown): Result<readonly unknown[], TeachingSubjectsError> {
  try {
    if (!Array.isArray(raw)) return err(NOT_A_LIST);
    const { length } = raw;
    if (length > TEACHING_SUBJECTS_RULE.max) return err(FULL);
    return ok(Array.from({ length }, (_, slot): unknown => raw[slot]));
  } catch {
    return err(NOT_A_LIST); // a proxy or a getter threw
  }
}

function listOf(subjects: readonly TeachingSubject[]): TeachingSubjects {
  return Object.freeze(subjects) as TeachingSubjects; // the one cast that makes TeachingSubjects
}
