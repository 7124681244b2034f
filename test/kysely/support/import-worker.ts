/**
 * A process that applies an import on a SQLite file or on PostgreSQL, and says after each batch how far it is. Its words are written to
 * the pipe at once, so that what was said stands when it is killed.
 *
 * Arguments: the dialect, the file or the server's port and database, the import's identifier, its digest, the time, rows
 * in a batch.
 */
import { writeSync } from 'node:fs';
import { parseInstant } from '../../../src/instant/instant.js';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { applyRosterImport } from '../../../src/roster-import/apply-roster-import.js';
import type { ImportDigest } from '../../../src/roster-import/roster-import.js';
import { registrarOf, SCHOOL } from '../../workflow/scene.js';
import { connectPostgres, connectSqlite } from './test-database.js';

const [dialect, where = '', id = '', digest = '', now = '', batchSize = '0'] = process.argv.slice(2);

function connect() {
  if (dialect !== 'postgres') return { db: connectSqlite(where), options: { dialect: 'sqlite' } as const };
  const [port, database = ''] = where.split('/');
  return { db: connectPostgres({ port: Number(port), database, max: 1 }), options: { dialect } as const };
}

const { db, options } = connect();
const ports = (await createKyselyRepositories(db, options))._unsafeUnwrap();
const actor = registrarOf(SCHOOL);
const command = { actor, unit: SCHOOL.code, id, digest: digest as ImportDigest, massChangeConfirmed: true };
const applied = await applyRosterImport(command, parseInstant(now)._unsafeUnwrap(), ports, {
  batchSize: Number(batchSize),
  onProgress: ({ done }) => writeSync(1, `${JSON.stringify({ done })}\n`),
});
if (applied.isErr()) throw new Error(applied.error.code);
await db.destroy();
