/**
 * Who fills which form (選擇與您身分相符的『教師個人帳號申請表』), and who registers whom.
 *
 * Both lists of the manual end in 等 and several posts stand in neither. Where the manual does not decide, the answer
 * says so: it is neither a yes nor a no.
 *
 * @source manual/apply-step-2 — the table of forms and who they are for
 * @source decision/0059 — posts that the manual does not name
 * @source decision/0057 — who registers whom
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { JobTitleCategory } from '../job-title/job-title-category.js';
import type { UnitKind } from '../school/unit.js';
import type { FormId } from './form-id.js';

/** What the choice of a form depends on. */
export interface Applicant {
  /** Where the person works, or, for an intern, who manages the internship. */
  readonly unitKind: UnitKind;
  readonly category: JobTitleCategory;
  /** For an intern: whether the internship is going on today. Default true. */
  readonly internshipInProgress?: boolean;
  /** For the staff of a bureau: whether the post is within the establishment (編制內). Default true. */
  readonly withinEstablishment?: boolean;
}

/** Why there is no form for somebody. */
export type EligibilityError =
  | { readonly code: 'eligibility.internship-not-in-progress' }
  | { readonly code: 'eligibility.outside-establishment' }
  | { readonly code: 'eligibility.undecided'; readonly unitKind: UnitKind; readonly category: JobTitleCategory };

/** The kind of unit whose business account registers the people of a form, and at which their row must stand. */
export const REGISTRAR_OF_FORM = Object.freeze({
  '1-1': 'school',
  '1-2': 'teacher-training-institution',
  '1-3': 'education-bureau',
} as const satisfies { readonly [Form in FormId]: UnitKind });

/** The same the other way round: the form of somebody whose row stands at such a unit. */
export const FORM_OF_REGISTRAR = Object.freeze({
  school: '1-1',
  'teacher-training-institution': '1-2',
  'education-bureau': '1-3',
} as const satisfies { readonly [Kind in UnitKind]: FormId });

/**
 * Decides which form somebody fills.
 *
 * Errors, in the order they are checked: `eligibility.internship-not-in-progress` (an intern before or after the
 * internship), `eligibility.outside-establishment` (a bureau's staff outside its establishment),
 * `eligibility.undecided` (the manual names neither the post nor anything like it).
 *
 * @example
 * decideForm({ unitKind: 'school', category: 'full-time-substitute' }) // ok('1-1')
 * decideForm({ unitKind: 'school', category: 'clerical' })             // err({ code: 'eligibility.undecided', … })
 */
export function decideForm(applicant: Applicant): Result<FormId, EligibilityError> {
  const { unitKind, category, internshipInProgress = true, withinEstablishment = true } = applicant;
  // wherever the internship takes place: an intern is one at the school too
  if (category === 'intern') {
    return internshipInProgress ? ok('1-2') : err({ code: 'eligibility.internship-not-in-progress' });
  }
  switch (unitKind) {
    case 'education-bureau':
      return withinEstablishment ? ok('1-3') : err({ code: 'eligibility.outside-establishment' });
    case 'school':
      return FORM_1_1_CATEGORIES.has(category) ? ok('1-1') : err({ code: 'eligibility.undecided', unitKind, category });
    case 'teacher-training-institution':
      return err({ code: 'eligibility.undecided', unitKind, category });
  }
}

/** 校長、主任、正式教師、代理教師、兼任教師 of the manual's list; 代課教師 and 教保員 by decision/0059. */
const FORM_1_1_CATEGORIES: ReadonlySet<JobTitleCategory> = /* @__PURE__ */ new Set<JobTitleCategory>([
  'principal',
  'director',
  'teacher',
  'full-time-substitute',
  'part-time',
  'substitute',
  'preschool-educator',
]);
