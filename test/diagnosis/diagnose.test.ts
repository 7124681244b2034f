import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideApplication } from '../../src/account-application/decide-application.js';
import { type DiagnosisAudience, diagnose } from '../../src/diagnosis/diagnose.js';
import type { DiagnosedApplication, DiagnosedRow, Difference } from '../../src/diagnosis/diagnosis.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { Unit } from '../../src/school/unit.js';
import { applicationForm } from '../../src/testing/arbitraries/application-form.js';
import { calendarDate } from '../../src/testing/arbitraries/calendar-date.js';
import { identityNumber } from '../../src/testing/arbitraries/identity-number.js';
import { personName } from '../../src/testing/arbitraries/person-name.js';
import { preRegistration } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import { BUREAU, INSTITUTION, numberOf, OTHER_SCHOOL, SCHOOL } from '../workflow/scene.js';
import { applicationOf, EXCHANGED, NUMBER, type Parts, REPLACED, rowOf } from './papers.js';

/** The differences in short: a field and its cause. What keeps nobody out stands in brackets. */
function inShort(differences: readonly Difference[]): string[] {
  return differences.map(({ field, cause, hinders }) => {
    const text = `${field}: ${cause?.code.replace('diagnosis.', '') ?? 'differs'}`;
    return hinders ? text : `(${text})`;
  });
}

/** What is said of one row in short; null if it is not taken for the applicant's. */
function said(application: DiagnosedApplication, row: PreRegistration, unit: Unit = SCHOOL): string[] | null {
  const diagnosis = diagnose(application, unit, [row]);
  return diagnosis.row === null ? null : inShort(diagnosis.differences);
}

describe('one row', () => {
  const cases: readonly (readonly [string, Parts, Parts, string[] | null])[] = [
    ['the same', {}, {}, []],
    // the number agrees: it is the row, whatever else differs
    [
      'a birth date with a slip',
      { birthDate: '1990-03-04' },
      { birthDate: '1990-04-03' },
      ['birthDate: birth-date-month-and-day'],
    ],
    ['a birth date that is another', { birthDate: '1975-11-30' }, {}, ['birthDate: differs']],
    ['a name with a slip', { personName: '陳■行' }, {}, ['personName: name-stand-in']],
    ['a name that is another', { personName: '林志明' }, {}, ['personName: differs']],
    ['a name written otherwise', { personName: '陳 芳行' }, {}, ['(personName: name-space)']],
    ['a number written otherwise', { identityNumber: ` ${NUMBER.toLowerCase()}` }, {}, []],
    [
      'two slips at once',
      { personName: '陳方行', birthDate: '1979-01-01' },
      {},
      ['personName: name-character', 'birthDate: birth-date-minguo-as-19yy'],
    ],
    // a slip of weak proof is no cause beside what is unexplained
    [
      'another name, a date a digit apart',
      { personName: '林志明', birthDate: '1990-01-03' },
      {},
      ['personName: differs', 'birthDate: differs'],
    ],
    [
      'another date, a name a character apart',
      { personName: '陳方行', birthDate: '1975-11-30' },
      {},
      ['personName: differs', 'birthDate: differs'],
    ],
    [
      'another date, a name that lacks a character',
      { personName: '陳■行', birthDate: '1975-11-30' },
      {},
      ['personName: name-stand-in', 'birthDate: differs'],
    ],
    [
      'all but the number',
      { personName: '林志明', birthDate: '1975-11-30' },
      {},
      ['personName: differs', 'birthDate: differs'],
    ],
    // the number has a slip: the name must agree, or have a slip of strong proof beside the same birth date
    ['a number with a slip', {}, { identityNumber: EXCHANGED }, ['identityNumber: number-neighbours']],
    ['a letter replaced', {}, { identityNumber: REPLACED }, ['identityNumber: number-character']],
    [
      'a number that no parser takes',
      { identityNumber: NUMBER.replace('0', 'O') },
      {},
      ['identityNumber: number-look-alike'],
    ],
    [
      'number and birth date with slips',
      { birthDate: '1979-01-01' },
      { identityNumber: EXCHANGED },
      ['identityNumber: number-neighbours', 'birthDate: birth-date-minguo-as-19yy'],
    ],
    [
      'number with a slip, another birth date',
      { birthDate: '1975-11-30' },
      { identityNumber: EXCHANGED },
      ['identityNumber: number-neighbours', 'birthDate: differs'],
    ],
    [
      'number and name with slips',
      { personName: '陳■行' },
      { identityNumber: EXCHANGED },
      ['identityNumber: number-neighbours', 'personName: name-stand-in'],
    ],
    ['twins', { personName: '陳方行' }, { identityNumber: EXCHANGED }, null],
    [
      'number and name with slips, another date',
      { personName: '陳■行', birthDate: '1979-01-01' },
      { identityNumber: EXCHANGED },
      null,
    ],
    ['number with a slip, another name', { personName: '林志明' }, { identityNumber: EXCHANGED }, null],
    // the number is another: name and birth date must be the same
    ['another number', {}, { identityNumber: numberOf(7777) }, ['identityNumber: differs']],
    [
      'another number, a name written otherwise',
      { personName: '陳 芳行' },
      { identityNumber: numberOf(7777) },
      ['identityNumber: differs', '(personName: name-space)'],
    ],
    ['a namesake', { birthDate: '1990-01-03' }, { identityNumber: numberOf(7777) }, null],
    ['born on the same day', { personName: '陳方行' }, { identityNumber: numberOf(7777) }, null],
    ['somebody else', { personName: '林志明', birthDate: '1975-11-30' }, { identityNumber: numberOf(7777) }, null],
    [
      'a renewed residence number',
      { identityNumber: 'A900000007' },
      { identityNumber: 'AD00000005' },
      ['identityNumber: number-residence'],
    ],
    [
      'a renewed residence number, born on another day',
      { identityNumber: 'A900000007' },
      { identityNumber: 'AD00000005', birthDate: '1990-01-02' },
      null,
    ],
  ];

  test.each(cases)('%s', (_, application, row, answer) => {
    expect(said(applicationOf(application), rowOf(row))).toEqual(answer);
  });

  test.each([
    ['1-3', '教師', SCHOOL, ['form: wrong-form']],
    ['1-2', '教師', SCHOOL, ['form: intern-at-school']],
    ['1-1', '實習教師', SCHOOL, ['form: intern-at-school']],
    ['1-1', '實習教師', INSTITUTION, ['form: wrong-form']],
    ['1-2', '實習教師', INSTITUTION, []],
    ['1-1', '科員', BUREAU, ['form: wrong-form']],
    ['1-3', '科員', BUREAU, []],
  ] as const)('the right person with form %s, registered as %s', (form, jobTitle, unit, answer) => {
    expect(said(applicationOf({ form }), rowOf({ jobTitle, unit }), unit)).toEqual(answer);
  });

  test('the form that would be right is named', () => {
    const { differences } = diagnose(applicationOf({ form: '1-3' }), SCHOOL, [rowOf()]);
    expect(differences.map(({ cause }) => cause)).toEqual([
      { code: 'diagnosis.wrong-form', form: '1-3', expected: '1-1' },
    ]);
  });

  test('a withdrawn row, and one whose sex no number states', () => {
    expect(said(applicationOf(), rowOf({ withdrawn: true }))).toEqual(['unit: withdrawn']);
    expect(said(applicationOf(), rowOf({ sex: 'male' }))).toEqual(['(sex: sex-against-number)']);
    // the text on the form is no number, so the row's own is asked
    const application = applicationOf({ identityNumber: NUMBER.slice(0, 9) });
    expect(said(application, rowOf({ sex: 'male' }))).toEqual([
      'identityNumber: number-length',
      '(sex: sex-against-number)',
    ]);
  });

  test('everything at once, in the order of the fields', () => {
    const application = applicationOf({ form: '1-3', personName: '陳■行', identityNumber: EXCHANGED });
    expect(said(application, rowOf({ sex: 'male', withdrawn: true }))).toEqual([
      'identityNumber: number-neighbours',
      'personName: name-stand-in',
      '(sex: sex-against-number)',
      'form: wrong-form',
      'unit: withdrawn',
    ]);
  });
});

describe('several rows', () => {
  const own = rowOf({ identityNumber: EXCHANGED });
  const colleague = rowOf({ personName: '林志明', birthDate: '1975-11-30' });

  test('the one that is nearest is the applicant’s, wherever it stands', () => {
    for (const rows of [
      [own, colleague],
      [colleague, own],
    ]) {
      expect(diagnose(applicationOf(), SCHOOL, rows).row).toBe(own);
    }
  });

  test('of two that are as near the one with the number', () => {
    const withNumber = rowOf({ birthDate: '1990-01-10' });
    for (const rows of [
      [own, withNumber],
      [withNumber, own],
    ]) {
      expect(diagnose(applicationOf(), SCHOOL, rows).row).toBe(withNumber);
    }
  });

  test('of two that are as near without it neither, unless a third is nearer', () => {
    const other = rowOf({ identityNumber: REPLACED });
    const nobody = { row: null, differences: [] };
    expect(diagnose(applicationOf(), SCHOOL, [own, other])).toEqual(nobody);
    expect(diagnose(applicationOf(), SCHOOL, [own, other, own])).toEqual(nobody);
    expect(diagnose(applicationOf(), SCHOOL, [own, other, rowOf()])).toEqual({ row: rowOf(), differences: [] });
  });

  test('none at all, and none that is near', () => {
    expect(diagnose(applicationOf(), SCHOOL, [])).toEqual({ row: null, differences: [] });
    expect(diagnose(applicationOf({ identityNumber: numberOf(7777) }), SCHOOL, [colleague])).toEqual({
      row: null,
      differences: [],
    });
  });
});

describe('rows of other units', () => {
  const elsewhere = rowOf({ unit: OTHER_SCHOOL });

  test('do not exist for a school, nor for whatever is no operator', () => {
    const others = ['public', 'toString'] as unknown as readonly DiagnosisAudience[];
    for (const audience of [undefined, 'school' as const, ...others]) {
      expect(diagnose(applicationOf(), SCHOOL, [elsewhere], audience)).toEqual({ row: null, differences: [] });
    }
  });

  property([fc.array(preRegistration(), { maxLength: 4 }), applicationForm()])(
    'change nothing of what a school is told',
    (rows, form) => {
      const others = rows.map((row) => ({ ...row, unit: OTHER_SCHOOL.code, identityNumber: form.identityNumber }));
      const mine = rows.map((row) => ({ ...row, unit: SCHOOL.code }));
      expect(diagnose(form, SCHOOL, [...others, ...mine])).toEqual(diagnose(form, SCHOOL, mine));
    },
  );

  test('are told to an operator, where the unit has none that is nearer', () => {
    const { row, differences } = diagnose(applicationOf({ form: '1-3' }), SCHOOL, [elsewhere], 'operator');
    expect([row, inShort(differences)]).toEqual([elsewhere, ['unit: other-unit']]);
    expect(diagnose(applicationOf(), SCHOOL, [elsewhere, rowOf()], 'operator').row).toEqual(rowOf());
    const third = rowOf({ unit: INSTITUTION });
    expect(diagnose(applicationOf(), SCHOOL, [elsewhere, third], 'operator').row).toBe(elsewhere);
  });
});

/** Papers that are often near each other. */
const names = fc.oneof(
  personName(),
  fc.constantFrom('陳芳行', '陳方行', '陳■行', '陳 芳行', 'Chen Fang', '陳芳行 Fang'),
);
const numbers = fc.oneof(identityNumber(), fc.constantFrom<string>(NUMBER, EXCHANGED, REPLACED, NUMBER.slice(1), ''));
const dates = fc.oneof(calendarDate(), fc.constantFrom('1990-01-01', '1979-01-01', '1989-12-31', '1990-01-10'));
const papers = fc.record({ personName: names, identityNumber: numbers, birthDate: dates });
const base = rowOf();
const rowLike = (parts: Parts): DiagnosedRow => ({ ...base, ...(parts as object) });

describe('always', () => {
  property([papers, papers])('the same is said whichever of the two is the row', (one, other) => {
    const there = diagnose(applicationOf(one), SCHOOL, [rowLike(other)]);
    const back = diagnose(applicationOf(other), SCHOOL, [rowLike(one)]);
    expect(back.row === null).toBe(there.row === null);
    expect(back.differences).toEqual(there.differences);
  });

  property([papers])('nothing differs between equal papers but the sex, which no form has', (paper) => {
    const { row, differences } = diagnose(applicationOf(paper), SCHOOL, [rowLike(paper)]);
    expect(row).not.toBeNull();
    expect(differences.filter(({ field }) => field !== 'sex')).toEqual([]);
  });

  property([applicationForm(), preRegistration(), fc.boolean(), fc.boolean(), fc.boolean()])(
    'what hinders is what the application fails for',
    (form, registered, sameName, sameDate, withdrawn) => {
      const row = {
        ...registered,
        identityNumber: form.identityNumber,
        personName: sameName ? form.personName : registered.personName,
        birthDate: sameDate ? form.birthDate : registered.birthDate,
        withdrawnAt: withdrawn ? registered.changedAt : null,
      };
      const unit = { ...SCHOOL, code: row.unit };
      const assurance = { required: 'roster-match' } as const;
      const facts = { unit, row, accountWithIdentityNumber: null, accountWithName: null, assurance };
      const { differences } = diagnose(form, unit, [row]);
      expect(differences.some(({ hinders }) => hinders)).toBe(decideApplication(form, facts).isErr());
    },
  );

  property([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string(), fc.string()])(
    'it answers to any texts in place of names and numbers',
    (name, otherName, number, otherNumber) => {
      const application = applicationOf({ personName: name, identityNumber: number });
      const row = rowLike({ personName: otherName, identityNumber: otherNumber });
      for (const rows of [[row], [rowLike({ personName: otherName, identityNumber: number })]]) {
        expect(() => diagnose(application, SCHOOL, rows)).not.toThrow();
      }
    },
  );

  test('it repeats nothing of what it was given but the row itself', () => {
    const { differences } = diagnose(
      applicationOf({ form: '1-3', personName: '陳■行', identityNumber: EXCHANGED }),
      SCHOOL,
      [rowOf({ sex: 'male', withdrawn: true })],
    );
    expect(JSON.stringify(differences)).not.toMatch(/陳|行|[A-Z][0-9]{9}|1990/);
  });
});
