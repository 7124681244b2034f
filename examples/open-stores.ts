import { ok, type Result } from 'neverthrow';
import type { UnitDirectoryEntry } from 'tw-teacher-account';
import type { DatabaseFault } from './database-fault.js';
import type { DemoStores } from './demo-stores.js';
import { openMemoryStores } from './open-memory-stores.js';

/** Stores in a SQLite file, or in this process. */
export async function openStores(
  database: string | null,
  directory: readonly UnitDirectoryEntry[],
): Promise<Result<DemoStores, DatabaseFault>> {
  if (database === null) return ok(openMemoryStores(directory));
  // the driver is a binary of its own, which what is kept in memory does without
  const { openSqliteStores } = await import('./open-sqlite-stores.js');
  return openSqliteStores(database, directory);
}
