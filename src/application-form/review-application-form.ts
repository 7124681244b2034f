/**
 * What is remarkable about a form that was accepted. A notice never stops an application.
 *
 * @source manual/form-1-1 — 建議使用公務電話; 備用信箱用於忘記密碼
 * @module
 */
import { type BirthDateNotice, reviewBirthDate } from '../birth-date/birth-date.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import { type EmailAddressNotice, reviewBackupEmailAddress } from '../contact/backup-email-address.js';
import { type PhoneNumberNotice, reviewPhoneNumber } from '../contact/phone-number.js';
import { type IdentityNumberNotice, reviewIdentityNumber } from '../identity-number/review.js';
import { jobTitleCategory } from '../job-title/job-title-category.js';
import { type JobTitleNotice, reviewJobTitle } from '../job-title/review.js';
import { type PersonNameNotice, reviewPersonName } from '../person-name/review.js';
import { type FieldNotice, noticesAt } from '../raw-record/field-notice.js';
import { reviewTeachingSubjects, type TeachingSubjectsNotice } from '../teaching-subject/teaching-subject.js';
import type { ApplicationForm } from './application-form.js';

/** What is remarkable about one field. */
export type ApplicationFormNotice =
  | PersonNameNotice
  | IdentityNumberNotice
  | BirthDateNotice
  | JobTitleNotice
  | TeachingSubjectsNotice
  | PhoneNumberNotice
  | EmailAddressNotice;

/** The notices of a form, each under its field, in the order of the screen. */
export function reviewApplicationForm(
  form: ApplicationForm,
  today: CalendarDate,
): readonly FieldNotice<ApplicationFormNotice>[] {
  return [
    ...noticesAt('personName', reviewPersonName(form.personName)),
    ...noticesAt('identityNumber', reviewIdentityNumber(form.identityNumber, today)),
    ...noticesAt('birthDate', reviewBirthDate(form.birthDate, today)),
    ...(form.form === '1-1'
      ? [
          ...noticesAt('jobTitle', reviewJobTitle(form.jobTitle)),
          ...noticesAt(
            'teachingSubjects',
            reviewTeachingSubjects(form.teachingSubjects, jobTitleCategory(form.jobTitle)),
          ),
        ]
      : []),
    ...noticesAt('phone', reviewPhoneNumber(form.phone)),
    ...noticesAt('backupEmail', reviewBackupEmailAddress(form.email, form.backupEmail)),
  ];
}
