/**
 * The subjects that were added (任教科目1 to 6), as the form carries them along: a line each, `category/name`.
 *
 * @module
 */
import {
  addTeachingSubject,
  NO_TEACHING_SUBJECTS,
  parseTeachingSubjects,
  removeTeachingSubject,
  type TeachingSubject,
  type TeachingSubjects,
} from 'tw-teacher-account';

/** The raw subjects of the lines, for the package to read. */
export function rawSubjectsOf(lines: string): readonly { readonly category: string; readonly name: string }[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      // the categories that the page offers have no slash
      const [category = '', ...name] = line.split('/');
      return { category, name: name.join('/') };
    });
}

/** The subjects that the page shows in its six places. Lines that are none were not made by the page and are left out. */
export function subjectsOf(lines: string): TeachingSubjects {
  return parseTeachingSubjects(rawSubjectsOf(lines)).unwrapOr(NO_TEACHING_SUBJECTS);
}

/** A subject as the form carries it. */
export function lineOf({ category, name }: TeachingSubject): string {
  return `${category}/${name}`;
}

/** The lines with one more; the package says why not. */
export function withSubject(lines: string, subject: TeachingSubject) {
  return addTeachingSubject(subjectsOf(lines), subject).map(linesOf);
}

/** The lines without the subject in a place, counted from 1 as on the page. */
export function withoutSubject(lines: string, place: number): string {
  return linesOf(removeTeachingSubject(subjectsOf(lines), place - 1));
}

function linesOf(subjects: TeachingSubjects): string {
  return subjects.map(lineOf).join('\n');
}
