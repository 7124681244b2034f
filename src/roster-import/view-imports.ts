/**
 * Looking at a unit's imports and their lines, and throwing away a plan.
 *
 * Lines hold names, numbers and birth dates: for the eyes of the unit that they belong to.
 *
 * @module
 */
import { err, ok, type ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import { callPort } from '../port-call.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import { findImport, type ImportUnknown } from './find-import.js';
import type { ImportLine, LineClass } from './planned-line.js';
import type { RosterImportRepository } from './repository.js';
import type { ImportState, RosterImport } from './roster-import.js';

/** Which lines of an import are asked for. */
export interface ImportLineRequest {
  readonly actor: Actor;
  /** The unit whose import it is; the actor's own. */
  readonly unit: UnitCode;
  readonly id: string;
  /** Lines behind this one. Default: from the first. */
  readonly after?: number;
  /** At most so many lines: 1 to {@link IMPORT_LINE_LIMIT}; anything else is brought into that range. Default 100. */
  readonly limit?: number;
  /** Lines of these classes only. Default: all. */
  readonly classes?: readonly LineClass[];
}

/** Why an import was not thrown away. */
export type DiscardRosterImportError =
  | BusinessCommandError
  | ImportUnknown
  | { readonly code: 'roster-import.begun'; readonly state: ImportState }
  | StoreError;

/** The most lines that are given at once. */
export const IMPORT_LINE_LIMIT = 1000;

/** The most imports that are given at once. */
export const IMPORT_LIST_LIMIT = 200;

const DEFAULT_LINES = 100;

/**
 * The unit's imports, those planned last first; at most {@link IMPORT_LIST_LIMIT}.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, those of the store.
 */
export function listRosterImports(
  actor: Actor,
  unit: UnitCode,
  { rosterImports }: { readonly rosterImports: Pick<RosterImportRepository, 'list'> },
): ResultAsync<readonly RosterImport[], BusinessCommandError | StoreError> {
  return decideBusinessCommand(actor, 'import-roster', unit).asyncAndThen(() =>
    callPort(() => rosterImports.list(unit, IMPORT_LIST_LIMIT)),
  );
}

/**
 * One of the unit's imports, however old.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `roster-import.unknown`, those of the store.
 */
export function findRosterImport(
  actor: Actor,
  unit: UnitCode,
  id: string,
  ports: { readonly rosterImports: Pick<RosterImportRepository, 'find'> },
): ResultAsync<RosterImport, BusinessCommandError | ImportUnknown | StoreError> {
  return decideBusinessCommand(actor, 'import-roster', unit).asyncAndThen(() => findImport(unit, id, ports));
}

/**
 * Lines of an import in the order of the file.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, those of the store. An import that is not there
 * has no lines.
 */
export function listImportLines(
  { actor, unit, id, after = 0, limit, classes }: ImportLineRequest,
  { rosterImports }: { readonly rosterImports: Pick<RosterImportRepository, 'listLines'> },
): ResultAsync<readonly ImportLine[], BusinessCommandError | StoreError> {
  const whole = limit === undefined || !Number.isInteger(limit) ? DEFAULT_LINES : limit;
  const page = { after, limit: Math.min(Math.max(whole, 1), IMPORT_LINE_LIMIT) };
  return decideBusinessCommand(actor, 'import-roster', unit).asyncAndThen(() =>
    callPort(() => rosterImports.listLines(unit, id, classes === undefined ? page : { ...page, classes })),
  );
}

/**
 * Throws a plan away that was not begun, with its lines. What was begun is kept: it says what was written.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `roster-import.unknown`,
 * `roster-import.begun`, those of the store.
 */
export function discardRosterImport(
  actor: Actor,
  unit: UnitCode,
  id: string,
  ports: { readonly rosterImports: Pick<RosterImportRepository, 'find' | 'remove'> },
): ResultAsync<void, DiscardRosterImportError> {
  return decideBusinessCommand(actor, 'import-roster', unit)
    .asyncAndThen(() => findImport(unit, id, ports))
    .andThen(({ state, begun }) =>
      begun === null ? ok(undefined) : err({ code: 'roster-import.begun' as const, state }),
    )
    .andThen(() => callPort(() => ports.rosterImports.remove(unit, id)));
}
