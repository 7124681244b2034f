/** What a school gives: a claim code, a confirmation. */
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { type ConfirmApplicantCommand, confirmApplicant } from '../../src/assurance/confirm-applicant.js';
import { MOST_VOUCHER_DAYS } from '../../src/assurance/give-voucher.js';
import { type IssueClaimCodeCommand, issueClaimCode } from '../../src/assurance/issue-claim-code.js';
import { isClaimCode } from '../../src/claim-code/claim-code.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { INSTANT_RULE, type Instant, parseInstant } from '../../src/instant/instant.js';
import { property } from '../support/property.js';
import { createScene, NOW, numberOf, OTHER_SCHOOL, registrarOf, SCHOOL } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';
import { accountFor, HOLDER, MAIL, registered, schoolPorts, withdrawn } from './support/school.js';

const later = (days: number) =>
  parseInstant(new Date(Date.parse(NOW) + days * 86_400_000).toISOString())._unsafeUnwrap();
const actor = registrarOf(SCHOOL);
const issue = (ports: ReturnType<typeof schoolPorts>, more: Partial<IssueClaimCodeCommand> = {}, now = NOW) =>
  issueClaimCode({ ...HOLDER, actor, ...more }, now, ports);
const confirm = (ports: ReturnType<typeof schoolPorts>, more: Partial<ConfirmApplicantCommand> = {}, now = NOW) =>
  confirmApplicant({ ...HOLDER, actor, email: MAIL, ...more }, now, ports);
const find = async ({ vouchers }: ReturnType<typeof schoolPorts>) =>
  (await vouchers.find(HOLDER.unit, HOLDER.identityNumber))._unsafeUnwrap();
const GIVING = { issueClaimCode: issue, confirmApplicant: confirm };

describe('issueClaimCode', () => {
  test('tells the code once, and keeps its keyed fingerprint only', async () => {
    const ports = schoolPorts(await registered());
    const issued = (await issue(ports))._unsafeUnwrap();
    expect(isClaimCode(issued.claimCode)).toBe(true);
    expect(issued).toEqual({
      type: 'claim-code-issued',
      claimCode: issued.claimCode,
      issuedAt: NOW,
      expiresAt: later(30),
    });
    const kept = await find(ports);
    expect(kept).toEqual({
      ...HOLDER,
      version: 1,
      vouchers: {
        'claim-code': {
          fingerprint: expect.any(String) as unknown,
          givenAt: NOW,
          givenBy: actor.id,
          expiresAt: later(30),
        },
        'school-confirmation': null,
      },
    });
    const text = inspect(kept, { depth: null });
    for (const secret of [issued.claimCode, issued.claimCode.replaceAll('-', '')]) expect(text).not.toContain(secret);
  });

  test('replaces the code that was issued before, and leaves a confirmation', async () => {
    const ports = schoolPorts(await registered());
    const [first, , second] = [await issue(ports), await confirm(ports), await issue(ports)];
    expect(second._unsafeUnwrap().claimCode).not.toBe(first._unsafeUnwrap().claimCode);
    const kept = await find(ports);
    expect(kept?.version).toBe(3);
    expect(kept?.vouchers['school-confirmation']).not.toBeNull();
  });

  test('a source of random bytes that throws, or gives too few, is a store that is unavailable', async () => {
    const ports = schoolPorts(await registered());
    for (const randomBytes of [
      () => new Uint8Array(10),
      () => {
        throw new Error('no entropy');
      },
    ]) {
      expect((await issue({ ...ports, randomBytes }))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    }
    expect(await find(ports)).toBeNull();
  });

  test('keeps another fingerprint of one code for another unit and for another number', async () => {
    const fixed = () => new Uint8Array(11);
    const scene = await registered();
    await registered(scene, OTHER_SCHOOL);
    await registered(scene, SCHOOL, 2);
    const ports = { ...schoolPorts(scene), randomBytes: fixed };
    const keys = [HOLDER, { ...HOLDER, unit: OTHER_SCHOOL.code }, { ...HOLDER, identityNumber: numberOf(2) }];
    const kept = new Set<string>();
    for (const holder of keys) {
      const by = holder.unit === SCHOOL.code ? actor : registrarOf(OTHER_SCHOOL);
      expect((await issue(ports, { ...holder, actor: by })).isOk()).toBe(true);
      const given = (await ports.vouchers.find(holder.unit, holder.identityNumber))._unsafeUnwrap();
      kept.add(given?.vouchers['claim-code']?.fingerprint ?? '');
    }
    expect(kept.size).toBe(3);
    expect(kept.has('')).toBe(false);
  });
});

describe('confirmApplicant', () => {
  test('keeps a keyed fingerprint of the mailbox, whatever the case of its letters, for seven days', async () => {
    const ports = schoolPorts(await registered());
    expect((await confirm(ports))._unsafeUnwrap()).toEqual({
      type: 'applicant-confirmed',
      confirmedAt: NOW,
      expiresAt: later(7),
    });
    const first = await find(ports);
    expect(first?.vouchers['school-confirmation']).toMatchObject({
      givenAt: NOW,
      givenBy: actor.id,
      expiresAt: later(7),
    });
    expect(inspect(first, { depth: null })).not.toContain('fang');

    const shouted = parseEmailAddress(MAIL.toUpperCase())._unsafeUnwrap();
    expect((await confirm(ports, { email: shouted })).isOk()).toBe(true);
    expect((await find(ports))?.vouchers).toEqual(first?.vouchers);
  });
});

describe.each(Object.entries(GIVING))('%s', (_, give) => {
  test('names who may not, before anything is read', async () => {
    const { ports, trace } = tracePorts(schoolPorts(await registered()));
    const answers = [
      await give(ports, { actor: { kind: 'personal-account' } }),
      await give(ports, { actor: { ...actor, tier: 'clerk' as never } }),
      await give(ports, { actor: registrarOf(OTHER_SCHOOL) }),
    ];
    expect(answers.map((answer) => answer._unsafeUnwrapErr().code)).toEqual([
      'business-account.required',
      'business-account.tier-too-low',
      'business-account.other-unit',
    ]);
    expect(trace).toEqual([]);
  });

  test.each([
    ['nobody’s row', () => Promise.resolve(createScene()), 'voucher.not-pre-registered'],
    ['a row at another unit', () => registered(createScene(), OTHER_SCHOOL), 'voucher.not-pre-registered'],
    ['a withdrawn row', withdrawn, 'voucher.not-pre-registered'],
    ['a row that an account was opened with', accountFor, 'voucher.account-opened'],
  ])('gives nothing for %s', async (_name, arrange, code) => {
    const ports = schoolPorts(await arrange());
    expect((await give(ports))._unsafeUnwrapErr()).toEqual({ code });
    expect(await find(ports)).toBeNull();
  });

  property([fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -1, 1, 0.5, 180, 181, Infinity, NaN))], {
    numRuns: 25,
  })('is good for 1 to 180 days, whatever is asked for', async (days) => {
    const { expiresAt } = (await give(schoolPorts(await registered()), { days }))._unsafeUnwrap();
    const asked = Number.isNaN(days) ? 1 : Math.min(Math.max(Math.trunc(days), 1), MOST_VOUCHER_DAYS);
    expect(expiresAt).toBe(later(asked));
  });

  test('is good for nothing where the calendar ends before it does', async () => {
    const last = INSTANT_RULE.last as Instant;
    expect((await give(schoolPorts(await registered()), {}, last))._unsafeUnwrap().expiresAt).toBe(last);
  });

  test('reads again and decides again when the vouchers moved meanwhile, and loses neither', async () => {
    const ports = schoolPorts(await registered());
    const answers = await Promise.all([issue(ports), confirm(ports), give(ports)]);
    expect(answers.map((answer) => answer.isOk())).toEqual([true, true, true]);
    const kept = await find(ports);
    expect(kept?.version).toBe(3);
    expect(Object.values(kept?.vouchers ?? {})).not.toContain(null);
  });

  test('is a conflict when they kept moving, after five attempts', async () => {
    const ports = schoolPorts(await registered());
    let saves = 0;
    const save = () => {
      saves += 1;
      return errAsync({ code: 'applicant-vouchers.stale' as const });
    };
    const moving = { ...ports, vouchers: { ...ports.vouchers, save } };
    expect((await give(moving))._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
    expect(saves).toBe(5);
  });

  test('gives a store’s own error on', async () => {
    const ports = schoolPorts(await registered());
    for (const call of ['find', 'save'] as const) {
      const unavailable = () => errAsync({ code: 'store.unavailable' as const });
      const failing = { ...ports, vouchers: { ...ports.vouchers, [call]: unavailable } };
      expect((await give(failing))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    }
    expect((await give({ ...ports, fingerprints: { of: () => okAsync('f' as never) } })).isOk()).toBe(true);
  });
});
