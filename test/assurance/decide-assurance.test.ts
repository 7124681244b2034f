import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fingerprint } from '../../src/account/idempotency.js';
import { isMatchFailure } from '../../src/account-application/application-refusal.js';
import { NO_VOUCHERS } from '../../src/assurance/applicant-vouchers.js';
import { ASSURANCES, type FurtherAssurance } from '../../src/assurance/assurance.js';
import { type AssuranceFacts, decideAssurance } from '../../src/assurance/decide-assurance.js';
import { epochMillisecondsOf, type Instant, instantFromEpochMilliseconds } from '../../src/instant/instant.js';
import { instant } from '../../src/testing/arbitraries/instant.js';
import { applicantVouchers, voucher } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';

const kind = () => fc.constantFrom<FurtherAssurance>('claim-code', 'school-confirmation');
const answerTo = (facts: AssuranceFacts): unknown => {
  const decision = decideAssurance(facts);
  return decision.isOk() ? decision.value : decision.error;
};
const other = 'another fingerprint' as Fingerprint;

/** Vouchers of both kinds. */
const full = () =>
  fc.tuple(applicantVouchers(), voucher(), voucher()).map(([given, code, confirmation]) => ({
    ...given,
    version: 7,
    vouchers: { 'claim-code': code, 'school-confirmation': confirmation },
  }));

function before(moment: Instant): Instant {
  return instantFromEpochMilliseconds(epochMillisecondsOf(moment) - 1)._unsafeUnwrap();
}

describe('decideAssurance', () => {
  test('asks for nothing where the match is enough', () => {
    expect(answerTo({ required: 'roster-match' })).toEqual({ assurance: 'roster-match', voucherVersion: null });
  });

  property([full(), kind()])('takes what was given, until the moment it expires', (given, required) => {
    const { fingerprint: presented, expiresAt } = given.vouchers[required];
    fc.pre(expiresAt > '0001-01-02');
    const at = before(expiresAt);
    expect(answerTo({ required, presented, given, at })).toEqual({ assurance: required, voucherVersion: 7 });
    const expired = required === 'claim-code' ? 'claim-code-expired' : 'confirmation-expired';
    expect(answerTo({ required, presented, given, at: expiresAt })).toEqual({ code: `application.${expired}` });
  });

  property([full(), kind(), kind()])('takes a voucher for its own kind only', (given, required, shown) => {
    const { fingerprint: presented, givenAt: at, expiresAt } = given.vouchers[shown];
    fc.pre(at < expiresAt && at < given.vouchers[required].expiresAt);
    expect(decideAssurance({ required, presented, given, at }).isOk()).toBe(required === shown);
  });

  const causes = {
    'claim-code': ['claim-code-not-issued', 'claim-code-missing', 'claim-code-wrong', 'claim-code-expired'],
    'school-confirmation': [
      'confirmation-missing',
      'confirmation-other-mailbox',
      'confirmation-other-mailbox',
      'confirmation-expired',
    ],
  } as const;
  property([
    full(),
    kind(),
    fc.constantFrom('never', 'used up', 'given'),
    fc.constantFrom('none', 'other', 'right'),
    instant(),
  ])(
    'names the first that is not so: given, presented, the same, in time',
    (vouchers, required, state, brought, at) => {
      const { fingerprint, expiresAt } = vouchers.vouchers[required];
      const given = { never: null, 'used up': { ...vouchers, vouchers: NO_VOUCHERS }, given: vouchers }[state];
      const presented = { none: null, other, right: fingerprint }[brought];
      const broken = [state !== 'given', brought === 'none', brought === 'other', at >= expiresAt];
      const expected = causes[required][broken.indexOf(true)];
      const decision = decideAssurance({ required, presented, given, at });
      expect(decision.isErr() ? decision.error.code : undefined).toBe(
        expected === undefined ? undefined : `application.${expected}`,
      );
      if (decision.isErr()) expect(isMatchFailure(decision.error)).toBe(true);
    },
  );

  test('there are three, the manual’s first', () => {
    expect(ASSURANCES).toEqual(['roster-match', 'claim-code', 'school-confirmation']);
  });
});
