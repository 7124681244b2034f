/** Saves of one row, and of several, at the same time. @module */
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { preRegistration, rosterOfUnit } from '../../arbitraries/workflow.js';
import { type Cases, expectLosers, expectOk, expectOneWinner, expectSame, withoutConflict } from '../contract.js';
import { find, inOrder, list, saveFirst } from './rows.js';

/** Registers the cases about saves at the same time. */
export function rosterRaces({ test, forAll }: Cases<PreRegistrationRepository>): void {
  /** All writers at once: one wins, and the row is the winner's. */
  const oneOf = async (
    rows: PreRegistrationRepository,
    writers: readonly PreRegistration[],
    readVersion: number | null,
  ) => {
    const answers = await Promise.all(writers.map((writer) => rows.save(writer, readVersion)));
    const winner = writers[expectOneWinner(answers, ['pre-registration.stale'])];
    for (const row of writers.slice(0, 1)) expectSame(await find(rows, row), winner, 'row');
  };

  test('lets exactly one of several simultaneous first saves in', () =>
    forAll(preRegistration(), (rows, row) =>
      oneOf(
        rows,
        ['a', 'b', 'c', 'd'].map((changedBy) => ({ ...row, changedBy })),
        null,
      ),
    ));

  test('lets exactly one of several simultaneous updates in', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      const writers = ['a', 'b', 'c', 'd'].map((changedBy) => ({ ...row, version: row.version + 1, changedBy }));
      await oneOf(rows, writers, row.version);
    }));

  test('lets simultaneous first saves of several rows in', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      const saves = all.map((row) => withoutConflict(() => rows.save(row, null)));
      for (const answer of saves) await expectOk(answer, 'first save');
      expectSame(await list(rows, all[0].unit, 100), inOrder(all), 'rows');
    }));

  test('loses no update when writers read again and try again', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      const writers = ['a', 'b', 'c', 'd'];
      const write = async (writer: string) => {
        for (let turn = 0; turn < TURNS; turn += 1) {
          const read = (await find(rows, row)) ?? row;
          const next = { ...read, version: read.version + 1, changedBy: `${read.changedBy} ${writer}` };
          const answer = await rows.save(next, read.version);
          if (answer.isOk()) return;
          expectLosers([answer], ['pre-registration.stale']);
        }
        throw new Error('a writer never had a turn');
      };
      await Promise.all(writers.map(write));
      const kept = await find(rows, row);
      expectSame(kept?.version, row.version + writers.length, 'version');
      const names = (kept?.changedBy ?? '').split(' ').slice(1);
      expectSame(names.sort(), writers, 'writers');
    }));
}

/** Of four writers who try again at once, one wins each time. */
const TURNS = 25;
