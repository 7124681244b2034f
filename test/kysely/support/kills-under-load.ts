/** Servers killed under load, again and again: what was acknowledged, what of it is gone, what is half there. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { expect, vi } from 'vitest';
import type { Tables } from '../../../src/kysely/tables.js';
import { askAgain, type OpeningLoad, type OpeningPorts, startOpenings } from './opening-load.js';
import { readWholeAccounts } from './whole-accounts.js';

/** Servers that a test kills. */
export interface DoomedServers {
  /** What each client uses. */
  readonly clients: readonly OpeningPorts[];
  /** Kills; ends when the load has ended and what was killed is there again. */
  readonly strike: (load: OpeningLoad, turn: number) => Promise<void>;
  /** Where what got no answer is asked again. */
  readonly again: (turn: number) => OpeningPorts;
  /** Where what there is now is read. */
  readonly read: (turn: number) => Kysely<Tables>;
}

/** What became of the accounts. */
export interface Tally {
  readonly acknowledged: number;
  /** How many acknowledged accounts were gone. */
  readonly lost: number;
  /** How many rows were missing, or stood alone. */
  readonly torn: number;
  /** How many openings got no answer. */
  readonly unanswered: number;
  /** How many of these were there when they were asked again by their keys. */
  readonly repeated: number;
}

const PEOPLE_A_KILL = 100_000;

/** Kills so often. Ends with the first kill after which something is lost or torn: what comes later means nothing then. */
export async function killUnderLoad({ clients, strike, again, read }: DoomedServers, kills: number): Promise<Tally> {
  const acknowledged: string[] = [];
  const tally = { acknowledged: 0, lost: 0, torn: 0, unanswered: 0, repeated: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const load = startOpenings(clients, 1 + kill * PEOPLE_A_KILL);
    await underWay(load);
    await strike(load, kill);
    for (const { acknowledged: told } of load.answers) acknowledged.push(...told);
    const unanswered = load.answers.flatMap(({ unanswered: opening }) => (opening === null ? [] : [opening]));
    tally.acknowledged = acknowledged.length;
    tally.unanswered += unanswered.length;

    const { names, torn } = await readWholeAccounts(read(kill));
    tally.lost = acknowledged.filter((name) => !names.has(name)).length;
    tally.torn = torn;
    if (tally.lost > 0 || torn > 0) return tally;

    const asked = await askAgain(again(kill), unanswered);
    tally.repeated += asked.repeated;
    acknowledged.push(...asked.acknowledged);
  }
  // nobody got a name that another got
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  return tally;
}

/** Every client has opened an account, and then a moment by chance. A client that fails is waited for no longer. */
async function underWay({ answers, ended }: OpeningLoad): Promise<void> {
  const hasBegun = () => answers.every(({ acknowledged }) => acknowledged.length > 0);
  await Promise.race([vi.waitUntil(hasBegun, { timeout: 60_000 }), ended]);
  await wait(300 + Math.random() * 400);
}

/** For whoever reads the run. */
export function describeTally({ acknowledged, lost, torn, unanswered, repeated }: Tally): string {
  return `${acknowledged} acknowledged, ${lost} lost, ${torn} torn, ${unanswered} unanswered (${repeated} had been done)`;
}
