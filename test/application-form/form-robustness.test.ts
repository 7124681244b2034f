import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FORM_FIELDS,
  parseApplicationForm,
  parseTeacherForm,
} from '../../src/application-form/parse-application-form.js';
import { COUNTIES } from '../../src/school/county.js';
import { nearAccountName } from '../../src/testing/arbitraries/account-name.js';
import { rawTeacherForm, SAMPLE_FORM_CONTEXT } from '../../src/testing/arbitraries/application-form.js';
import { property } from '../support/property.js';
import { hostileValue } from './hostile-input.js';

const CONTEXT = SAMPLE_FORM_CONTEXT;
const PARSERS = [parseApplicationForm, parseTeacherForm];

/** Every answer of the parsers must be a result; an error must be plain data that survives JSON. */
function answersFor(raw: unknown) {
  return PARSERS.map((parse) => {
    const result = parse(raw, CONTEXT);
    if (result.isErr()) expect(JSON.parse(JSON.stringify(result.error))).toEqual(result.error);
    return result;
  });
}

describe('a form parser gives a result', () => {
  property([hostileValue()])('for anything at all', (make) => {
    expect(answersFor(make()).map((result) => result.isErr())).toEqual([true, true]);
  });

  property([rawTeacherForm(), fc.constantFrom(...FORM_FIELDS['1-1']), hostileValue()])(
    'with anything in one field',
    ({ raw }, field, make) => {
      for (const result of answersFor({ ...raw, [field]: make() })) {
        const paths = result.isOk() ? [] : result.error.fields.map(({ path }) => path[0]);
        // a wrong first field leaves its confirmation without anything to agree with
        expect(paths.filter((name) => name !== field && name !== `${field}Confirmation`)).toEqual(
          paths.filter((name) => name === 'form' && field !== 'form'),
        );
      }
    },
  );

  property([fc.dictionary(fc.constantFrom(...FORM_FIELDS['1-1'], '__proto__'), hostileValue())])(
    'with anything in any field, and pollutes no prototype',
    (makers) => {
      const raw = Object.fromEntries(Object.entries(makers).map(([field, make]) => [field, make()]));
      answersFor(raw);
      answersFor(Object.assign(Object.create(null), raw, { form: '1-1' }));
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  property([rawTeacherForm(), hostileValue()])('with anything inside unit, subjects and consents', ({ raw }, make) => {
    const value = make();
    answersFor({ ...raw, form: '1-1', unit: { code: value } });
    answersFor({ ...raw, form: '1-1', unit: { county: value, township: value, kind: value, name: value } });
    answersFor({ ...raw, form: '1-1', unit: { county: COUNTIES[0], township: value, name: value } });
    answersFor({ ...raw, form: '1-1', teachingSubjects: [value, { category: value, name: value }] });
    answersFor({
      ...raw,
      form: '1-1',
      consents: { 'site-rules': value, 'account-terms': { agreed: value, version: value } },
    });
  });

  test('in time, for fields of a million characters', () => {
    const long = 'ａ1臺 '.repeat(250_000);
    const raw = Object.fromEntries(FORM_FIELDS['1-1'].map((field) => [field, long]));
    const nested = { ...raw, form: '1-1', unit: { county: long, township: long, kind: long, name: long } };
    const started = performance.now();
    answersFor(nested);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('nothing of the input is in an error', () => {
  const CANARY = 'Canary';
  const marked = (text: string) => [
    `${CANARY}${text}`,
    `${text}${CANARY}`,
    CANARY.repeat(60),
    ` ${CANARY} `,
    `${text} ${CANARY}\u0000`,
  ];

  property([rawTeacherForm(), fc.nat(4), fc.nat(4)])('however it is spoilt', ({ raw }, way, nestedWay) => {
    const spoilt = spoil(raw, (text) => marked(text)[way] ?? '');
    const half = spoil(
      raw,
      (text) => marked(text)[nestedWay] ?? '',
      (field) => field.length % 2 === 0,
    );
    for (const input of [spoilt, half, { ...spoilt, form: '1-1' }, { ...half, form: '1-1', [CANARY]: CANARY }]) {
      for (const result of answersFor(input)) {
        const { error } = result as { error?: unknown };
        expect(error).toBeDefined();
        expect(everythingIn(error)).not.toContain(CANARY);
      }
    }
  });

  property([rawTeacherForm(), nearAccountName()])('even where the rest is right', ({ raw, form }, accountName) => {
    const error = parseTeacherForm({ ...raw, accountName }, CONTEXT)._unsafeUnwrapErr();
    const text = everythingIn(error);
    const { personName, identityNumber, birthDate, phone, password, email } = form;
    const personal = [personName, identityNumber, birthDate, phone, password, email];
    // a name of one letter may be a letter of a code
    expect(personal.filter((value) => value.length > 2 && text.includes(value))).toEqual([]);
  });

  /** The record with each text in it changed, where the field is chosen. */
  function spoil(
    record: object,
    change: (text: string) => string,
    chosen: (field: string) => boolean = () => true,
  ): Record<string, unknown> {
    const entries = Object.entries(record) as [string, unknown][];
    return Object.fromEntries(
      entries.map(([field, value]) => {
        if (typeof value === 'string' && chosen(field)) return [field, change(value)];
        return [
          field,
          typeof value === 'object' && value !== null && !Array.isArray(value) ? spoil(value, change) : value,
        ];
      }),
    );
  }

  function everythingIn(error: unknown): string {
    return JSON.stringify(error) + inspect(error, { depth: null, showHidden: true });
  }
});
