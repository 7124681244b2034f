/**
 * A process that opens accounts in a SQLite file, one after the other, and says after each what it was told. Its words
 * are written to the pipe at once, so that what was said stands when it is killed.
 *
 * Arguments: file, the first number and the last (both included), how names are told apart, and how it writes.
 */
import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import { numberedOpening } from './numbered-opening.js';
import { numberedChange } from './numbered-token.js';
import { connectSqlite } from './test-database.js';

const [file = '', first = '0', last = '0', offset = '0', manner = 'package'] = process.argv.slice(2);
const say = (word: object) => writeSync(1, `${JSON.stringify(word)}\n`);

const db = connectSqlite(file);
const options = { dialect: 'sqlite' } as const;
(await migrateKyselyDatabase(db, options))._unsafeUnwrap();
const { accounts, preRegistrations } = (await createKyselyRepositories(db, options))._unsafeUnwrap();
// what the package refuses, set behind its back: commits that do not wait for the disk
if (manner === 'without-waiting') await sql`pragma synchronous = normal`.execute(db);
say({ ready: true });

for (let person = Number(first); person <= Number(last); person += 1) {
  const { row, opening } = numberedOpening({ person, name: person + Number(offset), key: person + Number(offset) });
  if (manner === 'look-then-write') {
    // what the package does not do: a transaction that looks first and takes the lock to write only then
    try {
      await db.connection().execute(async (connection) => {
        await sql`begin`.execute(connection);
        await sql`select count(*) from tta_account`.execute(connection);
        await sql`insert into tta_idempotency_key (scope, fingerprint, account_name, opened_at) values (${`${offset}-${person}`}, '', '', '')`.execute(
          connection,
        );
        await sql`commit`.execute(connection);
      });
      say({ person, told: 'ok' });
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => undefined);
      say({ person, told: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' });
    }
    continue;
  }
  if (manner === 'use-tokens') {
    const answer = await accounts.record(numberedChange(person));
    say({ person, told: answer.isOk() ? 'ok' : answer.error.code });
    continue;
  }
  const registered = await preRegistrations.save(row, null);
  if (registered.isErr() && registered.error.code !== 'pre-registration.stale') {
    say({ person, told: registered.error.code });
    continue;
  }
  const answer = await accounts.open(opening);
  say({ person, told: answer.isOk() ? 'ok' : answer.error.code });
}
await db.destroy();
