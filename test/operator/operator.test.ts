import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/business-account/business-account.js';
import { decideOperator, decideTwoOperators } from '../../src/operator/operator.js';
import { property } from '../support/property.js';
import { registrarOf, SCHOOL } from '../workflow/scene.js';

const operator = (id: string): Actor => ({ kind: 'operator', id });
const codeOf = (one: string, other: string) => {
  const decision = decideTwoOperators({ proposedBy: operator(one), confirmedBy: operator(other) });
  return decision.isOk() ? 'two' : decision.error.code;
};

describe('decideTwoOperators', () => {
  test('two are two, by their identifiers as they are', () => {
    const decision = decideTwoOperators({ proposedBy: operator('Ａ-1'), confirmedBy: operator('b 2') });
    expect(decision._unsafeUnwrap()).toEqual({ proposedBy: 'Ａ-1', confirmedBy: 'b 2' });
  });

  test.each([
    ['as it is', 'operator-1', 'operator-1'],
    ['in capitals', 'operator-1', 'OPERATOR-1'],
    ['with a space behind', 'operator-1', 'operator-1 '],
    ['with a space within', 'operator-1', 'operator -1'],
    ['in full width', 'operator-1', 'ｏｐｅｒａｔｏｒ－１'],
    ['with a zero-width space', 'operator-1', 'operator\u200B-1'],
    ['with a variation selector', 'operator-1', 'operator-1\uFE0F'],
    ['with a control character', 'operator-1', 'operator-1\u0000'],
    ['composed in another way', 'é', 'e\u0301'],
    ['with a dotless i', 'admin', 'admın'],
    ['with a long s', 'sys', 'ſyſ'],
    ['with a Kelvin sign', 'kim', '\u212Aim'],
  ])('nobody is two by writing an identifier %s', (_, one, other) => {
    expect(codeOf(one, other)).toBe('operator.same');
    expect(codeOf(other, one)).toBe('operator.same');
  });

  property([fc.string({ unit: 'binary', minLength: 1 })])('nobody is two with one identifier', (id) => {
    expect(codeOf(id, id)).toMatch(/^operator\.(same|required)$/);
  });

  property([fc.uuid(), fc.uuid()])('two identifiers that differ by more are two', (one, other) => {
    fc.pre(one !== other);
    expect(codeOf(one, other)).toBe('two');
  });

  test('asks for operators before it asks for two', () => {
    const school = registrarOf(SCHOOL);
    for (const [proposedBy, confirmedBy] of [
      [school, operator('a')],
      [operator('a'), school],
      [school, school],
    ] as const) {
      const decision = decideTwoOperators({ proposedBy, confirmedBy });
      expect(decision._unsafeUnwrapErr()).toEqual({ code: 'operator.required' });
    }
  });
});

describe('decideOperator', () => {
  test('gives the operator', () => {
    expect(decideOperator(operator('a'))._unsafeUnwrap()).toEqual(operator('a'));
  });

  test.each<readonly [string, unknown]>([
    ['a business account', registrarOf(SCHOOL)],
    ['a personal account', { kind: 'personal-account' }],
    ['a kind in capitals', { kind: 'Operator', id: 'a' }],
    ['an empty identifier', operator('')],
    ['an identifier that nobody sees', operator(' \u200B\u3000')],
    ['no identifier', { kind: 'operator' }],
    ['an identifier that is a number', { kind: 'operator', id: 7 }],
  ])('refuses %s', (_, actor) => {
    expect(decideOperator(actor as Actor)._unsafeUnwrapErr()).toEqual({ code: 'operator.required' });
  });
});
