/** @module All lines of an import, page by page. */
import { err, ok, type Result } from 'neverthrow';
import {
  type BusinessActor,
  type BusinessCommandError,
  IMPORT_LINE_LIMIT,
  type ImportLine,
  listImportLines,
  type StoreError,
} from 'tw-teacher-account';
import type { WebPorts } from '../host/web-host.js';

/** The lines, each by what it is for the caller, so that a long plan is not held as a whole. */
export async function readAllLines<T>(
  actor: BusinessActor,
  id: string,
  ports: Pick<WebPorts, 'rosterImports'>,
  take: (line: ImportLine) => T,
): Promise<Result<readonly T[], BusinessCommandError | StoreError>> {
  const taken: T[] = [];
  let after = 0;
  for (;;) {
    const page = await listImportLines({ actor, unit: actor.unit, id, after, limit: IMPORT_LINE_LIMIT }, ports);
    if (page.isErr()) return err(page.error);
    const last = page.value.at(-1);
    if (last === undefined) return ok(taken);
    taken.push(...page.value.map(take));
    after = last.planned.line;
  }
}
