/** Looking up whom to turn to. @module */
import { err, ok, type Result } from 'neverthrow';
import { parseUnitDirectoryQuery, type StoreError, searchUnits, type UnitDirectoryResult } from 'tw-teacher-account';
import { createMemoryRateLimiter } from 'tw-teacher-account/memory';
import type { DemoStores } from './demo-stores.js';
import { apartFromStore } from './store-failure.js';

/** A search by name and what it found. */
export interface DirectorySearch {
  readonly name: string;
  readonly result: UnitDirectoryResult;
}

const NAMES = ['中壢國小', '中正國小', '國小'];

/** Searches for a few names. */
export async function searchDirectory(stores: DemoStores): Promise<Result<readonly DirectorySearch[], StoreError>> {
  const ports = { unitDirectory: stores.unitDirectory, rateLimiter: createMemoryRateLimiter() };
  const searches: DirectorySearch[] = [];
  for (const name of NAMES) {
    const query = parseUnitDirectoryQuery({ name })._unsafeUnwrap(); // the demo's own names are names
    const answer = apartFromStore(await searchUnits({ query, client: 'demo' }, ports));
    if (answer.isErr()) return err(answer.error);
    // nobody searches so seldom too often
    if (answer.value.isOk()) searches.push({ name, result: answer.value.value });
  }
  return ok(searches);
}
