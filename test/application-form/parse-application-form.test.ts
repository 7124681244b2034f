import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApplicationFormError } from '../../src/application-form/application-form-error.js';
import { FORM_IDS, type FormId } from '../../src/application-form/form-id.js';
import {
  FORM_FIELDS,
  parseApplicationForm,
  parseBureauStaffForm,
  parseInternForm,
  parseTeacherForm,
} from '../../src/application-form/parse-application-form.js';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { formatMinguo } from '../../src/calendar-date/format-minguo.js';
import { CONSENT_DOCUMENTS } from '../../src/consent/consent.js';
import { definePasswordPolicy } from '../../src/password/password-policy.js';
import { nearAccountName } from '../../src/testing/arbitraries/account-name.js';
import {
  rawApplicationForm,
  rawBureauStaffForm,
  rawInternForm,
  rawTeacherForm,
  SAMPLE_FORM_CONTEXT,
} from '../../src/testing/arbitraries/application-form.js';
import { birthDate } from '../../src/testing/arbitraries/birth-date.js';
import { calendarDate, nearDate } from '../../src/testing/arbitraries/calendar-date.js';
import { nearEmailAddress } from '../../src/testing/arbitraries/email-address.js';
import { legacyResidentCertificate, nearIdentityNumber } from '../../src/testing/arbitraries/identity-number.js';
import { nearJobTitle } from '../../src/testing/arbitraries/job-title.js';
import { nearPersonName } from '../../src/testing/arbitraries/person-name.js';
import { nearPhoneNumber } from '../../src/testing/arbitraries/phone-number.js';
import { nearUnitCode } from '../../src/testing/arbitraries/school.js';
import { nearTeachingSubject } from '../../src/testing/arbitraries/teaching-subject.js';
import { property } from '../support/property.js';

const CONTEXT = SAMPLE_FORM_CONTEXT;
const PARSERS = { '1-1': parseTeacherForm, '1-2': parseInternForm, '1-3': parseBureauStaffForm };
const SAMPLES = { '1-1': rawTeacherForm, '1-2': rawInternForm, '1-3': rawBureauStaffForm };

/** Each field's path and code, in the order of the errors. */
function codesOf({ fields }: ApplicationFormError): string[] {
  return fields.map(({ path, error }) => `${path.join('.')}: ${error.code}`);
}

function codesFor(raw: unknown, form: FormId = '1-1'): string[] {
  return codesOf(PARSERS[form](raw, CONTEXT)._unsafeUnwrapErr());
}

describe.each(FORM_IDS)('form %s', (id) => {
  const parse: (raw: unknown, context: typeof CONTEXT) => ReturnType<typeof parseApplicationForm> = PARSERS[id];

  property([SAMPLES[id]()])('is read from every spelling that is forgiven', ({ raw, form }) => {
    expect(parse(raw, CONTEXT)._unsafeUnwrap()).toEqual(form);
    expect(parseApplicationForm({ ...raw, form: id }, CONTEXT)._unsafeUnwrap()).toEqual(form);
  });

  property([SAMPLES[id]()])('leaves the input as it was', ({ raw }) => {
    const before = structuredClone(raw);
    expect(parse(deepFrozen(raw), CONTEXT).isOk()).toBe(true);
    expect(raw).toEqual(before);
  });

  property([SAMPLES[id](), fc.oneof(fc.anything(), fc.constantFrom(...FORM_IDS, '1-4', '表1-1'))])(
    'is refused under the name of anything else',
    ({ raw }, named) => {
      fc.pre(named !== id && named !== undefined);
      const error = parse({ ...raw, form: named }, CONTEXT)._unsafeUnwrapErr();
      expect(codesOf(error)).toEqual(['form: application-form.unknown-form']);
    },
  );

  property([SAMPLES[id](), fc.string()])('is refused with a field that it does not have', ({ raw }, extra) => {
    fc.pre(!FORM_FIELDS[id].some((field) => field === extra));
    const error = parse({ ...raw, [extra === '__proto__' ? 'proto' : extra]: '' }, CONTEXT)._unsafeUnwrapErr();
    expect(error.fields).toEqual([{ path: [], error: { code: 'record.unknown-fields', count: 1 } }]);
  });

  test('is refused as a whole where it is no record', () => {
    const errors = [undefined, null, 'form', 11, []].map((raw) => codesOf(parse(raw, CONTEXT)._unsafeUnwrapErr()));
    expect(errors).toEqual([
      [': record.missing'],
      [': record.missing'],
      [': record.not-a-record'],
      [': record.not-a-record'],
      [': record.not-a-record'],
    ]);
  });
});

describe('all that is wrong is told at once, in the order of the screen', () => {
  const MISSING = {
    accountName: ['accountName: account-name.missing'],
    personName: ['personName: person-name.missing'],
    identityNumber: ['identityNumber: identity-number.missing'],
    birthDate: ['birthDate: minguo.missing'],
    unit: ['unit: record.missing'],
    jobTitle: ['jobTitle: job-title.missing'],
    teachingSubjects: [],
    phone: ['phone: phone-number.missing'],
    password: ['password: password.missing'],
    passwordConfirmation: ['passwordConfirmation: password.confirmation-missing'],
    email: ['email: email-address.missing'],
    emailConfirmation: ['emailConfirmation: email-address.confirmation-missing'],
    backupEmail: [],
    consents: CONSENT_DOCUMENTS.map((document) => `consents.${document}: consent.not-agreed`),
  };

  test('of an empty form 1-1', () => {
    expect(codesFor({})).toEqual(Object.values(MISSING).flat());
  });

  test.each(['1-2', '1-3'] as const)('of an empty form %s', (form) => {
    const { jobTitle, teachingSubjects, ...common } = MISSING;
    expect(jobTitle.length + teachingSubjects.length).toBe(1);
    expect(codesFor({}, form)).toEqual(Object.values(common).flat());
  });

  test('of a form whose every field is wrong', () => {
    const raw = {
      form: '1-9',
      accountName: 'A1',
      personName: '陳芳行2',
      identityNumber: 'A100000000',
      birthDate: '1990/01/01',
      unit: { county: '台北縣', township: '', kind: '高中職', name: '---' },
      jobTitle: '---',
      teachingSubjects: [{ category: '國中' }],
      phone: '2234567',
      password: 'short',
      passwordConfirmation: 'Short',
      email: 'fang',
      emailConfirmation: 'Fang',
      backupEmail: 'fang@',
      consents: { 'account-terms': { agreed: 'on', version: '2024-02' }, 'site-rules': true },
    };
    expect(codesFor(raw)).toEqual([
      'form: application-form.unknown-form',
      'accountName: account-name.length',
      'personName: person-name.character',
      'identityNumber: identity-number.check-digit',
      'birthDate: minguo.gregorian-year',
      'unit.county: county.former',
      'unit.township: township.missing',
      'unit.kind: school-kind.several',
      'unit.name: unit-name.no-letter',
      'jobTitle: job-title.no-letter',
      'teachingSubjects: teaching-subjects.subject',
      'phone: phone-number.no-area-code',
      'password: password.length',
      'passwordConfirmation: password.confirmation-mismatch',
      'email: email-address.no-at-sign',
      'emailConfirmation: email-address.confirmation-mismatch',
      'backupEmail: email-address.no-domain',
      'consents.account-terms: consent.not-agreed',
      'consents.site-rules: record.not-a-record',
      'consents.personal-data: consent.not-agreed',
    ]);
  });

  const slips = fc.record(
    {
      accountName: nearAccountName(),
      personName: nearPersonName(),
      identityNumber: nearIdentityNumber(),
      birthDate: nearDate(),
      unit: nearUnitCode().map((code) => ({ code })),
      jobTitle: nearJobTitle(),
      teachingSubjects: nearTeachingSubject().map((subject) => [subject]),
      phone: nearPhoneNumber(),
      password: fc.constantFrom('short', 'Fang 01 Fang', 'x'.repeat(21)),
      passwordConfirmation: fc.constantFrom('', 'another1'),
      email: nearEmailAddress(),
      emailConfirmation: fc.constantFrom('', 'another@school.example'),
      backupEmail: nearEmailAddress(),
      consents: fc.subarray([...CONSENT_DOCUMENTS], { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );

  property([rawTeacherForm(), slips])('of any fields: those that are wrong, and no other', ({ raw }, wrong) => {
    // the confirmation of a field that is wrong agrees with it, unless it is wrong itself
    const agreeing = {
      ...('password' in wrong ? { passwordConfirmation: wrong.password } : {}),
      ...('email' in wrong ? { emailConfirmation: wrong.email } : {}),
    };
    const result = parseTeacherForm({ ...raw, ...agreeing, ...wrong }, CONTEXT);
    const named = result.isOk() ? [] : result.error.fields.map(({ path }) => path[0]);
    expect([...new Set(named)]).toEqual(FORM_FIELDS['1-1'].filter((field) => field in wrong));
  });
});

describe('a field on its own', () => {
  const slip = (raw: object, changes: object) => parseTeacherForm({ ...raw, ...changes }, CONTEXT);
  const codesWith = (raw: object, changes: object) => {
    const result = slip(raw, changes);
    return result.isOk() ? [] : codesOf(result.error);
  };

  property([rawApplicationForm({ ...CONTEXT, today: day('2030-12-31') }), legacyResidentCertificate()])(
    'a legacy residence number is taken until 2030-12-31 and refused from 2031-01-01',
    ({ raw, form }, identityNumber) => {
      const read = (today: string) => PARSERS[form.form]({ ...raw, identityNumber }, { ...CONTEXT, today: day(today) });
      expect(read('2030-12-31')._unsafeUnwrap().identityNumber).toBe(identityNumber);
      expect(read('2031-01-01')._unsafeUnwrapErr().fields).toEqual([
        { path: ['identityNumber'], error: { code: 'identity-number.expired-format', lastDay: '2030-12-31' } },
      ]);
    },
  );

  property([rawTeacherForm({ ...CONTEXT, today: day('2050-01-01') })])(
    'in 2050 other numbers are read as before',
    ({ raw, form }) => {
      const context = { ...CONTEXT, today: day('2050-01-01') };
      expect(parseTeacherForm(raw, context)._unsafeUnwrap()).toEqual(form);
    },
  );

  property([rawTeacherForm(), calendarDate({ first: 1912, last: 2200 })])(
    'a birth date is taken up to today',
    ({ raw }, date) => {
      const codes = codesWith(raw, { birthDate: formatMinguo(date) });
      expect(codes).toEqual(date > CONTEXT.today ? ['birthDate: birth-date.in-future'] : []);
    },
  );

  property([rawTeacherForm(), birthDate(CONTEXT.today)])('a Gregorian birth date is told apart', ({ raw }, date) => {
    expect(codesWith(raw, { birthDate: date })).toEqual(['birthDate: minguo.gregorian-year']);
  });

  property([rawTeacherForm(), fc.constantFrom(...CONSENT_DOCUMENTS), fc.constantFrom('true', 'on', 1, {}, [true])])(
    'only a literal true is a consent',
    ({ raw }, document, agreed) => {
      const consents = { ...(raw['consents'] as object), [document]: { agreed, version: '7' } };
      expect(codesWith(raw, { consents })).toEqual([`consents.${document}: consent.not-agreed`]);
    },
  );

  property([rawTeacherForm(), nearAccountName()])(
    'a password is judged where the account name is wrong',
    ({ raw }, accountName) => {
      // whether it contains the name cannot be judged, and is not
      expect(codesWith(raw, { accountName })).toEqual([expect.stringMatching(/^accountName: /)]);
      const short = { accountName, password: 'short', passwordConfirmation: 'short' };
      expect(codesWith(raw, short).slice(1)).toEqual(['password: password.length']);
    },
  );

  property([rawTeacherForm()])('a password is compared with the account name', ({ raw, form }) => {
    const password = `${form.accountName.toUpperCase()}00000`.slice(0, 20);
    expect(codesWith(raw, { password, passwordConfirmation: password })).toEqual([
      'password: password.contains-account-name',
    ]);
  });

  property([rawTeacherForm()])('a password is judged by the policy that is given', ({ raw, form }) => {
    const passwordPolicy = definePasswordPolicy({
      minLength: 21,
      maxLength: 64,
      alphabet: 'any',
      accountName: 'not-equal',
    })._unsafeUnwrap();
    const phrase = `${form.accountName} 與一句很長很長很長很長很長很長很長的話`;
    const changed = { ...raw, password: phrase, passwordConfirmation: phrase };
    expect(parseTeacherForm(changed, { ...CONTEXT, passwordPolicy })._unsafeUnwrap().password).toBe(phrase);
    expect(parseTeacherForm(changed, CONTEXT).isErr()).toBe(true);
    expect(codesOf(parseTeacherForm(raw, { ...CONTEXT, passwordPolicy })._unsafeUnwrapErr())).toEqual([
      'password: password.length',
    ]);
  });

  property([rawTeacherForm(), fc.constantFrom('passwordConfirmation', 'emailConfirmation')])(
    'a field to confirm must agree',
    ({ raw }, field) => {
      const concept = field === 'emailConfirmation' ? 'email-address' : 'password';
      expect(codesWith(raw, { [field]: undefined })).toEqual([`${field}: ${concept}.confirmation-missing`]);
      expect(codesWith(raw, { [field]: 'x' })).toEqual([`${field}: ${concept}.confirmation-mismatch`]);
    },
  );

  property([rawTeacherForm(), fc.constantFrom(undefined, null, '', ' ', '\u3000\t')])(
    'no backup mailbox is no mailbox',
    ({ raw }, backupEmail) => {
      expect(slip(raw, { backupEmail })._unsafeUnwrap().backupEmail).toBeNull();
    },
  );

  property([rawTeacherForm(), fc.constantFrom(undefined, null, [])])(
    'no teaching subjects are none',
    ({ raw }, teachingSubjects) => {
      expect(slip(raw, { teachingSubjects })._unsafeUnwrap().teachingSubjects).toEqual([]);
    },
  );

  property([rawInternForm()])('forms 1-2 and 1-3 have no post', ({ raw }) => {
    const extra = { ...raw, form: undefined, jobTitle: '教師', teachingSubjects: [] };
    const unknown = [{ path: [], error: { code: 'record.unknown-fields', count: 2 } }];
    expect(parseInternForm(extra, CONTEXT)._unsafeUnwrapErr().fields).toEqual(unknown);
    expect(parseBureauStaffForm(extra, CONTEXT)._unsafeUnwrapErr().fields).toEqual(unknown);
  });
});

describe('parseApplicationForm', () => {
  property([rawApplicationForm(), fc.oneof(fc.anything(), fc.constantFrom('1-4', '1–1', ' 1-1', '表1-1'))])(
    'names no form where none is named',
    ({ raw }, form) => {
      fc.pre(!FORM_IDS.some((id) => id === form));
      const error = parseApplicationForm({ ...raw, form }, CONTEXT)._unsafeUnwrapErr();
      expect(codesOf(error)).toEqual(['form: application-form.unknown-form']);
    },
  );

  test.each([undefined, null, '1-1', ['1-1'], Object.create({ form: '1-1' })])('names no form in %o', (raw) => {
    const error = parseApplicationForm(raw, CONTEXT)._unsafeUnwrapErr();
    expect(codesOf(error)).toEqual(['form: application-form.unknown-form']);
  });

  property([rawApplicationForm(), fc.subarray(['accountName', 'phone', 'consents'], { minLength: 1 })])(
    'gives the errors of the form that is named',
    ({ raw, form: { form } }, missing) => {
      const named = { ...raw, form, ...Object.fromEntries(missing.map((field) => [field, undefined])) };
      expect(parseApplicationForm(named, CONTEXT)).toEqual(PARSERS[form](named, CONTEXT));
    },
  );
});

function day(text: string) {
  return parseCalendarDate(text)._unsafeUnwrap();
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}
