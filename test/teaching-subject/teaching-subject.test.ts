import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JOB_TITLE_CATEGORIES } from '../../src/job-title/job-title-category.js';
import { parseTeachingSubject, sameTeachingSubject } from '../../src/teaching-subject/subject.js';
import {
  addTeachingSubject,
  NO_TEACHING_SUBJECTS,
  parseTeachingSubjects,
  removeTeachingSubject,
  reviewTeachingSubjects,
} from '../../src/teaching-subject/teaching-subject.js';
import {
  nearTeachingSubject,
  teachingSubject,
  teachingSubjects,
} from '../../src/testing/arbitraries/teaching-subject.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';

const subject = (name: string) => parseTeachingSubject({ category: '國中', name })._unsafeUnwrap();
const six = ['國文', '英語', '數學', '歷史', '地理', '公民'].map(subject);

describe('parseTeachingSubjects', () => {
  property([teachingSubjects()])('gives an equal list back, which cannot be changed', (subjects) => {
    const parsed = parseTeachingSubjects([...subjects])._unsafeUnwrap();
    expect(parsed).toEqual(subjects);
    expect(Object.isFrozen(parsed)).toBe(true);
  });

  test('takes none, and six', () => {
    expect(parseTeachingSubjects([])._unsafeUnwrap()).toEqual([]);
    expect(parseTeachingSubjects(six)._unsafeUnwrap()).toEqual(six);
  });

  test.each([undefined, null, ''])('says that %o is missing', (raw) => {
    expect(parseTeachingSubjects(raw)._unsafeUnwrapErr()).toEqual({ code: 'teaching-subjects.missing' });
  });

  test.each([['生活科技'], [6], [{ 0: subject('數學'), length: 1 }], [new Set(six)]])(
    'says that %o is no list',
    (raw) => {
      expect(parseTeachingSubjects(raw)._unsafeUnwrapErr()).toEqual({ code: 'teaching-subjects.not-a-list' });
    },
  );

  test('refuses seven, and a million without reading them', () => {
    const full = { code: 'teaching-subjects.full', max: 6 };
    expect(parseTeachingSubjects([...six, subject('音樂')])._unsafeUnwrapErr()).toEqual(full);
    const many = new Proxy(new Array<unknown>(1_000_000), {
      get: (target, key) => (key === 'length' ? target.length : expect.unreachable()),
    });
    expect(parseTeachingSubjects(many)._unsafeUnwrapErr()).toEqual(full);
  });

  property([teachingSubjects(), nearTeachingSubject(), fc.nat()])(
    'names the slot of a wrong subject',
    (subjects, raw, at) => {
      const kept = subjects.slice(0, 5);
      const index = at % (kept.length + 1);
      const error = parseTeachingSubject(raw)._unsafeUnwrapErr();
      expect(parseTeachingSubjects([...kept.slice(0, index), raw, ...kept.slice(index)])._unsafeUnwrapErr()).toEqual({
        code: 'teaching-subjects.subject',
        index,
        error,
      });
    },
  );

  test('takes a hole for a wrong subject', () => {
    const holed: unknown[] = [subject('數學')];
    holed[2] = subject('音樂');
    expect(parseTeachingSubjects(holed)._unsafeUnwrapErr()).toEqual({
      code: 'teaching-subjects.subject',
      index: 1,
      error: { code: 'record.missing' },
    });
  });

  test('names both slots of a repeated subject, also if it is written in another way', () => {
    const again = { category: '國中', name: '\u3000英語 ' };
    expect(
      parseTeachingSubjects([subject('數學'), subject('英語'), subject('音樂'), again])._unsafeUnwrapErr(),
    ).toEqual({
      code: 'teaching-subjects.duplicate',
      index: 3,
      earlier: 1,
    });
  });

  test('names the first wrong slot', () => {
    const wrong = parseTeachingSubjects([subject('數學'), subject('數學'), null])._unsafeUnwrapErr();
    expect(wrong).toEqual({ code: 'teaching-subjects.duplicate', index: 1, earlier: 0 });
  });

  test.each(hostileValues)('throws at nothing: %s, and one in a slot', (_, value) => {
    expect(parseTeachingSubjects(value).isErr()).toBe(true);
    expect(parseTeachingSubjects([value]).isErr()).toBe(true);
  });

  property([fc.oneof(fc.anything(), fc.array(fc.anything()))])(
    'accepts nothing that it would not accept again',
    (raw) => {
      const parsed = parseTeachingSubjects(raw);
      if (parsed.isOk()) expect(parseTeachingSubjects(parsed.value)).toEqual(parsed);
    },
  );
});

describe('addTeachingSubject', () => {
  property([teachingSubjects(), teachingSubject()])(
    'adds at the end, unless it is there or the list is full',
    (list, added) => {
      const before = [...list];
      const result = addTeachingSubject(list, added);
      const earlier = list.findIndex((present) => sameTeachingSubject(present, added));
      if (earlier >= 0) {
        const duplicate = { code: 'teaching-subjects.duplicate', index: list.length, earlier };
        expect(result._unsafeUnwrapErr()).toEqual(duplicate);
      } else if (list.length === 6) {
        expect(result._unsafeUnwrapErr()).toEqual({ code: 'teaching-subjects.full', max: 6 });
      } else {
        expect(result._unsafeUnwrap()).toEqual([...before, added]);
      }
      expect(list).toEqual(before);
    },
  );

  test('says of a full list that the subject is there already', () => {
    const list = parseTeachingSubjects(six)._unsafeUnwrap();
    expect(addTeachingSubject(list, subject('公民'))._unsafeUnwrapErr()).toEqual({
      code: 'teaching-subjects.duplicate',
      index: 6,
      earlier: 5,
    });
    expect(addTeachingSubject(list, subject('音樂'))._unsafeUnwrapErr()).toEqual({
      code: 'teaching-subjects.full',
      max: 6,
    });
  });
});

describe('removeTeachingSubject', () => {
  property([teachingSubjects(), fc.integer({ min: -1, max: 6 })])('closes the gap', (list, index) => {
    const before = [...list];
    const after = removeTeachingSubject(list, index);
    expect(after).toEqual(before.filter((_, slot) => slot !== index));
    expect(parseTeachingSubjects(after)._unsafeUnwrap()).toEqual(after);
    expect(list).toEqual(before);
  });

  test.each([-1, 6, 0.5, Number.NaN])('gives the same list back if there is no slot %d', (index) => {
    const list = parseTeachingSubjects(six)._unsafeUnwrap();
    expect(removeTeachingSubject(list, index)).toBe(list);
  });

  property([teachingSubjects(), teachingSubject()])('undoes an addition', (list, added) => {
    const longer = addTeachingSubject(list, added);
    fc.pre(longer.isOk());
    expect(removeTeachingSubject(longer._unsafeUnwrap(), list.length)).toEqual(list);
  });
});

describe('reviewTeachingSubjects', () => {
  const teaching = ['teacher', 'full-time-substitute', 'substitute', 'part-time'];

  test.each(JOB_TITLE_CATEGORIES)('no subject and %s', (category) => {
    const notices = teaching.includes(category) ? [{ code: 'teaching-subjects.none' }] : [];
    expect(reviewTeachingSubjects(NO_TEACHING_SUBJECTS, category)).toEqual(notices);
  });

  test.each(JOB_TITLE_CATEGORIES)('one subject and %s', (category) => {
    const one = addTeachingSubject(NO_TEACHING_SUBJECTS, subject('數學'))._unsafeUnwrap();
    expect(reviewTeachingSubjects(one, category)).toEqual([]);
  });
});
