/** The repository of `examples/own-repository`, by the published contract, and beyond it. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { PreRegistration } from 'tw-teacher-account';
import { preRegistration, preRegistrationRepositoryContract } from 'tw-teacher-account/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { openJsonLinesRoster } from '../../examples/own-repository/json-lines-roster.js';
import { createTurns, type Turns, WITHOUT_TURNS } from '../../examples/own-repository/turns.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'own-repository-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

let files = 0;
const newFile = () => join(FOLDER, `${(files += 1)}.jsonl`);
const opened = async (file: string, turns?: Turns) => (await openJsonLinesRoster(file, turns))._unsafeUnwrap();

describe('keeps its contract', () => {
  preRegistrationRepositoryContract({ test, open: () => opened(newFile()), runs: 1 });
});

describe('without turns', () => {
  const cases = new Map<string, () => Promise<void>>();
  preRegistrationRepositoryContract({
    test: (name, body) => cases.set(name, body),
    open: () => opened(newFile(), WITHOUT_TURNS),
    runs: 1,
  });

  test('it is rejected by its contract: of two that come at once both win', async () => {
    const race = cases.get('lets exactly one of several simultaneous first saves in');
    // the property says on which rows; its cause, what was wrong with them
    await expect(race?.()).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/^winners: expected 1/) as string },
    });
  });
});

describe('its file', () => {
  const [row] = fc.sample(preRegistration(), { numRuns: 1, seed: 1 }) as [PreRegistration];
  const first: PreRegistration = { ...row, version: 1, withdrawnAt: null };
  const second: PreRegistration = { ...first, version: 2 };

  test('has every row that was acknowledged when it is opened again', async () => {
    const file = newFile();
    const roster = await opened(file);
    (await roster.save(first, null))._unsafeUnwrap();
    (await roster.save(second, 1))._unsafeUnwrap();
    expect((await (await opened(file)).find(row.unit, row.identityNumber))._unsafeUnwrap()).toEqual(second);
  });

  test('loses the half line of a process that was killed, and no other', async () => {
    const file = newFile();
    (await (await opened(file)).save(first, null))._unsafeUnwrap();
    appendFileSync(file, JSON.stringify(second).slice(0, -7));

    const roster = await opened(file);
    expect((await roster.find(row.unit, row.identityNumber))._unsafeUnwrap()).toEqual(first);
    (await roster.save(second, 1))._unsafeUnwrap();
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
  });

  test('that is gone is an unavailable store, and nobody after waits for ever', async () => {
    const file = newFile();
    const roster = await opened(file);
    unlinkSync(file);
    expect((await roster.save(first, null))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    expect((await roster.find(row.unit, row.identityNumber))._unsafeUnwrap()).toBeNull();
    writeFileSync(file, '');
    expect((await roster.save(first, null)).isOk()).toBe(true);
  });

  test('that is no JSON is an unavailable store, of which nothing is told', async () => {
    const file = newFile();
    writeFileSync(file, `${row.identityNumber}\n`);
    expect((await openJsonLinesRoster(file))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});

test('turns come one after the other, also after one that failed', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const slow = turns(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push('slow');
    throw new Error('on purpose');
  });
  const quick = turns(() => Promise.resolve(order.push('quick')));
  await expect(slow).rejects.toThrow('on purpose');
  await quick;
  expect(order).toEqual(['slow', 'quick']);
});
