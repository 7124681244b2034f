/**
 * What a search by name is carried out on: a unit is found if its key holds the key of what was typed, or its spelling
 * the spelling. The key takes 國小 and 國民小學 for one; but it has lost 私立 and the like, which somebody may look for.
 *
 * @source decision/0040 — what is left out of a key and what is replaced
 * @module
 */
import type { Unit } from '../school/unit.js';
import type { UnitName } from '../school/unit-name.js';
import { type UnitNameKey, unitNameKey } from '../school/unit-name-key.js';
import type { UnitDirectoryQuery } from './unit-directory-query.js';

/** A name in two forms. */
export interface SearchTexts {
  readonly key: UnitNameKey;
  /** The name in its own words, with 臺 for 台 and no spaces. */
  readonly spelling: string;
}

/** What a unit is found by. */
export function searchTextsOf({ name, county }: Unit): SearchTexts {
  return { key: unitNameKey(name, county), spelling: spellingOf(name) };
}

/** What a query looks for, or null if it has no name. */
export function searchPartsOf({ name, county }: UnitDirectoryQuery): SearchTexts | null {
  return name === null ? null : { key: unitNameKey(name, county ?? undefined), spelling: spellingOf(name) };
}

function spellingOf(name: UnitName): string {
  return name.replaceAll(' ', '').replaceAll('台', '臺');
}
