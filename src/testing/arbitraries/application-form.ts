import * as fc from 'fast-check';
import type {
  ApplicationForm,
  BureauStaffForm,
  CommonFields,
  InternForm,
  TeacherForm,
} from '../../application-form/application-form.js';
import type { FormId } from '../../application-form/form-id.js';
import type { ApplicationFormContext } from '../../application-form/parse-common-fields.js';
import { parseCalendarDate } from '../../calendar-date/calendar-date.js';
import { formatMinguo, type MinguoStyle } from '../../calendar-date/format-minguo.js';
import { CONSENT_DOCUMENTS } from '../../consent/consent.js';
import type { EmailAddress } from '../../contact/email-address.js';
import type { PhoneNumber } from '../../contact/phone-number.js';
import { LAST_DAY_OF_LEGACY_FORMAT } from '../../identity-number/review.js';
import type { UnitReference } from '../../school/find-unit.js';
import { accountName } from './account-name.js';
import { birthDate } from './birth-date.js';
import { emailAddress, spellingOfEmailAddress } from './email-address.js';
import { currentResidentCertificate, identityNumber, nationalId } from './identity-number.js';
import { jobTitle } from './job-title.js';
import { password } from './password.js';
import { personName } from './person-name.js';
import { phoneNumber, spellingOfPhoneNumber } from './phone-number.js';
import { place, schoolKind, unitCode, unitName } from './school.js';
import { teachingSubjects } from './teaching-subject.js';

/** A form as a screen sends it, and what it is read as. */
export interface RawFormSample<Form> {
  readonly raw: { readonly [field: string]: unknown };
  readonly form: Form;
}

/** What the samples are read in, unless another context is given. */
export const SAMPLE_FORM_CONTEXT: ApplicationFormContext = {
  today: parseCalendarDate('2024-08-01')._unsafeUnwrap(),
  consentVersions: { 'account-terms': '2024-02', 'site-rules': '7', 'personal-data': '3.1' },
};

/** Form 1-1 in every spelling that is forgiven, read under the manual's password policy. */
export function rawTeacherForm(context = SAMPLE_FORM_CONTEXT): fc.Arbitrary<RawFormSample<TeacherForm>> {
  return fc
    .tuple(rawCoreForm(context, '1-1'), jobTitle(), teachingSubjects(), fc.boolean())
    .map(([{ raw, form }, title, subjects, absent]) => ({
      // no subjects is an empty list, or no field at all
      raw: {
        ...raw,
        jobTitle: ` ${title} `,
        ...(absent && subjects.length === 0 ? {} : { teachingSubjects: subjects }),
      },
      form: { ...form, jobTitle: title, teachingSubjects: subjects },
    }));
}

/** Form 1-2 in every spelling that is forgiven. */
export function rawInternForm(context = SAMPLE_FORM_CONTEXT): fc.Arbitrary<RawFormSample<InternForm>> {
  return rawCoreForm(context, '1-2');
}

/** Form 1-3 in every spelling that is forgiven. */
export function rawBureauStaffForm(context = SAMPLE_FORM_CONTEXT): fc.Arbitrary<RawFormSample<BureauStaffForm>> {
  return rawCoreForm(context, '1-3');
}

/** Any of the three forms, raw and read. */
export function rawApplicationForm(context = SAMPLE_FORM_CONTEXT): fc.Arbitrary<RawFormSample<ApplicationForm>> {
  return fc.oneof(rawTeacherForm(context), rawInternForm(context), rawBureauStaffForm(context));
}

/** Any of the three forms, read. */
export function applicationForm(context = SAMPLE_FORM_CONTEXT): fc.Arbitrary<ApplicationForm> {
  return rawApplicationForm(context).map(({ form }) => form);
}

/** What a form may say of its unit: a code, or a place and a name with or without a kind. */
export function unitReference(): fc.Arbitrary<UnitReference> {
  const byName = fc
    .tuple(place(), fc.option(schoolKind()), unitName())
    .map(([where, kind, name]) => ({ ...where, ...(kind === null ? {} : { kind }), name }));
  return fc.oneof(
    unitCode().map((code) => ({ code })),
    byName,
  );
}

const MINGUO_STYLES: readonly MinguoStyle[] = ['long', 'full', 'numerals', 'slash', 'dot', 'dash'];

function rawCoreForm<Form extends FormId>(
  context: ApplicationFormContext,
  form: Form,
): fc.Arbitrary<RawFormSample<CommonFields & { readonly form: Form }>> {
  const { today, consentVersions } = context;
  const legacyInForce = today <= LAST_DAY_OF_LEGACY_FORMAT;
  const fields = fc.record(
    {
      named: accountName().chain((name) => fc.tuple(fc.constant(name), password(name))),
      personName: personName(),
      identityNumber: legacyInForce ? identityNumber() : fc.oneof(nationalId(), currentResidentCertificate()),
      birthDate: birthDate(today),
      style: fc.constantFrom(...MINGUO_STYLES),
      unit: unitReference(),
      phone: phoneNumber().chain(spelled<PhoneNumber>(spellingOfPhoneNumber)),
      email: emailAddress().chain(spelled<EmailAddress>(spellingOfEmailAddress)),
      backupEmail: fc.option(emailAddress()),
      formIsNamed: fc.boolean(),
    },
    { noNullPrototype: true },
  );
  return fields.map(({ named: [name, secret], style, phone, email, backupEmail, formIsNamed, ...same }) => ({
    raw: {
      ...(formIsNamed ? { form } : {}),
      accountName: name,
      personName: same.personName,
      identityNumber: ` ${same.identityNumber.toLowerCase()}`,
      birthDate: formatMinguo(same.birthDate, style),
      unit: same.unit,
      phone: phone.spelling,
      password: secret,
      passwordConfirmation: secret,
      email: email.spelling,
      emailConfirmation: email.value,
      backupEmail: backupEmail ?? '',
      consents: Object.fromEntries(
        CONSENT_DOCUMENTS.map((document) => [document, { agreed: true, version: consentVersions[document] }]),
      ),
    },
    form: {
      form,
      ...same,
      accountName: name,
      password: secret,
      phone: phone.value,
      email: email.value,
      backupEmail,
      consents: CONSENT_DOCUMENTS.map((document) => ({ document, version: consentVersions[document] })),
    },
  }));
}

function spelled<T>(spellingOf: (value: T) => fc.Arbitrary<string>) {
  return (value: T) => spellingOf(value).map((spelling) => ({ value, spelling }));
}
