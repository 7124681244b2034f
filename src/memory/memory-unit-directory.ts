/** A unit directory in this process. @module */
import { okAsync } from 'neverthrow';
import { searchPartsOf, searchTextsOf } from '../unit-directory/search-texts.js';
import type { UnitDirectory, UnitDirectoryEntry } from '../unit-directory/unit-directory.js';
import type { UnitDirectoryQuery } from '../unit-directory/unit-directory-query.js';

/** A directory of these entries. A search walks the entries in the order of codes until it has enough. */
export function createMemoryUnitDirectory(entries: Iterable<UnitDirectoryEntry>): UnitDirectory {
  const inOrder = [...entries]
    .sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
    .map((entry) => ({ entry, texts: searchTextsOf(entry.unit) }));
  return {
    search(query, limit) {
      const found: UnitDirectoryEntry[] = [];
      const parts = searchPartsOf(query);
      for (const { entry, texts } of inOrder) {
        if (found.length >= limit) break;
        const isNamed = parts === null || texts.key.includes(parts.key) || texts.spelling.includes(parts.spelling);
        if (isNamed && fits(entry, query)) found.push(entry);
      }
      return okAsync(found);
    },
  };
}

function fits({ unit }: UnitDirectoryEntry, { stage, county, township }: UnitDirectoryQuery): boolean {
  return (
    (stage === null || unit.schoolKind === stage) &&
    (county === null || unit.county === county) &&
    (township === null || unit.township === township)
  );
}
