import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountAsOpened } from '../../src/account/account.js';
import { isMatchFailure, MATCHED_FIELDS } from '../../src/account-application/application-refusal.js';
import { type ApplicationFacts, decideApplication } from '../../src/account-application/decide-application.js';
import type { ApplicationForm } from '../../src/application-form/application-form.js';
import { FORM_IDS, type FormId } from '../../src/application-form/form-id.js';
import { ROSTER_MATCH } from '../../src/assurance/assurance.js';
import type { AssuranceFacts } from '../../src/assurance/decide-assurance.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { Unit } from '../../src/school/unit.js';
import { applicationForm } from '../../src/testing/arbitraries/application-form.js';
import { personNameTypings, personNameVariants } from '../../src/testing/arbitraries/person-name.js';
import { type OpeningOnRow, openingOnRow } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import {
  BUREAU,
  type EntryParts,
  entryOf,
  type FormParts,
  formOf,
  INSTITUTION,
  NOW,
  registrarOf,
  SCHOOL,
} from '../workflow/scene.js';

function rowAt(unit: Unit, parts: EntryParts = {}): PreRegistration {
  const by = registrarOf(unit).id;
  return {
    ...entryOf(parts),
    unit: unit.code,
    version: 1,
    registeredAt: NOW,
    changedAt: NOW,
    changedBy: by,
    claim: null,
    withdrawnAt: null,
  };
}

function factsOf(unit: Unit, row: PreRegistration | null, facts: Partial<ApplicationFacts> = {}): ApplicationFacts {
  const assurance = { required: 'roster-match' } as const;
  return { unit, row, assurance, accountWithIdentityNumber: null, accountWithName: null, ...facts };
}

/** A host that requires a claim code, and a school that has issued none. */
const CODE_MISSING: AssuranceFacts = { required: 'claim-code', presented: null, given: null, at: NOW };

function answerTo(form: ApplicationForm, facts: ApplicationFacts): unknown {
  const decision = decideApplication(form, facts);
  return decision.isOk() ? decision.value : decision.error;
}

describe('the match with the row', () => {
  const cases: readonly (readonly [string, FormParts, EntryParts | null, unknown])[] = [
    ['no row', {}, null, { code: 'application.not-pre-registered' }],
    ['the same', {}, {}, { row: rowAt(SCHOOL), nameMatch: 'exact', ...ROSTER_MATCH }],
    [
      'another title, which nobody compares',
      {},
      { jobTitle: '主任' },
      { row: rowAt(SCHOOL, { jobTitle: '主任' }), nameMatch: 'exact', ...ROSTER_MATCH },
    ],
    ['another name', {}, { personName: '林志明' }, { code: 'application.mismatch', fields: ['personName'] }],
    ['another birth date', {}, { birthDate: '1990-01-02' }, { code: 'application.mismatch', fields: ['birthDate'] }],
    [
      'both',
      {},
      { birthDate: '1990-01-02', personName: '林志明' },
      { code: 'application.mismatch', fields: ['personName', 'birthDate'] },
    ],
    [
      'a variant name',
      { personName: '黄啓峯' },
      { personName: '黃啟峰' },
      { row: rowAt(SCHOOL, { personName: '黃啟峰' }), nameMatch: 'variant', ...ROSTER_MATCH },
    ],
    ['a damaged name', { personName: '陳■行' }, {}, { code: 'application.mismatch', fields: ['personName'] }],
  ];

  test.each(cases)('%s', (_, form, entry, answer) => {
    const row = entry === null ? null : rowAt(SCHOOL, entry);
    expect(answerTo(formOf(form), factsOf(SCHOOL, row))).toEqual(answer);
  });

  property([personNameTypings()])('takes a name however it was typed', ([typed, registered]) => {
    const form = { ...formOf(), personName: typed };
    const row = { ...rowAt(SCHOOL), personName: registered };
    expect(answerTo(form, factsOf(SCHOOL, row))).toEqual({ row, nameMatch: 'exact', ...ROSTER_MATCH });
  });

  property([personNameVariants()])('takes a name in variant characters, and says so', ([typed, registered]) => {
    const form = { ...formOf(), personName: typed };
    const row = { ...rowAt(SCHOOL), personName: registered };
    expect(answerTo(form, factsOf(SCHOOL, row))).toEqual({ row, nameMatch: 'variant', ...ROSTER_MATCH });
  });

  property([applicationForm(), fc.boolean(), fc.boolean()])(
    'takes a withdrawn row for none, whatever it says',
    (applied, fits, hasAccount) => {
      const row = {
        ...rowAt(SCHOOL),
        ...(fits ? { personName: applied.personName, birthDate: applied.birthDate } : {}),
      };
      const [{ opening }] = fc.sample(openingOnRow(), 1) as [OpeningOnRow];
      const facts = { accountWithIdentityNumber: hasAccount ? accountAsOpened(opening.account) : null };
      const withdrawn = { ...row, withdrawnAt: NOW };
      expect(answerTo(applied, factsOf(SCHOOL, withdrawn, facts))).toEqual({ code: 'application.not-pre-registered' });
    },
  );

  test('reports the compared fields in a fixed order', () => {
    expect(MATCHED_FIELDS).toEqual(['personName', 'birthDate']);
  });
});

describe('the form against the unit and the row', () => {
  const wrong = (form: FormId, expected: FormId) => ({ code: 'application.wrong-form', form, expected });
  const internAtSchool = { code: 'application.intern-at-school' };
  const cases: readonly (readonly [FormId, Unit, string, unknown])[] = [
    ['1-1', SCHOOL, '教師', null],
    ['1-2', SCHOOL, '教師', internAtSchool],
    ['1-3', SCHOOL, '教師', wrong('1-3', '1-1')],
    ['1-1', SCHOOL, '實習教師', internAtSchool],
    ['1-2', SCHOOL, '實習教師', internAtSchool],
    ['1-3', SCHOOL, '實習教師', internAtSchool],
    ['1-1', INSTITUTION, '實習教師', wrong('1-1', '1-2')],
    ['1-2', INSTITUTION, '實習教師', null],
    ['1-3', INSTITUTION, '實習教師', wrong('1-3', '1-2')],
    ['1-1', BUREAU, '科員', wrong('1-1', '1-3')],
    ['1-2', BUREAU, '科員', wrong('1-2', '1-3')],
    ['1-3', BUREAU, '科員', null],
  ];

  test.each(cases)('form %s, $1.kind, %s', (form, unit, jobTitle, answer) => {
    const row = rowAt(unit, { jobTitle });
    expect(answerTo(formOf({ form }), factsOf(unit, row))).toEqual(
      answer ?? { row, nameMatch: 'exact', ...ROSTER_MATCH },
    );
  });
});

describe('the order of the rules', () => {
  const facts = fc.record({ unit: fc.constantFrom(SCHOOL, INSTITUTION, BUREAU), opened: openingOnRow() });

  property([
    facts,
    fc.constantFrom(...FORM_IDS),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
  ])(
    'row, match, form, what is required beside them, number, name: the first that is broken is named',
    ({ unit, opened }, form, hasRow, sameBirthDate, title, codeMissing, numberUsed, nameUsed) => {
      const jobTitle = title ? '實習教師' : '教師';
      const birthDate = sameBirthDate ? '1990-01-01' : '1991-01-01';
      const account = accountAsOpened(opened.opening.account);
      const decision = decideApplication(
        formOf({ form }),
        factsOf(unit, hasRow ? rowAt(unit, { jobTitle, birthDate }) : null, {
          ...(codeMissing ? { assurance: CODE_MISSING } : {}),
          accountWithIdentityNumber: numberUsed ? account : null,
          accountWithName: nameUsed ? account : null,
        }),
      );
      const rightForm = { school: '1-1', 'teacher-training-institution': '1-2', 'education-bureau': '1-3' }[unit.kind];
      const internAtSchool = unit.kind === 'school' && (form === '1-2' || title);
      const broken = [
        ...(hasRow ? [] : ['application.not-pre-registered']),
        ...(sameBirthDate ? [] : ['application.mismatch']),
        ...(internAtSchool ? ['application.intern-at-school'] : []),
        ...(form === rightForm ? [] : ['application.wrong-form']),
        ...(codeMissing ? ['application.claim-code-not-issued'] : []),
        ...(numberUsed ? ['account.identity-number-taken'] : []),
        ...(nameUsed ? ['account.name-taken'] : []),
      ];
      expect(decision.isErr() ? decision.error.code : undefined).toBe(broken[0]);
    },
  );

  property([applicationForm(), openingOnRow(), fc.boolean(), fc.boolean()])(
    'without a match nobody learns that an account exists',
    (form, { opening: { account } }, numberUsed, nameUsed) => {
      const used = {
        accountWithIdentityNumber: numberUsed ? accountAsOpened(account) : null,
        accountWithName: nameUsed ? accountAsOpened(account) : null,
      };
      const name = parsePersonName(`${form.personName}甲`)._unsafeUnwrap();
      for (const row of [null, { ...rowAt(SCHOOL), personName: name }]) {
        expect(decideApplication(form, factsOf(SCHOOL, row, used))).toEqual(
          decideApplication(form, factsOf(SCHOOL, row)),
        );
      }
    },
  );
});

test('isMatchFailure knows the five causes of a failed match, which are one public answer', () => {
  const failures = [
    'application.row-locked',
    'application.not-pre-registered',
    'application.mismatch',
    'application.intern-at-school',
    'application.wrong-form',
  ];
  const others = [
    'account.identity-number-taken',
    'account.name-taken',
    'unit.unknown',
    'application.no-match',
    'toString',
  ];
  expect(failures.map((code) => isMatchFailure({ code }))).toEqual([true, true, true, true, true]);
  expect(others.map((code) => isMatchFailure({ code }))).toEqual([false, false, false, false, false]);
});

test('an account of the same person that is found by its name only has the number', () => {
  const mine = fc
    .sample(openingOnRow(), 1)
    .map(({ opening }) => ({ ...accountAsOpened(opening.account), identityNumber: formOf().identityNumber }));
  for (const accountWithName of mine) {
    const facts = factsOf(SCHOOL, rowAt(SCHOOL), { accountWithName });
    expect(answerTo(formOf(), facts)).toEqual({ code: 'account.identity-number-taken' });
  }
  expect(mine).toHaveLength(1);
});

test('a voided account keeps its name, and its number no longer', () => {
  const name = formOf().accountName;
  const [{ opening }] = fc.sample(openingOnRow(), 1) as [OpeningOnRow];
  const voided = { ...accountAsOpened(opening.account), name, identityNumber: formOf().identityNumber, voidedAt: NOW };
  const facts = factsOf(SCHOOL, rowAt(SCHOOL), { accountWithName: voided });
  expect(answerTo(formOf(), facts)).toEqual({ code: 'account.name-taken' });
});
