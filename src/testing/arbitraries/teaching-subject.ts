import * as fc from 'fast-check';
import { parseTeachingSubject, type TeachingSubject } from '../../teaching-subject/subject.js';
import { parseTeachingSubjects, type TeachingSubjects } from '../../teaching-subject/teaching-subject.js';

const CATEGORIES = ['國小', '國中 108課程綱要', '高中 108課程綱要', '高職', '幼兒園'];
const DOMAINS = ['語文領域', '數學領域', '社會領域', '自然科學領域', '藝術領域', '科技領域', '健康與體育領域'];
const SUBJECTS = ['國語文', '英語文', '數學', '歷史', '物理', '音樂', '生活科技', '資訊科技', '體育'];

/** Subjects put together from a category, a domain and a subject; not every one is taught. */
export function teachingSubject(): fc.Arbitrary<TeachingSubject> {
  const name = fc.tuple(fc.constantFrom(...DOMAINS), fc.constantFrom(...SUBJECTS)).map((parts) => parts.join('-'));
  return fc
    .record({ category: fc.constantFrom(...CATEGORIES), name })
    .map((fields) => parseTeachingSubject(fields)._unsafeUnwrap());
}

/** Lists of 0 to 6 subjects, all different. */
export function teachingSubjects(): fc.Arbitrary<TeachingSubjects> {
  return fc
    .uniqueArray(teachingSubject(), { maxLength: 6, selector: ({ category, name }) => `${category} ${name}` })
    .map((subjects) => parseTeachingSubjects(subjects)._unsafeUnwrap());
}

/** Records one slip away from a teaching subject; none of them is one. */
export function nearTeachingSubject(): fc.Arbitrary<unknown> {
  const stranger = fc.constantFrom('\u200B', '\u0000', '\uE000', '\uD800', '\u202E');
  return fc.oneof(
    teachingSubject().map(({ category }) => ({ category })),
    teachingSubject().map(({ name }) => ({ name, category: '\u3000' })),
    teachingSubject().map(({ category, name }) => ({ category, name: name.repeat(61) })),
    teachingSubject().map(({ category, name }) => ({ category, name, slot: 1 })),
    teachingSubject().map(({ category, name }) => [category, name]),
    fc.tuple(teachingSubject(), stranger).map(([{ category, name }, character]) => ({
      category,
      name: name + character + name,
    })),
  );
}
