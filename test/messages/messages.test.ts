import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.js';
import {
  type EventSentences,
  en,
  formatCause,
  formatDifference,
  formatError,
  formatEvent,
  formatFieldError,
  formatNotice,
  formatRule,
  zhTW,
} from '../../src/messages/index.js';
import { preRegistration } from '../../src/testing/index.js';
import { property } from '../support/property.js';

const catalogues = [zhTW, en];

describe.each(catalogues)('catalogue $language', (catalogue) => {
  test('has the codes of the other language', () => {
    for (const other of catalogues) {
      expect(Object.keys(catalogue.errors).sort()).toEqual(Object.keys(other.errors).sort());
      expect(Object.keys(catalogue.notices).sort()).toEqual(Object.keys(other.notices).sort());
      expect(Object.keys(catalogue.questions).sort()).toEqual(Object.keys(other.questions).sort());
      expect(Object.keys(catalogue.causes).sort()).toEqual(Object.keys(other.causes).sort());
      expect(Object.keys(catalogue.rules).sort()).toEqual(Object.keys(other.rules).sort());
      expect(Object.keys(catalogue.events).sort()).toEqual(Object.keys(other.events).sort());
    }
  });

  test('uses no code for two of an error, a notice, a question and a cause', () => {
    const codes = [catalogue.errors, catalogue.notices, catalogue.questions, catalogue.causes].flatMap((kind) =>
      Object.keys(kind),
    );
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('names every rule after the error of breaking it', () => {
    expect(Object.keys(catalogue.errors)).toEqual(expect.arrayContaining(Object.keys(catalogue.rules)));
  });
});

test('the manual’s sentences stand word for word', () => {
  const said = (error: Parameters<typeof formatError>[0]) => formatError(error, zhTW);
  expect(said({ code: 'application-form.invalid', fields: [] })).toBe('輸入表單資料格式有誤，請再次確認');
  expect(said({ code: 'application.no-match' })).toBe('資料庫尚未有您的資料 或 您的資料與資料庫不符');
  expect(said({ code: 'account.identity-number-taken' })).toBe('此身分證字號已有人使用');
  expect(said({ code: 'pre-registration.intern', unitKind: 'school' })).toBe(
    '實習教師由師培學校管理，請勿由此登錄，以免造成實習教師無法申請帳號',
  );
  expect(formatNotice({ code: 'unit-directory.truncated', limit: 200 }, zhTW)).toBe(
    '因系統資源有限，僅顯示前200筆，請多利用過濾選項查詢',
  );
});

test('a cause is told to the unit, not to the teacher', () => {
  expect(formatError({ code: 'application.not-pre-registered' }, zhTW)).toBe(
    '本單位名單中沒有這個身分證字號；若為本單位教師，請核對號碼後登錄',
  );
  expect(formatError({ code: 'application.mismatch', fields: ['personName', 'birthDate'] }, zhTW)).toBe(
    '與本單位名單不符：姓名、出生年月日；請向教師本人查證',
  );
});

test('the manual’s two texts stand word for word where a host switches them on', () => {
  expect(formatError({ code: 'application.no-data' }, zhTW)).toBe('資料庫尚未有您的資料');
  expect(formatError({ code: 'application.data-differ' }, zhTW)).toBe('您的資料與資料庫不符');
});

describe('what a school is told of a difference', () => {
  const cause = { code: 'diagnosis.birth-date-month-and-day' } as const;

  test('is the field and the cause', () => {
    expect(formatDifference({ field: 'birthDate', cause, hinders: true }, zhTW)).toBe(
      '出生年月日：月與日顛倒；請對照證件更正有誤的一方',
    );
    expect(formatDifference({ field: 'birthDate', cause, hinders: true }, en)).toBe(
      `Date of birth: ${formatCause(cause, en)}`,
    );
  });

  test('is the field alone where no cause is likely', () => {
    expect(formatDifference({ field: 'personName', cause: null, hinders: true }, zhTW)).toBe(
      `姓名：${zhTW.unexplained}`,
    );
  });

  test('names the form that would be right', () => {
    const wrongForm = { code: 'diagnosis.wrong-form', form: '1-2', expected: '1-1' } as const;
    for (const catalogue of catalogues) {
      const sentence = formatCause(wrongForm, catalogue);
      expect(sentence.indexOf(catalogue.terms.forms['1-2'])).toBeGreaterThanOrEqual(0);
      expect(sentence.indexOf(catalogue.terms.forms['1-1'])).toBeGreaterThan(
        sentence.indexOf(catalogue.terms.forms['1-2']),
      );
    }
  });

  test('says what to do in every case, in each language alone', () => {
    const sample = { form: '1-2', expected: '1-1' } as const;
    for (const code of Object.keys(zhTW.causes) as (keyof typeof zhTW.causes)[]) {
      expect(formatCause({ ...sample, code } as never, zhTW)).toMatch(/請/);
      expect(formatCause({ ...sample, code } as never, en)).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test('what was done is said in the manual’s words', () => {
  const accountName = api.parseAccountName('AA00000')._unsafeUnwrap();
  const openedAt = api.parseInstant('2026-08-01T00:00:00Z')._unsafeUnwrap();
  const assurance = 'roster-match';
  const opened = { type: 'account-opened', accountName, assurance, openedAt, repeated: false } as const;
  expect(formatEvent(opened, zhTW)).toBe('帳號申請成功');
  expect(formatEvent(opened, en)).toBe('The account was opened');

  const [row] = fc.sample(preRegistration(), 1);
  if (row === undefined) throw new Error('one was asked for');
  for (const outcome of ['created', 'updated', 'unchanged'] as const) {
    expect(formatEvent({ type: 'pre-registered', outcome, changed: [], row }, zhTW)).toBe('您已更新資料成功');
  }
});

const AT = api.parseInstant('2026-08-01T00:00:00Z')._unsafeUnwrap();
const LATER = api.parseInstant('2026-08-31T00:00:00Z')._unsafeUnwrap();
const UNIT = api.parseUnitCode('999999')._unsafeUnwrap();
const claimCode = api.parseClaimCode('7K3F-9TMX-2TV7')._unsafeUnwrap();
const SECRET = /7K3F|registrar|operator-|nightly/;
const BY_UNIT = { unit: UNIT, by: 'registrar-1', at: AT } as const;
const BY_TWO = { proposedBy: 'operator-1', confirmedBy: 'operator-2', at: AT } as const;

describe('what was done about an account', () => {
  test.each([
    [{ type: 'claim-code-issued', claimCode, issuedAt: AT, expiresAt: LATER }, '認領碼已核發', 'claim code was issued'],
    [{ type: 'applicant-confirmed', confirmedAt: AT, expiresAt: LATER }, '已確認申請人', 'applicant is confirmed'],
    [{ type: 'password-changed', by: 'recovery', at: AT }, '密碼已變更', 'password was changed'],
    [{ type: 'mailbox-verified', mailbox: 'backup', at: AT }, '備用Mail信箱確認成功', 'backup mailbox is confirmed'],
    [{ type: 'released', ...BY_UNIT }, '帳號已釋出', 'was released'],
    [{ type: 'accepted', ...BY_UNIT }, '帳號已由新任職單位接受', 'was accepted'],
    [{ type: 'job-title-changed', ...BY_UNIT }, '職稱異動成功', 'job title was changed'],
    [{ type: 'left-service', ...BY_UNIT }, '已登錄離職', 'has left the service'],
    [{ type: 'identity-number-replaced', ...BY_TWO }, '身分證字號已變更', 'ID number was replaced'],
    [{ type: 'voided', ...BY_TWO }, '帳號已註銷', 'was voided'],
    [{ type: 'erased', by: 'nightly-job', at: AT }, '聯絡資料與密碼已刪除', 'were erased'],
  ] as const)('is said of $type', (event, chinese, english) => {
    expect(formatEvent(event, zhTW)).toContain(chinese);
    expect(formatEvent(event, en)).toContain(english);
    expect(formatEvent(event, en)).not.toMatch(/\p{Script=Han}/u);
    // a sentence may end in a log: who did it, and a code that opens an account, do not
    for (const catalogue of catalogues) expect(formatEvent(event, catalogue)).not.toMatch(SECRET);
  });

  test('does not compile in a language that leaves an event out', () => {
    const { voided, ...others } = zhTW.events;
    // @ts-expect-error nothing is said of an account that was voided
    const incomplete: EventSentences = others;
    expect(Object.keys({ ...incomplete, voided }).sort()).toEqual(Object.keys(zhTW.events).sort());
  });
});

test('a field’s error stands behind the field’s name, however deep it lies', () => {
  const error = { code: 'record.missing' } as const;
  expect(formatFieldError({ path: ['accountName'], error }, zhTW)).toBe('使用者帳號：沒有收到資料');
  expect(formatFieldError({ path: ['unit', 'county'], error }, en)).toBe('County or city: No data were received');
  expect(formatFieldError({ path: ['teachingSubjects', '3'], error }, zhTW)).toBe('任教科目：沒有收到資料');
  expect(formatFieldError({ path: [], error }, zhTW)).toBe('沒有收到資料');
  expect(formatFieldError({ path: ['toString'], error }, zhTW)).toBe('沒有收到資料');
});

test('a sentence that has the field’s name already is not given it twice', () => {
  const error = { code: 'account-name.missing' } as const;
  expect(formatFieldError({ path: ['accountName'], error }, en)).toBe('Enter an account name');
  expect(formatFieldError({ path: ['personName'], error }, zhTW)).toBe('姓名：請輸入帳號');
});

property([fc.oneof(fc.string(), fc.string({ unit: 'binary' }))])('every rule of a form has a sentence', (typed) => {
  const name = api.parseAccountName('AA00000')._unsafeUnwrap();
  for (const check of [...api.checkAccountName(typed), ...api.checkPassword(typed, name)]) {
    for (const catalogue of catalogues) expect(formatRule(check, catalogue)).toMatch(/\S/);
  }
});

property([fc.anything()])('every error of a form has a sentence in both languages', (raw) => {
  const today = api.parseCalendarDate('2026-11-23')._unsafeUnwrap();
  const versions = { 'account-terms': '1', 'site-rules': '1', 'personal-data': '1' };
  const parsed = api.parseTeacherForm(raw, { today, consentVersions: versions });
  for (const field of parsed._unsafeUnwrapErr().fields) {
    expect(formatFieldError(field, zhTW)).toMatch(/\p{Script=Han}/u);
    expect(formatFieldError(field, en)).not.toMatch(/\p{Script=Han}/u);
  }
});
