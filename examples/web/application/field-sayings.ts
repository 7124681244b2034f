/**
 * What is said behind each field: the red texts and the notices, in the package's sentences. The server and the script in the
 * browser say the same, because both say it with this.
 *
 * @module
 */
import type { Result } from 'neverthrow';
import {
  type ApplicationFieldError,
  type ApplicationFormContext,
  type FieldError,
  type FormId,
  jobTitleCategory,
  parseEmailAddress,
  parseIdentityNumber,
  parseJobTitle,
  parseMinguo,
  parsePersonName,
  parsePhoneNumber,
  reviewBackupEmailAddress,
  reviewBirthDate,
  reviewIdentityNumber,
  reviewIdentityNumberText,
  reviewJobTitle,
  reviewPersonName,
  reviewPhoneNumber,
  reviewTeachingSubjects,
} from 'tw-teacher-account';
import {
  type Catalogue,
  type DomainNotice,
  formatError,
  formatFieldError,
  formatNotice,
} from 'tw-teacher-account/messages';
import type { ApplicationFields } from './application-fields.js';
import { readApplication } from './read-application.js';
import { subjectsOf } from './subject-lines.js';

/** One sentence behind a field. */
export interface Saying {
  readonly kind: 'error' | 'notice' | 'done';
  /** Whose texts it stands among: a field's name, or `birthDate` for the three boxes. */
  readonly place: string;
  /** The id of the input that is wrong. */
  readonly input: string;
  readonly text: string;
  /** The same for the summary, with the field's name. */
  readonly line: string;
}

/** Everything that is to be said of what was filled in. A field that is wrong has no notices. */
export function sayingsOf(
  form: FormId,
  fields: ApplicationFields,
  context: ApplicationFormContext,
  catalogue: Catalogue,
): readonly Saying[] {
  const errors = errorSayings(
    readApplication(form, fields, context).match(
      () => [],
      (found) => found,
    ),
    catalogue,
  );
  const isWrong = (place: string) => errors.some((error) => error.place === place);
  return [...errors, ...noticeSayings(form, fields, context, catalogue).filter(({ place }) => !isWrong(place))];
}

/** The errors of a form as they are said. */
function errorSayings(errors: readonly FieldError<ApplicationFieldError>[], catalogue: Catalogue): readonly Saying[] {
  return errors.map((fieldError) => ({
    kind: 'error',
    ...placeOf(fieldError),
    text: formatError(fieldError.error, catalogue),
    line: formatFieldError(fieldError, catalogue),
  }));
}

const PLACE_OF_UNIT_FIELD: Readonly<Record<string, string>> = {
  county: 'unitCounty',
  township: 'unitTownship',
  kind: 'unitKind',
  code: 'unitCode',
  name: 'unitCode',
};

function placeOf({ path, error }: FieldError<ApplicationFieldError>): {
  readonly place: string;
  readonly input: string;
} {
  const [field = '', inner = ''] = path;
  switch (field) {
    case 'birthDate':
      return { place: field, input: boxOf(error) };
    case 'unit':
      return atField(PLACE_OF_UNIT_FIELD[inner] ?? 'unitCounty');
    case 'teachingSubjects':
      return { place: field, input: error.code === 'teaching-subjects.missing' ? 'subjectName' : 'subjectCategory' };
    case 'consents':
      return atField(inner);
    default:
      return atField(field);
  }
}

function atField(name: string) {
  return { place: name, input: name };
}

/** The box of a birth date that is wrong; the first one where it is the whole. */
function boxOf(error: ApplicationFieldError): string {
  const part = 'part' in error ? error.part : error.code.replace('minguo.', '');
  if (part === 'month') return 'birthMonth';
  return part === 'day' ? 'birthDay' : 'birthYear';
}

function noticeSayings(
  form: FormId,
  fields: ApplicationFields,
  { today }: ApplicationFormContext,
  catalogue: Catalogue,
): readonly Saying[] {
  const birthDate = parseMinguo({ year: fields.birthYear, month: fields.birthMonth, day: fields.birthDay });
  const number = parseIdentityNumber(fields.identityNumber);
  const title = parseJobTitle(fields.jobTitle);
  const ofTeacher: readonly (readonly [string, readonly DomainNotice[]])[] = [
    ['jobTitle', ofValue(title, reviewJobTitle)],
    [
      'teachingSubjects',
      ofValue(title, (known) => reviewTeachingSubjects(subjectsOf(fields.teachingSubjects), jobTitleCategory(known))),
    ],
  ];
  const notices: readonly (readonly [string, readonly DomainNotice[]])[] = [
    ['personName', ofValue(parsePersonName(fields.personName), reviewPersonName)],
    ['identityNumber', reviewIdentityNumberText(fields.identityNumber)],
    ['identityNumber', ofValue(number, (known) => reviewIdentityNumber(known, today))],
    ['birthDate', ofValue(birthDate, (date) => reviewBirthDate(date, today))],
    ...(form === '1-1' ? ofTeacher : []),
    ['phone', ofValue(parsePhoneNumber(fields.phone), reviewPhoneNumber)],
    ['backupEmail', reviewBackup(fields)],
  ];
  return notices.flatMap(([place, found]) =>
    found.map((notice) => {
      const text = formatNotice(notice, catalogue);
      return { kind: 'notice' as const, place, input: place, text, line: text };
    }),
  );
}

function reviewBackup({ email, backupEmail }: ApplicationFields): readonly DomainNotice[] {
  return ofValue(parseEmailAddress(backupEmail), (backup) =>
    ofValue(parseEmailAddress(email), (main) => reviewBackupEmailAddress(main, backup)),
  );
}

/** The notices on a value that was read; none on one that was not. */
function ofValue<T>(read: Result<T, unknown>, review: (value: T) => readonly DomainNotice[]): readonly DomainNotice[] {
  return read.isOk() ? review(read.value) : [];
}
