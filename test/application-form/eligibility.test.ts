import { describe, expect, test } from 'vitest';
import {
  type Applicant,
  decideForm,
  FORM_OF_REGISTRAR,
  REGISTRAR_OF_FORM,
} from '../../src/application-form/eligibility.js';
import { FORM_IDS } from '../../src/application-form/form-id.js';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import {
  JOB_TITLE_CATEGORIES,
  type JobTitleCategory,
  jobTitleCategory,
} from '../../src/job-title/job-title-category.js';
import type { UnitKind } from '../../src/school/unit.js';

const UNIT_KINDS: readonly UnitKind[] = ['school', 'teacher-training-institution', 'education-bureau'];
const FLAGS = [undefined, true, false];

/** Who fills form 1-1 at a school, by the manual's list and by decision; written down apart from the code. */
const AT_A_SCHOOL: Readonly<Record<JobTitleCategory, '1-1' | '1-2' | 'undecided'>> = {
  principal: '1-1',
  director: '1-1',
  teacher: '1-1',
  'full-time-substitute': '1-1',
  substitute: '1-1',
  'part-time': '1-1',
  'preschool-educator': '1-1',
  intern: '1-2',
  clerical: 'undecided',
  'bureau-staff': 'undecided',
  unknown: 'undecided',
};

function expectedFor(applicant: Applicant): unknown {
  const { unitKind, category } = applicant;
  if (category === 'intern') {
    return applicant.internshipInProgress === false ? { code: 'eligibility.internship-not-in-progress' } : '1-2';
  }
  if (unitKind === 'education-bureau') {
    return applicant.withinEstablishment === false ? { code: 'eligibility.outside-establishment' } : '1-3';
  }
  const undecided = { code: 'eligibility.undecided', unitKind, category };
  return unitKind === 'school' && AT_A_SCHOOL[category] === '1-1' ? '1-1' : undecided;
}

describe('decideForm', () => {
  const applicants = UNIT_KINDS.flatMap((unitKind) => JOB_TITLE_CATEGORIES.map((category) => ({ unitKind, category })));

  test.each(applicants)('$category at a $unitKind, whatever the flags', ({ unitKind, category }) => {
    for (const internshipInProgress of FLAGS) {
      for (const withinEstablishment of FLAGS) {
        const applicant: Applicant = {
          unitKind,
          category,
          ...(internshipInProgress === undefined ? {} : { internshipInProgress }),
          ...(withinEstablishment === undefined ? {} : { withinEstablishment }),
        };
        const decision = decideForm(applicant);
        expect(decision.isOk() ? decision.value : decision.error).toEqual(expectedFor(applicant));
      }
    }
  });

  test.each([
    ['校長', '1-1'],
    ['主任', '1-1'],
    ['教師', '1-1'],
    ['代理教師', '1-1'],
    ['兼任教師', '1-1'],
    ['代課教師', '1-1'],
    ['教保員', '1-1'],
    ['實習教師', '1-2'],
    ['護理師', 'eligibility.undecided'],
    ['工友', 'eligibility.undecided'],
  ])('%s at a school: %s', (title, expected) => {
    const category = jobTitleCategory(parseJobTitle(title)._unsafeUnwrap());
    const decision = decideForm({ unitKind: 'school', category });
    expect(decision.isOk() ? decision.value : decision.error.code).toBe(expected);
  });
});

test('registrar and form belong together, one to one', () => {
  expect(FORM_IDS.map((form) => FORM_OF_REGISTRAR[REGISTRAR_OF_FORM[form]])).toEqual(FORM_IDS);
  expect(UNIT_KINDS.map((kind) => REGISTRAR_OF_FORM[FORM_OF_REGISTRAR[kind]])).toEqual(UNIT_KINDS);
});
