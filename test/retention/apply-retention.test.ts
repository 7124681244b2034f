import * as fc from 'fast-check';
import { okAsync, type ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import type { IssuedToken } from '../../src/account/account-tokens.js';
import type { Instant } from '../../src/instant/instant.js';
import { createMemoryRefusalLog } from '../../src/memory/memory-refusal-log.js';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import type { OneTimeTokenDigest } from '../../src/one-time-token/one-time-token.js';
import { applyRetention, RETENTION_BATCH, type RetentionPorts } from '../../src/retention/apply-retention.js';
import { RETENTION_POLICY } from '../../src/retention/retention-policy.js';
import type { RosterImport } from '../../src/roster-import/roster-import.js';
import type { StoreError } from '../../src/store-error.js';
import { rosterImport } from '../../src/testing/arbitraries/roster-import.js';
import { daysAfter } from '../account-life/support/teacher.js';
import { PORT_FAULTS } from '../workflow/faults.js';
import { NOW, SCHOOL } from '../workflow/scene.js';
import { tracePorts, wrapPorts } from '../workflow/wrapped-ports.js';

const POLICY = { refusalDays: 10, importDays: 20, accountDays: 30 };
const [draft] = fc.sample(rosterImport(), { seed: 20260801, numRuns: 1 }) as [RosterImport];

const refusalAt = (at: Instant) => ({
  unit: SCHOOL.code,
  at,
  maskedIdentityNumber: 'A12345****',
  failure: { code: 'application.not-pre-registered' } as const,
});
const tokenUntil = (expiresAt: Instant, digest: string): IssuedToken => ({
  digest: digest.padEnd(64, '0') as OneTimeTokenDigest,
  purpose: { type: 'mailbox-verification', mailbox: 'main' },
  accountName: null,
  expiresAt,
});

/** A store in which something of each kind is a day too old, and something not. */
async function gathered() {
  const { rosterImports, accountTokens } = createMemoryStore();
  const refusals = createMemoryRefusalLog();
  for (const days of [-11, -10]) (await refusals.record(refusalAt(daysAfter(NOW, days))))._unsafeUnwrap();
  for (const days of [-21, -20]) {
    const kept = { ...draft, unit: SCHOOL.code, id: String(days), plannedAt: daysAfter(NOW, days) };
    (await rosterImports.create(kept))._unsafeUnwrap();
  }
  for (const days of [0, 1]) {
    (await accountTokens.issue(tokenUntil(daysAfter(NOW, days), String(days)), [], NOW))._unsafeUnwrap();
  }
  return { rosterImports, accountTokens, refusals };
}

describe('applyRetention', () => {
  test('forgets what is too old, to the day, and nothing else', async () => {
    const ports = await gathered();
    const report = { refusals: 1, imports: 1, tokens: 1, done: true };
    expect((await applyRetention(POLICY, NOW, ports))._unsafeUnwrap()).toEqual(report);
    const refusals = (await ports.refusals.list(SCHOOL.code, 10))._unsafeUnwrap();
    expect(refusals.map(({ at }) => at)).toEqual([daysAfter(NOW, -10)]);
    const imports = (await ports.rosterImports.list(SCHOOL.code, 10))._unsafeUnwrap();
    expect(imports.map(({ id }) => id)).toEqual(['-20']);
    const tokens = [0, 1].map((days) => ports.accountTokens.find(tokenUntil(NOW, String(days)).digest));
    expect((await Promise.all(tokens)).map((found) => found._unsafeUnwrap() === null)).toEqual([true, false]);
    const nothing = { refusals: 0, imports: 0, tokens: 0, done: true };
    expect((await applyRetention(POLICY, NOW, ports))._unsafeUnwrap()).toEqual(nothing);
  });

  /** Ports of stores that hold so many of each. */
  function holding(count: number): RetentionPorts & { readonly asked: number[] } {
    const asked: number[] = [];
    const left = [count, count, count];
    const take = (kind: number, limit: number): ResultAsync<number, StoreError> => {
      const taken = Math.min(limit, left[kind] ?? 0);
      left[kind] = (left[kind] ?? 0) - taken;
      asked.push(limit);
      return okAsync(taken);
    };
    return {
      asked,
      refusals: { removeBefore: (_, limit) => take(0, limit) },
      rosterImports: { removeBefore: (_, limit) => take(1, limit) },
      accountTokens: { removeExpired: (_, limit) => take(2, limit) },
    };
  }

  test('goes on until fewer are found than were asked for', async () => {
    const ports = holding(25);
    const report = { refusals: 25, imports: 25, tokens: 25, done: true };
    expect((await applyRetention(POLICY, NOW, ports))._unsafeUnwrap()).toEqual(report);
    const { refusals, imports, tokens } = RETENTION_BATCH;
    expect(ports.asked).toEqual([refusals, imports, imports, imports, tokens]);
  });

  test('comes to an end whatever has gathered, and says that more is left', async () => {
    const ports = holding(Number.MAX_SAFE_INTEGER);
    const { refusals, imports, tokens, rounds } = RETENTION_BATCH;
    expect((await applyRetention(POLICY, NOW, ports))._unsafeUnwrap()).toEqual({
      refusals: refusals * rounds,
      imports: imports * rounds,
      tokens: tokens * rounds,
      done: false,
    });
  });

  test.each(['refusalDays', 'importDays'] as const)('removes nothing by a policy whose %s are none', async (field) => {
    for (const days of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 36_526, '30' as unknown as number]) {
      const ports = holding(1);
      const answer = await applyRetention({ ...POLICY, [field]: days }, NOW, ports);
      const error = { code: 'retention-policy.days', field, minDays: 1, maxDays: 36_525 };
      expect(answer._unsafeUnwrapErr()).toEqual(error);
      expect(ports.asked).toEqual([]);
    }
  });

  test('removes nothing where the days lead before the first day', async () => {
    const early = '0001-01-02T00:00:00.000Z' as Instant;
    const answer = await applyRetention(POLICY, early, holding(1));
    expect(answer._unsafeUnwrapErr()).toMatchObject({ code: 'retention-policy.days', field: 'refusalDays' });
  });

  test('every call fails in every way: the answer says so, and the next call goes on', async () => {
    const { ports: traced, trace } = tracePorts(await gathered());
    (await applyRetention(POLICY, NOW, traced))._unsafeUnwrap();
    expect(trace).toEqual(['refusals.removeBefore', 'rosterImports.removeBefore', 'accountTokens.removeExpired']);
    for (const at of trace.keys()) {
      for (const fault of PORT_FAULTS) {
        const ports = await gathered();
        let calls = 0;
        const failing = wrapPorts(ports, (_, call) => ((calls += 1) - 1 === at ? fault.fail(call) : call()));
        expect((await applyRetention(POLICY, NOW, failing))._unsafeUnwrapErr()).toEqual({ code: fault.code });
        expect((await applyRetention(POLICY, NOW, ports)).isOk()).toBe(true);
        expect((await ports.refusals.list(SCHOOL.code, 10))._unsafeUnwrap()).toHaveLength(1);
        expect((await ports.rosterImports.list(SCHOOL.code, 10))._unsafeUnwrap()).toHaveLength(1);
      }
    }
  });

  test('the default keeps everything for a while', () => {
    expect(RETENTION_POLICY).toEqual({ refusalDays: 180, importDays: 365, accountDays: 1826 });
  });
});
