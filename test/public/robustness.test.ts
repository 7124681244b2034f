/**
 * Any value into every public function that reads values from outside: an answer, never a throw, and nothing of the
 * value in the answer's error.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';

const RUNS = process.env['LONG'] === '1' ? 10_000 : 500;

const today = api.parseCalendarDate('2026-11-23')._unsafeUnwrap();
const name = api.parseAccountName('AA00000')._unsafeUnwrap();
const consentVersions = { 'account-terms': '1', 'site-rules': '1', 'personal-data': '1' };
const context = { today, consentVersions };

type Reader = (raw: unknown) => unknown;

/** Every public function whose argument may come from outside, with whatever else it needs. */
const readers: Readonly<Record<string, Reader>> = {
  checkAccountName: api.checkAccountName,
  checkDigitOf: api.checkDigitOf,
  checkPassword: (raw) => api.checkPassword(raw, name),
  checkSheet: (raw) => checkEveryCell(raw),
  confirmEmailAddress: (raw) => api.confirmEmailAddress(raw, 'a@example.tw'),
  confirmPassword: (raw) => api.confirmPassword(raw, 'secret00'),
  dateReadings: (raw) => api.dateReadings(raw),
  definePasswordPolicy: (raw) => api.definePasswordPolicy(raw as api.PasswordRules),
  instantFromEpochMilliseconds: (raw) => api.instantFromEpochMilliseconds(raw as number),
  isAccountName: api.isAccountName,
  isBusinessTier: api.isBusinessTier,
  isCalendarDate: api.isCalendarDate,
  isClaimCode: api.isClaimCode,
  isCounty: api.isCounty,
  isEmailAddress: api.isEmailAddress,
  isIdempotencyKey: api.isIdempotencyKey,
  isIdentityNumber: api.isIdentityNumber,
  isInstant: api.isInstant,
  isJobTitle: api.isJobTitle,
  isNationalId: api.isNationalId,
  isOneTimeToken: api.isOneTimeToken,
  isPassword: (raw) => api.isPassword(raw, name),
  isPersonName: api.isPersonName,
  isPhoneNumber: api.isPhoneNumber,
  isResidentCertificateNumber: api.isResidentCertificateNumber,
  isSchoolKind: api.isSchoolKind,
  isSex: api.isSex,
  isTownship: (raw) => api.isTownship(raw, '桃園市'),
  isUnitCode: api.isUnitCode,
  isUnitName: api.isUnitName,
  nistPasswordPolicy: (raw) => api.nistPasswordPolicy(raw as api.NistPasswordOptions),
  parseAccountName: api.parseAccountName,
  parseApplicationForm: (raw) => api.parseApplicationForm(raw, context),
  parseBureauStaffForm: (raw) => api.parseBureauStaffForm(raw, context),
  parseCalendarDate: api.parseCalendarDate,
  parseClaimCode: api.parseClaimCode,
  parseConsent: (raw) => api.parseConsent(raw, 'site-rules', '1'),
  parseConsents: (raw) => api.parseConsents(raw, consentVersions),
  parseCounty: api.parseCounty,
  parseEmailAddress: api.parseEmailAddress,
  parseExcelSerial: (raw) => api.parseExcelSerial(raw, '1900'),
  parseIdempotencyKey: api.parseIdempotencyKey,
  parseIdentityNumber: api.parseIdentityNumber,
  parseInstant: api.parseInstant,
  parseInternForm: (raw) => api.parseInternForm(raw, context),
  parseJobTitle: api.parseJobTitle,
  parseMinguo: (raw) => api.parseMinguo(raw),
  parseNationalId: api.parseNationalId,
  parseOneTimeToken: api.parseOneTimeToken,
  parsePassword: (raw) => api.parsePassword(raw, name),
  parsePersonName: api.parsePersonName,
  parsePhoneNumber: api.parsePhoneNumber,
  parseResidentCertificateNumber: api.parseResidentCertificateNumber,
  parseRecoveryRequest: api.parseRecoveryRequest,
  parseRosterEntry: (raw) => api.parseRosterEntry(raw, { today }),
  parseSchoolKind: api.parseSchoolKind,
  parseSex: api.parseSex,
  parseTeacherForm: (raw) => api.parseTeacherForm(raw, context),
  parseTeachingSubject: api.parseTeachingSubject,
  parseTeachingSubjects: api.parseTeachingSubjects,
  parseTownship: (raw) => api.parseTownship(raw, '桃園市'),
  parseUnitCode: api.parseUnitCode,
  parseUnitDirectoryQuery: api.parseUnitDirectoryQuery,
  parseUnitName: api.parseUnitName,
  parseUnitReference: api.parseUnitReference,
  placeOfAddress: api.placeOfAddress,
  readDate: (raw) => api.readDate(raw),
  reviewIdentityNumberText: api.reviewIdentityNumberText,
};

/** A sheet in every column of which the text stands, and as a header too. */
function checkEveryCell(raw: unknown) {
  const text = typeof raw === 'string' ? raw : typeof raw;
  const sheet = api.createSheetBuilder({ format: 'csv', encoding: 'utf-8', delimiter: ',' });
  sheet.add(1, [text]);
  sheet.add(2, Object.values(api.HEADER_OF_FIELD));
  sheet.add(3, [text, text, text, text, text]);
  return api
    .checkSheet(sheet.build(), { today, calendar: 'mixed' })
    .map(({ lines }) => Array.from(lines(), ({ line }) => line));
}

/** Functions with the names of readers whose arguments were parsed before. */
const OF_PARSED_VALUES = ['confirmApplicant', 'isLineWritten', 'isMailboxVerified'];

test('no public reader is left out', () => {
  const named = Object.keys(api).filter(
    (key) => /^(parse|is|check|confirm|read|define)[A-Z]/.test(key) && !OF_PARSED_VALUES.includes(key),
  );
  expect(Object.keys(readers)).toEqual(expect.arrayContaining(named));
});

/** What an answer says of a refusal: the error of a `Result`, or nothing. */
function errorOf(answer: unknown): unknown {
  return answer instanceof Object && 'isErr' in answer && 'error' in answer ? answer.error : undefined;
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  property([fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })], {
    numRuns: RUNS,
  })('answers to any value', (value) => {
    const error = errorOf(read(value));
    expect(JSON.parse(JSON.stringify(error ?? null))).toEqual(error ?? null);
  });

  test('answers to values that throw when they are looked at', () => {
    for (const [what, value] of hostileValues) {
      expect(() => read(value), what).not.toThrow();
    }
  });

  property([fc.string({ minLength: 6, maxLength: 40 })], { numRuns: RUNS })(
    'repeats no text that it refuses',
    (tail) => {
      const canary = `王小明 A123456789 ${tail}`;
      for (const value of [canary, [canary], { [canary]: canary }, { form: canary, county: canary, name: [canary] }]) {
        const said = JSON.stringify(errorOf(read(value)) ?? null);
        expect(said).not.toContain('王小明');
        expect(said).not.toContain('A123456789');
      }
    },
  );

  test('answers to a million characters without reading them all', () => {
    const long = 'Aa1民'.repeat(250_000);
    const start = performance.now();
    for (let turn = 0; turn < 10; turn += 1) read(long);
    // reading a million characters ten times takes longer than this on any machine that runs the tests
    expect(performance.now() - start).toBeLessThan(250);
  });
});
