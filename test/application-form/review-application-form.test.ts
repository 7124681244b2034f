import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORM_FIELDS, parseTeacherForm } from '../../src/application-form/parse-application-form.js';
import { reviewApplicationForm } from '../../src/application-form/review-application-form.js';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import {
  applicationForm,
  rawTeacherForm,
  SAMPLE_FORM_CONTEXT,
} from '../../src/testing/arbitraries/application-form.js';
import { legacyResidentCertificate } from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

const { today } = SAMPLE_FORM_CONTEXT;

describe('reviewApplicationForm', () => {
  property([rawTeacherForm(), legacyResidentCertificate()])(
    'lists what is remarkable, in the order of the screen',
    ({ raw }, identityNumber) => {
      const form = parseTeacherForm(
        {
          ...raw,
          personName: '王■明',
          identityNumber,
          birthDate: '民國108年8月1日',
          jobTitle: '兼任教師兼主任',
          teachingSubjects: [],
          phone: '0912345678',
          email: 'fang@school.example',
          emailConfirmation: 'fang@school.example',
          backupEmail: 'Fang@school.example',
        },
        SAMPLE_FORM_CONTEXT,
      )._unsafeUnwrap();
      const found = reviewApplicationForm(form, today).map(({ path, notice }) => `${path.join('.')}: ${notice.code}`);
      expect(found).toEqual([
        'personName: person-name.unstorable-character',
        'identityNumber: identity-number.legacy-format',
        'birthDate: birth-date.unlikely-age',
        'jobTitle: job-title.part-time-administrator',
        'teachingSubjects: teaching-subjects.none',
        'phone: phone-number.mobile',
        'backupEmail: email-address.backup-same-as-main',
      ]);
    },
  );

  property([applicationForm()])('puts each notice under a field of the form', (form) => {
    const paths = reviewApplicationForm(form, today).map(({ path }) => path);
    expect(paths.filter((path) => !FORM_FIELDS[form.form].some((field) => field === path[0]))).toEqual([]);
  });

  property([rawTeacherForm(), fc.constantFrom('1-2' as const, '1-3' as const)])(
    'says nothing of a post on the forms that have none',
    ({ form: teacherForm }, form) => {
      const paths = reviewApplicationForm({ ...teacherForm, form }, today).map(({ path }) => path[0]);
      expect(paths).not.toContain('jobTitle');
      expect(paths).not.toContain('teachingSubjects');
    },
  );

  test('has nothing to say of a plain form', () => {
    const plain = {
      accountName: 'Fang01',
      personName: '陳芳行',
      identityNumber: 'A123456789',
      birthDate: '民國79年1月1日',
      unit: { code: '030601' },
      jobTitle: '教師',
      teachingSubjects: [{ category: '國小', name: '國語文' }],
      phone: '03-4220000',
      password: 'Teach2School',
      passwordConfirmation: 'Teach2School',
      email: 'fang@school.example',
      emailConfirmation: 'fang@school.example',
      backupEmail: 'fang@home.example',
      consents: Object.fromEntries(
        Object.entries(SAMPLE_FORM_CONTEXT.consentVersions).map(([document, version]) => [
          document,
          { agreed: true, version },
        ]),
      ),
    };
    const form = parseTeacherForm(plain, SAMPLE_FORM_CONTEXT)._unsafeUnwrap();
    expect(reviewApplicationForm(form, today)).toEqual([]);
    // on another day it may be remarkable: at 81
    const later = parseCalendarDate('2071-01-01')._unsafeUnwrap();
    expect(reviewApplicationForm(form, later).map(({ path }) => path)).toEqual([['birthDate']]);
  });
});
