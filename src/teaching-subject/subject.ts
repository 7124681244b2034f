/**
 * Subject (科目): one of the subjects that somebody teaches, chosen on the form as a category and a subject of it.
 *
 * Shape: two lines of 1 to 60 characters, each with at least one letter, in the wide sense in which 文 is a letter; no
 * invisible characters. Canonical form: half-width letters, digits, punctuation and spaces; no white space at the
 * edges, one space for a run inside. Two subjects are the same if both lines are.
 *
 * Not checked: whether the site offers the subject. Its catalogue is not known, so a host gives the texts of its own.
 *
 * @source manual/form-1-1 — 科目類別：高中 108課程綱要, 選擇科目：普通型高中科技領域-生活科技
 * @source decision/0045 — limits, and no catalogue
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { toHalfWidth } from '../character-width/to-half-width.js';
import { type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';

/** A well-formed teaching subject in canonical form. */
export type TeachingSubject = Brand<{ readonly category: string; readonly name: string }, 'TeachingSubject'>;

/** The fields of a subject, in the order of the form. */
export const TEACHING_SUBJECT_FIELDS = Object.freeze(['category', 'name'] as const);

/** A field of a subject. */
export type TeachingSubjectField = (typeof TEACHING_SUBJECT_FIELDS)[number];

/** The limits of each field, for forms that show them. */
export const TEACHING_SUBJECT_RULE = Object.freeze({ maxLength: 60 });

/**
 * The eight learning domains of the curriculum of 108 (2019), as categories that a form may offer where the host has no
 * catalogue. Not the site's categories, of which one is known: 高中 108課程綱要.
 *
 * @source source/blog-108
 */
export const LEARNING_DOMAINS = Object.freeze([
  '語文',
  '數學',
  '社會',
  '自然科學',
  '藝術',
  '綜合活動',
  '科技',
  '健康與體育',
] as const);

/** Why a value is not a teaching subject. `index` counts UTF-16 code units from 0 in the field's text as given. */
export type TeachingSubjectError =
  | RawRecordError
  | { readonly code: 'teaching-subject.missing'; readonly field: TeachingSubjectField }
  | { readonly code: 'teaching-subject.not-text'; readonly field: TeachingSubjectField }
  | {
      readonly code: 'teaching-subject.length';
      readonly field: TeachingSubjectField;
      readonly maxLength: number;
      readonly actual: number;
    }
  | { readonly code: 'teaching-subject.character'; readonly field: TeachingSubjectField; readonly index: number }
  | { readonly code: 'teaching-subject.no-letter'; readonly field: TeachingSubjectField };

/**
 * Reads a teaching subject and leaves the input as it was. Forgives, in each field, white space at the edges and runs
 * of it inside, and full width.
 *
 * Errors: those of `readRawRecord`, then those of the category, then those of the name, each in this order:
 * `teaching-subject.missing` (absent, empty or white space only), `teaching-subject.not-text`,
 * `teaching-subject.length` (in UTF-16 code units, between the white space), `teaching-subject.character` (the first
 * control, format or private-use character, or half of a surrogate pair), `teaching-subject.no-letter`.
 *
 * @example
 * parseTeachingSubject({ category: '國中', name: '生活科技 ' }) // ok({ category: '國中', name: '生活科技' })
 * parseTeachingSubject({ category: '國中' })                  // err({ code: 'teaching-subject.missing', field: 'name' })
 */
export function parseTeachingSubject(raw: unknown): Result<TeachingSubject, TeachingSubjectError> {
  return readRawRecord(raw, TEACHING_SUBJECT_FIELDS).andThen((fields) =>
    readLine(fields.category, 'category').andThen((category) =>
      // the one cast that makes a TeachingSubject
      readLine(fields.name, 'name').map((name) => Object.freeze({ category, name }) as TeachingSubject),
    ),
  );
}

/** Whether two subjects are the same. */
export function sameTeachingSubject(one: TeachingSubject, other: TeachingSubject): boolean {
  return one.category === other.category && one.name === other.name;
}

function readLine(raw: unknown, field: TeachingSubjectField): Result<string, TeachingSubjectError> {
  if (raw === undefined || raw === null) return err({ code: 'teaching-subject.missing', field });
  if (typeof raw !== 'string') return err({ code: 'teaching-subject.not-text', field });
  const text = raw.trim();
  if (text === '') return err({ code: 'teaching-subject.missing', field });

  const { maxLength } = TEACHING_SUBJECT_RULE;
  if (text.length > maxLength) return err({ code: 'teaching-subject.length', field, maxLength, actual: text.length });

  // white space first: tab and line feed are control characters too, but are forgiven
  const line = toHalfWidth(text.replace(WHITE_SPACE, ' '));
  const stranger = line.search(INVISIBLE);
  if (stranger >= 0) {
    return err({ code: 'teaching-subject.character', field, index: raw.indexOf(text) + stranger });
  }
  if (!LETTER.test(line)) return err({ code: 'teaching-subject.no-letter', field });
  return ok(line.replace(SPACES, ' '));
}

const WHITE_SPACE = /\s/g; // one for one: positions stay
const SPACES = / +/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
const LETTER = /\p{L}/u;
