/** Finding an import of a unit. @module */
import { err, ok, type ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { RosterImportRepository } from './repository.js';
import type { RosterImport } from './roster-import.js';

/** The unit has no such import. */
export interface ImportUnknown {
  readonly code: 'roster-import.unknown';
}

/** The unit's import; another unit's does not exist. */
export function findImport(
  unit: UnitCode,
  id: string,
  { rosterImports }: { readonly rosterImports: Pick<RosterImportRepository, 'find'> },
): ResultAsync<RosterImport, ImportUnknown | StoreError> {
  return callPort(() => rosterImports.find(unit, id)).andThen((found) =>
    found === null ? err({ code: 'roster-import.unknown' as const }) : ok(found),
  );
}
