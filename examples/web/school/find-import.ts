/** @module One import of a unit, for its page. */
import { err, ok, type ResultAsync } from 'neverthrow';
import {
  type BusinessActor,
  type BusinessCommandError,
  type ImportUnknown,
  listRosterImports,
  type RosterImport,
  type StoreError,
} from 'tw-teacher-account';
import type { WebPorts } from '../host/web-host.js';

/** The actor's own import; another unit's does not exist. */
export function findImport(
  actor: BusinessActor,
  id: string,
  ports: Pick<WebPorts, 'rosterImports'>,
): ResultAsync<RosterImport, ImportUnknown | BusinessCommandError | StoreError> {
  return listRosterImports(actor, actor.unit, ports).andThen((imports) => {
    const found = imports.find((one) => one.id === id);
    return found === undefined ? err({ code: 'roster-import.unknown' as const }) : ok(found);
  });
}
