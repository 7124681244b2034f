/**
 * A process that applies an import on a SQLite file, and says after each batch how far it is. Its words are written to
 * the pipe at once, so that what was said stands when it is killed.
 *
 * Arguments: file, the import's identifier, its digest, the time, rows in a batch.
 */
import { writeSync } from 'node:fs';
import { parseInstant } from '../../../src/instant/instant.js';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { applyRosterImport } from '../../../src/roster-import/apply-roster-import.js';
import type { ImportDigest } from '../../../src/roster-import/roster-import.js';
import { registrarOf, SCHOOL } from '../../workflow/scene.js';
import { connectSqlite } from './test-database.js';

const [file = '', id = '', digest = '', now = '', batchSize = '0'] = process.argv.slice(2);

const db = connectSqlite(file);
const ports = (await createKyselyRepositories(db, { dialect: 'sqlite' }))._unsafeUnwrap();
const actor = registrarOf(SCHOOL);
const command = { actor, unit: SCHOOL.code, id, digest: digest as ImportDigest, massChangeConfirmed: true };
const applied = await applyRosterImport(command, parseInstant(now)._unsafeUnwrap(), ports, {
  batchSize: Number(batchSize),
  onProgress: ({ done }) => writeSync(1, `${JSON.stringify({ done })}\n`),
});
if (applied.isErr()) throw new Error(applied.error.code);
await db.destroy();
