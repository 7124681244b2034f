import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import type { IdentityNumber } from '../../src/identity-number/identity-number.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { lineContextOf } from '../../src/roster-import/check-sheet.js';
import { type PortionContext, planPortion } from '../../src/roster-import/plan-portion.js';
import type { RosterLine } from '../../src/roster-import/roster-line.js';
import { understandSheet } from '../../src/roster-import/understand-sheet.js';
import type { UnitCode } from '../../src/school/unit.js';
import { entryOf, NOW, numberOf, SCHOOL } from '../workflow/scene.js';
import { sheetOf } from './support/sheets.js';

/** A sheet in which the second person stands in rows 2 and 4. */
const understood = understandSheet(
  sheetOf([
    ['姓名', '性別', '身分證字號', '生日', '職稱'],
    ...[2, 6, 2].map((person) => ['甲', '', numberOf(person), '1990/1/1', '']),
  ]),
  undefined,
)._unsafeUnwrap();
const today = parseCalendarDate('2024-08-01')._unsafeUnwrap();
const CONTEXT: PortionContext = { unit: SCHOOL, understood, lineContext: lineContextOf(understood, { today }) };
const line = (row: number, person: number, texts: Partial<RosterLine['texts']> = {}): RosterLine => ({
  row,
  texts: {
    personName: '陳芳行',
    sex: person % 2 === 0 ? '男' : '女',
    identityNumber: numberOf(person),
    birthDate: '1990-01-01',
    jobTitle: '教師',
    ...texts,
  },
});
const duplicate = {
  column: 3,
  field: 'identityNumber',
  error: { code: 'roster-import.duplicate', count: 2, rows: [2, 4] },
  text: numberOf(2),
  suggestion: null,
};
const ports = (
  rows: readonly PreRegistration[],
  asked: (numbers: readonly IdentityNumber[]) => void = () => undefined,
) => ({
  preRegistrations: {
    findMany: (_unit: UnitCode, numbers: readonly IdentityNumber[]) => {
      asked(numbers);
      return okAsync(rows.filter(({ identityNumber }) => numbers.includes(identityNumber)));
    },
  },
});

describe('a portion', () => {
  test('is looked up at once, without the lines that cannot be read', async () => {
    const asked: unknown[] = [];
    const row: PreRegistration = {
      ...entryOf({ person: 3 }),
      unit: SCHOOL.code,
      version: 1,
      registeredAt: NOW,
      changedAt: NOW,
      changedBy: 'earlier',
      claim: null,
      withdrawnAt: null,
    };
    const lines = [line(5, 3), line(6, 4, { sex: '' }), line(7, 5)];
    const planned = await planPortion(
      lines,
      CONTEXT,
      ports([row], (numbers) => asked.push(numbers)),
    );
    expect(asked).toEqual([[numberOf(3), numberOf(5)]]);
    expect(planned._unsafeUnwrap().map(({ line: number, class: name }) => [number, name])).toEqual([
      [5, 'unchanged'],
      [6, 'refused'],
      [7, 'created'],
    ]);
  });

  test('has each row of a number that comes twice refused, where the number is', async () => {
    const planned = (await planPortion([line(2, 2), line(4, 2)], CONTEXT, ports([])))._unsafeUnwrap();
    const refused = { notices: [], class: 'refused', errors: [duplicate] };
    expect(planned).toEqual([
      { line: 2, ...refused },
      { line: 4, ...refused },
    ]);
  });

  test('says so beside whatever else is wrong, in the order of the fields', async () => {
    const wrong = line(9, 2, { personName: '', birthDate: '1990-02-30' });
    const [planned] = (await planPortion([wrong], CONTEXT, ports([])))._unsafeUnwrap();
    if (planned?.class !== 'refused') throw new Error('is refused');
    expect(planned.errors.map(({ error }) => error.code)).toEqual([
      'person-name.missing',
      'roster-import.duplicate',
      'calendar-date.day',
    ]);
    expect(planned.errors[1]).toEqual(duplicate);
  });

  test('says nothing of it where the number cannot be read, or comes once', async () => {
    const lines = [line(9, 2, { identityNumber: '' }), line(10, 4, { sex: '' })];
    const planned = (await planPortion(lines, CONTEXT, ports([])))._unsafeUnwrap();
    const codes = planned.map((one) => (one.class === 'refused' ? one.errors.map(({ error }) => error.code) : null));
    expect(codes).toEqual([['identity-number.missing'], ['sex.missing']]);
  });

  test('says of a title that is refused where it is', async () => {
    const [planned] = (await planPortion([line(9, 3, { jobTitle: '實習教師' })], CONTEXT, ports([])))._unsafeUnwrap();
    expect(planned).toMatchObject({ class: 'refused', errors: [{ column: 5, field: 'jobTitle', text: '實習教師' }] });
  });

  test('is not planned without an answer of the store', async () => {
    const broken = { preRegistrations: { findMany: () => errAsync({ code: 'store.unavailable' as const }) } };
    expect((await planPortion([line(9, 3)], CONTEXT, broken))._unsafeUnwrapErr()).toEqual({
      code: 'store.unavailable',
    });
  });
});
