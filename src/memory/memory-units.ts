/** Units in this process. @module */
import { okAsync } from 'neverthrow';
import { findUnit, indexUnits } from '../school/find-unit.js';
import type { Unit } from '../school/unit.js';
import type { UnitRepository } from '../school/unit-repository.js';

/** A repository of these units. Finding one costs the same however many there are. */
export function createMemoryUnits(units: Iterable<Unit>): UnitRepository {
  const all = [...units];
  const index = indexUnits(all);
  const byCode = new Map(all.map((unit) => [unit.code, unit]));
  return {
    findByCode: (code) => okAsync(byCode.get(code) ?? null),
    find: (reference) => okAsync(reference).andThen((given) => findUnit(index, given)),
  };
}
