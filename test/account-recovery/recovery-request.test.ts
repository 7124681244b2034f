import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecoveryRequest } from '../../src/account-recovery/recovery-request.js';
import { hostileValues } from '../support/hostile-values.js';
import { MAIN, NAME, NUMBER } from '../workflow/access-scene.js';

const codes = (raw: unknown) =>
  parseRecoveryRequest(raw)
    ._unsafeUnwrapErr()
    .fields.map(({ path, error }) => [path.join('.'), error.code]);

test('by the account name, whatever else is given', () => {
  for (const more of [{}, { identityNumber: '', email: '' }, { identityNumber: 'x', email: 'y' }]) {
    const request = parseRecoveryRequest({ accountName: NAME, ...more });
    expect(request._unsafeUnwrap()).toEqual({ by: 'account-name', accountName: NAME });
  }
});

test('by number and mailbox', () => {
  const request = parseRecoveryRequest({ accountName: '', identityNumber: NUMBER.toLowerCase(), email: MAIN });
  expect(request._unsafeUnwrap()).toEqual({ by: 'identity-number', identityNumber: NUMBER, email: MAIN });
});

test('names every field that is wrong', () => {
  expect(codes({ identityNumber: NUMBER })).toEqual([['email', 'email-address.missing']]);
  expect(codes({ email: MAIN })).toEqual([['identityNumber', 'identity-number.missing']]);
  expect(codes({ identityNumber: 'A', email: 'a' }).map(([path]) => path)).toEqual(['identityNumber', 'email']);
  expect(codes({})).toEqual([['accountName', 'account-name.missing']]);
  expect(codes({ accountName: null, identityNumber: undefined })).toEqual([['accountName', 'account-name.missing']]);
  expect(codes({ name: NAME })).toEqual([['', 'record.unknown-fields']]);
});

test('never throws, and finds no account in what is none', () => {
  for (const [, value] of hostileValues) {
    const inEachField = { accountName: value, identityNumber: value, email: value };
    for (const raw of [value, inEachField, { ...inEachField, accountName: '' }]) {
      expect(parseRecoveryRequest(raw).isErr()).toBe(true);
    }
  }
  const raws = fc.oneof(fc.anything(), fc.record({ identityNumber: fc.anything(), email: fc.anything() }));
  fc.assert(
    fc.property(raws, (raw) => {
      expect(parseRecoveryRequest(raw).isErr()).toBe(true);
    }),
    { numRuns: 500 },
  );
});
