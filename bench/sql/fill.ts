/** Filling tables by bulk statements, which is how a benchmark comes to a million rows within a minute. @module */
import type { EngineDatabase } from './engine.js';
import { NOW, openingOf, rosterRowOf } from './openings.js';
import { type Row, rowOfPreRegistration, rowsOfOpening, type WrittenTable } from './rows.js';

/** People whose rows are written by one statement. */
const BATCH = 2000;

/** Writes the roster rows of the people below a number; those for whom `hasAccount` have claimed theirs. */
export async function fillRoster(
  database: EngineDatabase,
  people: number,
  hasAccount: (person: number) => boolean,
): Promise<void> {
  for (const batch of batchesOf(people)) {
    const rows = batch.map((person) => {
      const row = rosterRowOf(person);
      if (!hasAccount(person)) return rowOfPreRegistration(row);
      const { account, claim } = openingOf(person);
      const claimed = { accountName: account.name, claimedAt: NOW, nameMatch: claim.nameMatch };
      return rowOfPreRegistration({ ...row, version: claim.version + 1, claim: claimed });
    });
    await database.insertRows('pre_registration', rows);
  }
}

/** Writes what was opened for those of the people below a number who have an account; a message of each waits. */
export async function fillAccounts(
  database: EngineDatabase,
  people: number,
  hasAccount: (person: number) => boolean,
): Promise<void> {
  for (const batch of batchesOf(people)) {
    const openings = batch.filter(hasAccount).map((person) => rowsOfOpening(openingOf(person)));
    for (const table of PARENTS_FIRST) {
      const rows: readonly Row[] = openings.flatMap((opening) => opening[table]);
      if (rows.length > 0) await database.insertRows(table, rows);
    }
  }
}

const PARENTS_FIRST = [
  'idempotency_key',
  'identity_number',
  'account',
  'consent',
  'outgoing_message',
] as const satisfies readonly WrittenTable[];

function* batchesOf(people: number): Generator<readonly number[]> {
  for (let from = 0; from < people; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, people - from) }, (_, index) => from + index);
  }
}
