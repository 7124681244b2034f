import { describe, expect, test } from 'vitest';
import { listRefusals } from '../../src/account-application/list-refusals.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { unlockRosterRow } from '../../src/account-application/unlock-roster-row.js';
import { instantFromEpochMilliseconds } from '../../src/instant/instant.js';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import { RATE_LIMIT_POLICY } from '../../src/rate-limit/rate-limit-policy.js';
import type { Unit } from '../../src/school/unit.js';
import {
  createScene,
  type EntryParts,
  entryOf,
  type FormParts,
  formOf,
  NOW,
  numberOf,
  OTHER_SCHOOL,
  registrarOf,
  SCHOOL,
  type Scene,
} from '../workflow/scene.js';

const { attempts: GUESSES } = RATE_LIMIT_POLICY['roster-row'];
const NO_MATCH = 'application.no-match';
const WRONG: FormParts = { birthDate: '1991-01-01' };

function dayAfter(days: number) {
  return instantFromEpochMilliseconds(Date.UTC(2024, 7, 1 + days))._unsafeUnwrap();
}

/** A scene under the default policy, in which everybody is a client of their own, so that only the row is limited. */
function openScene() {
  const scene = createScene(createMemoryRateLimiter({ clock: () => 0 }));
  let clients = 0;
  const apply = async (parts: FormParts = {}) => {
    clients += 1;
    const command = { form: formOf(parts), client: `client-${clients}`, idempotencyKey: null };
    const answer = await submitApplication(command, NOW, scene.ports);
    return answer.isOk() ? answer.value.type : answer.error.code;
  };
  const guess = async (times: number, parts: FormParts = {}) => {
    for (let turn = 0; turn < times; turn += 1) expect(await apply({ ...WRONG, ...parts })).toBe(NO_MATCH);
  };
  return { scene, apply, guess };
}

async function register({ ports }: Scene, unit: Unit = SCHOOL, parts: EntryParts = {}, at = NOW): Promise<void> {
  const command = { actor: registrarOf(unit), unit: unit.code, entry: entryOf(parts), confirmed: true };
  expect((await preRegister(command, at, ports)).isOk()).toBe(true);
}

async function unlock({ ports }: Scene, by: Unit = SCHOOL) {
  const command = { actor: registrarOf(by), unit: SCHOOL.code, identityNumber: numberOf(1) };
  return unlockRosterRow(command, dayAfter(1), ports);
}

async function causes({ ports }: Scene, unit: Unit = SCHOOL): Promise<readonly string[]> {
  const refusals = (await listRefusals(registrarOf(unit), unit.code, ports))._unsafeUnwrap();
  return refusals.map(({ failure }) => failure.code);
}

describe('a row that too many applications failed to match', () => {
  test('matches to the last, and nobody after it, not even the person herself', async () => {
    const open = openScene();
    await register(open.scene);
    await open.guess(GUESSES - 1);
    expect(await open.apply()).toBe('account-opened');

    const locked = openScene();
    await register(locked.scene);
    await locked.guess(GUESSES);
    expect(await locked.apply()).toBe(NO_MATCH);
    expect(locked.scene.store.ledger.openings()).toEqual([]);
  });

  test('is named to its unit, which is told nothing else any more', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await guess(GUESSES);
    await guess(1);
    await apply();
    expect((await causes(scene)).slice(0, 3)).toEqual([
      'application.row-locked',
      'application.row-locked',
      'application.mismatch',
    ]);
    expect(await causes(scene, OTHER_SCHOOL)).toEqual([]);
  });

  test('is another row than that of another person, or of the person at another unit', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await register(scene, SCHOOL, { person: 2 });
    await register(scene, OTHER_SCHOOL);
    await guess(GUESSES);
    expect(await apply({ person: 2, accountName: 'Ming02' })).toBe('account-opened');
    expect(await apply({ unit: { code: OTHER_SCHOOL.code } })).toBe('account-opened');
  });

  test('is as open as before after a full match', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await register(scene, SCHOOL, { person: 2 });
    expect(await apply({ person: 2, accountName: 'Ming02' })).toBe('account-opened');
    await guess(GUESSES - 1);
    for (let turn = 0; turn <= GUESSES; turn += 1) {
      expect(await apply({ accountName: 'Ming02' })).toBe('account.name-taken');
    }
    await guess(GUESSES - 1);
    expect(await apply()).toBe('account-opened');
    await guess(GUESSES - 1);
    expect(await apply()).toBe('account.identity-number-taken');
  });

  test('stays locked when its title is changed, or somebody registers it again', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await guess(GUESSES);
    await register(scene, SCHOOL, { jobTitle: '主任' }, dayAfter(1));
    expect(await apply()).toBe(NO_MATCH);
  });

  test('is open when it was not there yet while somebody tried', async () => {
    const { scene, apply, guess } = openScene();
    await guess(GUESSES + 1);
    expect(await causes(scene)).toContain('application.row-locked');
    await register(scene, SCHOOL, {}, dayAfter(1));
    expect(await apply()).toBe('account-opened');
  });

  test('is open when it was withdrawn and is registered anew; while it is withdrawn, it is as none', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await guess(GUESSES);
    const { preRegistrations } = scene.ports;
    const row = (await preRegistrations.find(SCHOOL.code, numberOf(1)))._unsafeUnwrap();
    if (row === null) throw new Error('no row');
    const withdrawn = { ...row, version: row.version + 1, withdrawnAt: NOW };
    expect((await preRegistrations.save(withdrawn, row.version)).isOk()).toBe(true);
    expect(await apply()).toBe(NO_MATCH);
    expect((await causes(scene))[0]).toBe('application.not-pre-registered');
    await register(scene, SCHOOL, {}, dayAfter(1));
    expect(await apply()).toBe('account-opened');
  });
});

describe('unlockRosterRow', () => {
  test('lets the person apply again, and says who unlocked it and when', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await guess(GUESSES);
    expect((await unlock(scene))._unsafeUnwrap()).toEqual({
      type: 'roster-row-unlocked',
      unit: SCHOOL.code,
      unlockedBy: registrarOf(SCHOOL).id,
      unlockedAt: dayAfter(1),
    });
    await guess(GUESSES - 1);
    expect(await apply()).toBe('account-opened');
  });

  test('answers the same for a row that is not locked, or not there', async () => {
    const { scene, apply } = openScene();
    const answers = [await unlock(scene)];
    await register(scene);
    answers.push(await unlock(scene), await unlock(scene));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await apply()).toBe('account-opened');
  });

  test('is for the own unit only', async () => {
    const { scene, apply, guess } = openScene();
    await register(scene);
    await guess(GUESSES);
    expect((await unlock(scene, OTHER_SCHOOL))._unsafeUnwrapErr()).toEqual({ code: 'business-account.other-unit' });
    expect(await apply()).toBe(NO_MATCH);
  });
});
