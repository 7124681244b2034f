import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { formatCalendarDate } from '../../src/calendar-date/format-calendar-date.js';
import { sexOf } from '../../src/identity-number/describe.js';
import {
  parseRosterEntry,
  ROSTER_FIELDS,
  type RosterEntry,
  reviewRosterEntry,
} from '../../src/pre-registration/roster-entry.js';
import { birthDate } from '../../src/testing/arbitraries/birth-date.js';
import { calendarDate } from '../../src/testing/arbitraries/calendar-date.js';
import {
  legacyResidentCertificate,
  nationalId,
  nearIdentityNumber,
} from '../../src/testing/arbitraries/identity-number.js';
import { nearJobTitle } from '../../src/testing/arbitraries/job-title.js';
import { nearPersonName } from '../../src/testing/arbitraries/person-name.js';
import { rosterEntry } from '../../src/testing/arbitraries/workflow.js';
import { hostileValue } from '../application-form/hostile-input.js';
import { property } from '../support/property.js';

const TODAY = parseCalendarDate('2024-08-01')._unsafeUnwrap();
const CONTEXT = { today: TODAY };
const SEX_WORDS = { male: ['男', '男性', 'M', ' male '], female: ['女', '女性', 'f', 'FEMALE'] };

/** An entry of somebody born before today. */
function entryToday(): fc.Arbitrary<RosterEntry> {
  return fc.tuple(rosterEntry(), birthDate(TODAY)).map(([entry, date]) => ({ ...entry, birthDate: date }));
}

function otherSex(entry: RosterEntry): RosterEntry['sex'] {
  return entry.sex === 'male' ? 'female' : 'male';
}

function codesFor(raw: unknown, context: Parameters<typeof parseRosterEntry>[1] = CONTEXT): string[] {
  const parsed = parseRosterEntry(raw, context);
  return parsed.isOk() ? [] : parsed.error.fields.map(({ path, error }) => `${path.join('.')}: ${error.code}`);
}

describe('parseRosterEntry', () => {
  property([entryToday(), fc.nat(3), fc.constantFrom('slash' as const, 'dot' as const, 'long' as const)])(
    'reads an entry from every spelling that is forgiven, and leaves the input as it was',
    (entry, word, style) => {
      const raw = Object.freeze({
        personName: `\u3000${entry.personName}`,
        sex: SEX_WORDS[entry.sex][word],
        identityNumber: entry.identityNumber.toLowerCase(),
        birthDate: formatCalendarDate(entry.birthDate, style),
        jobTitle: ` ${entry.jobTitle}`,
      });
      expect(parseRosterEntry(raw, CONTEXT)._unsafeUnwrap()).toEqual(entry);
    },
  );

  test('names every field that is missing, in the order of the screen', () => {
    expect(codesFor({})).toEqual([
      'personName: person-name.missing',
      'sex: sex.missing',
      'identityNumber: identity-number.missing',
      'birthDate: calendar-date.missing',
      'jobTitle: job-title.missing',
    ]);
  });

  test('names everything that is wrong at once', () => {
    const raw = { personName: '2', sex: '1', identityNumber: 'A1234567890', birthDate: '79/1/1', jobTitle: '-' };
    expect(codesFor(raw)).toEqual([
      'personName: person-name.character',
      'sex: sex.unknown',
      'identityNumber: identity-number.length',
      'birthDate: calendar-date.minguo-year',
      'jobTitle: job-title.no-letter',
    ]);
  });

  const slips = fc.record(
    {
      personName: nearPersonName(),
      sex: fc.constantFrom('1', '0', '不詳', 'X'),
      identityNumber: nearIdentityNumber(),
      birthDate: fc.constantFrom('79/1/1', '民國79年1月1日', '1990-02-30', '9999-12-31'),
      jobTitle: nearJobTitle(),
    },
    { requiredKeys: [] },
  );

  property([entryToday(), slips])('names the fields that are wrong, and no other', (entry, wrong) => {
    const parsed = parseRosterEntry({ ...entry, ...wrong }, CONTEXT);
    const named = parsed.isOk() ? [] : parsed.error.fields.map(({ path }) => path);
    expect(named).toEqual(ROSTER_FIELDS.filter((field) => field in wrong).map((field) => [field]));
  });

  property([entryToday()])('holds the sex against the number, where both are read', (entry) => {
    const slip = { ...entry, sex: otherSex(entry) };
    expect(codesFor(slip)).toEqual(['sex: roster-entry.sex-mismatch']);
    expect(codesFor(slip, { ...CONTEXT, sexMismatch: 'refuse' })).toEqual(['sex: roster-entry.sex-mismatch']);
    expect(parseRosterEntry(slip, { ...CONTEXT, sexMismatch: 'notice' })._unsafeUnwrap()).toEqual(slip);
    expect(codesFor({ ...slip, identityNumber: 'A1' })).toEqual(['identityNumber: identity-number.length']);
    expect(codesFor({ ...slip, sex: '1' })).toEqual(['sex: sex.unknown']);
  });

  property([entryToday(), legacyResidentCertificate()])(
    'takes a legacy residence number until 2030-12-31, even against the sex',
    (entry, identityNumber) => {
      const raw = { ...entry, identityNumber, sex: sexOf(identityNumber) };
      const last = parseCalendarDate('2030-12-31')._unsafeUnwrap();
      const after = parseCalendarDate('2031-01-01')._unsafeUnwrap();
      expect(codesFor(raw, { today: last })).toEqual([]);
      expect(codesFor(raw, { today: after })).toEqual(['identityNumber: identity-number.expired-format']);
    },
  );

  property([entryToday(), calendarDate({ first: 1000 })])('takes a birth date up to today', (entry, date) => {
    const codes = codesFor({ ...entry, birthDate: date });
    expect(codes).toEqual(date > TODAY ? ['birthDate: birth-date.in-future'] : []);
  });

  test.each([
    ['nothing', undefined, [': record.missing']],
    ['text', '陳芳行', [': record.not-a-record']],
    ['a field too many', { 備註: '' }, [': record.unknown-fields']],
  ])('refuses %s as a whole', (_, raw, codes) => {
    expect(codesFor(raw)).toEqual(codes);
  });

  property([hostileValue(), entryToday(), fc.constantFrom(...ROSTER_FIELDS)])(
    'gives a result for anything, and an error of plain data',
    (make, entry, field) => {
      for (const raw of [make(), { ...entry, [field]: make() }]) {
        const parsed = parseRosterEntry(raw, CONTEXT);
        const error = parsed.isErr() ? parsed.error : null;
        expect(JSON.parse(JSON.stringify(error))).toEqual(error);
      }
    },
  );

  property([entryToday()])('says nothing of the input in an error', (entry) => {
    const spoilt = Object.fromEntries(Object.entries(entry).map(([field, text]) => [field, `${text}\u0000Canary`]));
    const { error } = parseRosterEntry(spoilt, CONTEXT) as { error?: unknown };
    expect(error).toBeDefined();
    expect(JSON.stringify(error) + inspect(error, { depth: null, showHidden: true })).not.toContain('Canary');
  });
});

describe('reviewRosterEntry', () => {
  property([entryToday(), legacyResidentCertificate()])(
    'lists what is remarkable, in the order of the screen',
    (entry, number) => {
      const remarkable = parseRosterEntry(
        {
          personName: '王■明',
          sex: sexOf(number) === 'male' ? 'female' : 'male',
          identityNumber: number,
          birthDate: '2019-08-01',
          jobTitle: '兼任教師兼主任',
        },
        { ...CONTEXT, sexMismatch: 'notice' },
      )._unsafeUnwrap();
      expect(
        reviewRosterEntry(remarkable, TODAY).map(({ path, notice }) => `${path.join('.')}: ${notice.code}`),
      ).toEqual([
        'personName: person-name.unstorable-character',
        'sex: roster-entry.sex-differs',
        'identityNumber: identity-number.legacy-format',
        'birthDate: birth-date.unlikely-age',
        'jobTitle: job-title.part-time-administrator',
      ]);
      expect(reviewRosterEntry({ ...remarkable, ...entry }, TODAY).map(({ path }) => path)).not.toContainEqual(['sex']);
    },
  );

  property([nationalId(), birthDate(TODAY)])('has nothing to say of a plain entry', (identityNumber, date) => {
    const raw = { personName: '陳芳行', sex: sexOf(identityNumber), identityNumber, birthDate: date, jobTitle: '教師' };
    expect(reviewRosterEntry(parseRosterEntry(raw, CONTEXT)._unsafeUnwrap(), TODAY)).toEqual([]);
  });
});
