/** A unit directory in this process. @module */
import { okAsync } from 'neverthrow';
import type { UnitName } from '../school/unit-name.js';
import { unitNameKey } from '../school/unit-name-key.js';
import type { UnitDirectory, UnitDirectoryEntry } from '../unit-directory/unit-directory.js';
import type { UnitDirectoryQuery } from '../unit-directory/unit-directory-query.js';

/** A directory of these entries. A search walks the entries in the order of codes until it has enough. */
export function createMemoryUnitDirectory(entries: Iterable<UnitDirectoryEntry>): UnitDirectory {
  const inOrder = [...entries]
    .sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
    .map((entry) => ({
      entry,
      key: unitNameKey(entry.unit.name, entry.unit.county),
      spelling: spellingOf(entry.unit.name),
    }));
  return {
    search(query, limit) {
      const found: UnitDirectoryEntry[] = [];
      const partOfKey = query.name === null ? '' : unitNameKey(query.name, query.county ?? undefined);
      const partOfSpelling = query.name === null ? '' : spellingOf(query.name);
      for (const { entry, key, spelling } of inOrder) {
        if (found.length >= limit) break;
        // the key has lost 私立 and the like, which somebody may look for
        const isNamed = key.includes(partOfKey) || spelling.includes(partOfSpelling);
        if (isNamed && fits(entry, query)) found.push(entry);
      }
      return okAsync(found);
    },
  };
}

/** The name in its own words, with 臺 for 台 and no spaces. */
function spellingOf(name: UnitName): string {
  return name.replaceAll(' ', '').replaceAll('台', '臺');
}

function fits({ unit }: UnitDirectoryEntry, { stage, county, township }: UnitDirectoryQuery): boolean {
  return (
    (stage === null || unit.schoolKind === stage) &&
    (county === null || unit.county === county) &&
    (township === null || unit.township === township)
  );
}
