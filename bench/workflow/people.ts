/** Invented people with generated numbers: rows of a roster, and the forms that match them. @module */
import {
  checkDigitOf,
  formatMinguo,
  parseCalendarDate,
  parseRosterEntry,
  parseUnitCode,
  parseUnitName,
  type RosterEntry,
  type Unit,
} from 'tw-teacher-account';

/** The day on which everything happens, and the versions of the documents that are in force on it. */
export const FORM_CONTEXT = {
  today: parseCalendarDate('2026-08-01')._unsafeUnwrap(),
  consentVersions: { 'account-terms': '1', 'site-rules': '1', 'personal-data': '1' },
};

const PEOPLE_A_UNIT = 100;

/** The unit of the person with this number. */
export function unitOf(person: number): Unit {
  const code = String(Math.floor(person / PEOPLE_A_UNIT) + 100_000).slice(-6);
  return {
    code: parseUnitCode(code)._unsafeUnwrap(),
    kind: 'school',
    name: parseUnitName(`市立第${code}國小`)._unsafeUnwrap(),
    county: '桃園市',
    township: null,
    schoolKind: null,
  };
}

/** The roster entry of the person with this number. */
export function entryOf(person: number): RosterEntry {
  return parseRosterEntry(
    {
      personName: nameOf(person),
      sex: '男',
      identityNumber: identityNumberOf(person),
      birthDate: birthDateOf(person),
      jobTitle: '教師',
    },
    FORM_CONTEXT,
  )._unsafeUnwrap();
}

/** Form 1-1 as the person with this number fills it, before it is read. */
export function rawFormOf(person: number): unknown {
  return {
    form: '1-1',
    accountName: `ab${person}`.padEnd(4, 'x'),
    personName: nameOf(person),
    identityNumber: identityNumberOf(person),
    birthDate: formatMinguo(parseCalendarDate(birthDateOf(person))._unsafeUnwrap()),
    unit: { code: unitOf(person).code },
    phone: '03-4225000#12',
    password: `secret${person}`.padEnd(10, '0'),
    passwordConfirmation: `secret${person}`.padEnd(10, '0'),
    email: `person${person}@example.edu.tw`,
    emailConfirmation: `person${person}@example.edu.tw`,
    backupEmail: '',
    consents: {
      'account-terms': { agreed: true, version: '1' },
      'site-rules': { agreed: true, version: '1' },
      'personal-data': { agreed: true, version: '1' },
    },
    jobTitle: '教師',
    teachingSubjects: [{ category: '語文', name: '國語文' }],
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const GIVEN = '明華志偉建宏俊傑家豪文雄淑芬美玲雅婷怡君佳穎欣怡';

function identityNumberOf(person: number): string {
  const stem = `${LETTERS.charAt(person % 26)}1${String(person).padStart(7, '0')}`;
  return stem + checkDigitOf(stem)._unsafeUnwrap();
}

function nameOf(person: number): string {
  return `王${GIVEN.charAt(person % GIVEN.length)}${GIVEN.charAt(Math.floor(person / GIVEN.length) % GIVEN.length)}`;
}

function birthDateOf(person: number): string {
  const [year, month, day] = [1960 + (person % 40), 1 + (person % 12), 1 + (person % 28)];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
