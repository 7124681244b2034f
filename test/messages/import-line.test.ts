import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../src/messages/column-letters.js';
import { en, formatImportLine, formatQuestion, zhTW } from '../../src/messages/index.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { LineError } from '../../src/roster-import/line-error.js';
import type { LineVerdict, PlannedLine } from '../../src/roster-import/planned-line.js';
import { parseSex } from '../../src/sex/sex.js';
import { planSample } from '../../src/testing/arbitraries/roster-import.js';
import { property } from '../support/property.js';
import { entryOf, NOW, numberOf, SCHOOL } from '../workflow/scene.js';

const ROW: PreRegistration = {
  ...entryOf({ person: 2 }),
  unit: SCHOOL.code,
  version: 1,
  registeredAt: NOW,
  changedAt: NOW,
  changedBy: 'earlier',
  claim: null,
  withdrawnAt: null,
};
const lineOf = (verdict: LineVerdict, notices: PlannedLine['notices'] = []): PlannedLine => ({
  line: 7,
  notices,
  ...verdict,
});
const errorAt = (
  column: number,
  field: LineError['field'],
  error: LineError['error'],
  suggestion: string | null = null,
): LineError => ({
  column,
  field,
  error,
  text: '=cmd|secret',
  suggestion,
});
const CHANGED = {
  ...entryOf({ person: 2, personName: '陳芳杏', birthDate: '1990-01-02', jobTitle: '主任' }),
  sex: parseSex('女')._unsafeUnwrap(),
};
const UPDATE = { effect: 'update', entry: CHANGED, before: ROW } as const;

describe('what becomes of a line', () => {
  test.each<[LineVerdict, string, string]>([
    [{ class: 'created', write: { effect: 'create', entry: CHANGED, before: null } }, '將新增', 'will be created'],
    [{ class: 'unchanged', identityNumber: numberOf(2) }, '無異動', 'unchanged'],
    [
      { class: 'withdrawn', write: { effect: 'withdraw', entry: ROW, before: ROW } },
      '將移出名單：陳芳行（教師）',
      'will leave the roster: 陳芳行 (教師)',
    ],
    [
      { class: 'created', write: { effect: 'restore', entry: ROW, before: ROW } },
      '將新增：陳芳行（教師）',
      'will be created: 陳芳行 (教師)',
    ],
    [
      { class: 'updated', write: UPDATE },
      '將更新：姓名 陳芳行 → 陳芳杏；性別 男 → 女；出生年月日 1990-01-01 → 1990-01-02；職稱 教師 → 主任',
      'will be updated: Name 陳芳行 → 陳芳杏; Sex male → female; Date of birth 1990-01-01 → 1990-01-02; Job title 教師 → 主任',
    ],
    [
      { class: 'spared', identityNumber: numberOf(2), reason: 'claimed' },
      '保留現況：這位教師在匯入之後已申請帳號',
      'left as it is: an account was opened with the row after the import',
    ],
    [
      { class: 'spared', identityNumber: numberOf(2), reason: 'changed' },
      '保留現況：這筆資料在匯入之後又有異動',
      'left as it is: the row was changed after the import',
    ],
    [
      {
        class: 'refused',
        errors: [
          errorAt(28, 'personName', { code: 'person-name.missing' }),
          errorAt(3, 'identityNumber', { code: 'identity-number.check-digit' }, 'A223456781'),
          errorAt(2, 'sex', { code: 'roster-entry.sex-mismatch' }),
          errorAt(3, 'identityNumber', { code: 'roster-import.duplicate', count: 12, rows: [2, 3] }),
        ],
      },
      '未通過：AB 欄 請輸入姓名；C 欄 身分證統一編號的檢查碼不符，請逐字核對是否打錯（建議：A223456781）；' +
        'B 欄 性別與身分證字號第 2 碼不符，請確認兩者；C 欄 身分證統一編號：檔案中有 12 列是同一個身分證字號（第 2、3 列等）；請只保留正確的一列',
      'refused: column AB: Enter the name; column C: The check digit of the identity number does not fit; compare every character with the card (suggestion: A223456781); ' +
        'column B: The sex does not fit the second character of the ID number; check both; column C: Identity number: 12 rows of the file have this ID number (the first: 2, 3); leave only the right one',
    ],
  ])('$class', (verdict, chinese, english) => {
    expect(formatImportLine(lineOf(verdict), zhTW)).toBe(chinese);
    expect(formatImportLine(lineOf(verdict), en)).toBe(english);
  });

  test('undecided has the question, and what would change', () => {
    const question = { code: 'roster-import.account-changes', fields: ['personName'] } as const;
    const entry = { ...ROW, personName: CHANGED.personName };
    const asked = lineOf({ class: 'undecided', question, write: { ...UPDATE, entry } });
    expect(formatImportLine(asked, zhTW)).toBe(`待確認：${formatQuestion(question, zhTW)}；姓名 陳芳行 → 陳芳杏`);
    const leaves = { code: 'roster-import.account-holder-leaves' } as const;
    const left = lineOf({ class: 'undecided', question: leaves, write: { effect: 'withdraw', entry, before: ROW } });
    expect(formatImportLine(left, en)).toBe(`needs a decision: 陳芳杏 (教師); ${formatQuestion(leaves, en)}`);
  });

  test.each<[LineVerdict, string, string]>([
    [{ class: 'created', write: { effect: 'create', entry: CHANGED, before: null } }, '已新增', 'created'],
    [
      { class: 'created', write: { effect: 'restore', entry: ROW, before: ROW } },
      '已新增：陳芳行（教師）',
      'created: 陳芳行 (教師)',
    ],
    [
      { class: 'withdrawn', write: { effect: 'withdraw', entry: ROW, before: ROW } },
      '已移出名單：陳芳行（教師）',
      'left the roster: 陳芳行 (教師)',
    ],
    [
      { class: 'updated', write: { ...UPDATE, entry: { ...ROW, jobTitle: CHANGED.jobTitle } } },
      '已更新：職稱 教師 → 主任',
      'updated: Job title 教師 → 主任',
    ],
    [
      {
        class: 'undecided',
        question: { code: 'roster-import.account-changes', fields: ['personName'] },
        write: { ...UPDATE, entry: { ...ROW, personName: CHANGED.personName } },
      },
      '已確認並寫入：姓名 陳芳行 → 陳芳杏',
      'decided and written: Name 陳芳行 → 陳芳杏',
    ],
    // there is nothing of these to write
    [{ class: 'unchanged', identityNumber: numberOf(2) }, '無異動', 'unchanged'],
    [{ class: 'refused', errors: [] }, '未通過', 'refused'],
  ])('that was written is told in the past: $class', (verdict, chinese, english) => {
    expect(formatImportLine(lineOf(verdict), zhTW, { isWritten: true })).toBe(chinese);
    expect(formatImportLine(lineOf(verdict), en, { isWritten: true })).toBe(english);
  });

  test('what is remarkable comes last', () => {
    const notices = [
      { field: 'birthDate', notice: { code: 'roster-import.leading-zero-lost' } },
      { field: 'sex', notice: { code: 'roster-entry.sex-differs' } },
    ] as const;
    const line = lineOf({ class: 'created', write: { effect: 'create', entry: CHANGED, before: null } }, notices);
    expect(formatImportLine(line, zhTW)).toBe(
      '將新增：提醒：出生年月日：日期只有 6 位數字，已補 0 並以民國年讀取，請核對；提醒：性別：性別與身分證字號第 2 碼不同，請再次確認',
    );
  });

  property([planSample()])('is one line of text that begins with its class, without what a cell held', ({ lines }) => {
    for (const planned of lines) {
      for (const catalogue of [zhTW, en]) {
        const text = formatImportLine(planned, catalogue);
        expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(text.startsWith(catalogue.terms.lineClasses[planned.class])).toBe(true);
        if (planned.class === 'refused') for (const error of planned.errors) expect(text).not.toContain(error.text);
      }
    }
  });
});

describe('the letters of a column', () => {
  test.each([
    [1, 'A'],
    [3, 'C'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%i: %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  property([fc.integer({ min: 1, max: 1_000_000 })])('are a number to the base of 26, without a zero', (column) => {
    const value = Array.from(columnLetters(column)).reduce(
      (sum, letter) => 26 * sum + Number.parseInt(letter, 36) - 9,
      0,
    );
    expect(value).toBe(column);
  });
});
