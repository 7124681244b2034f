/** Looking up whom to turn to. @module */
import { err, ok, type Result } from 'neverthrow';
import { parseUnitDirectoryQuery, type StoreError, searchUnits, type UnitDirectoryResult } from 'tw-teacher-account';
import type { DemoStores } from './demo-stores.js';

/** A search by name and what it found. */
export interface DirectorySearch {
  readonly name: string;
  readonly result: UnitDirectoryResult;
}

const NAMES = ['中壢國小', '中正國小', '國小'];

/** Searches for a few names. */
export async function searchDirectory(stores: DemoStores): Promise<Result<readonly DirectorySearch[], StoreError>> {
  const searches: DirectorySearch[] = [];
  for (const name of NAMES) {
    const query = parseUnitDirectoryQuery({ name })._unsafeUnwrap(); // the demo's own names are names
    const result = await searchUnits(query, stores);
    if (result.isErr()) return err(result.error);
    searches.push({ name, result: result.value });
  }
  return ok(searches);
}
