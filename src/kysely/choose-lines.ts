import type { LineChoice } from '../roster-import/planned-line.js';
import type { LineChoices } from '../roster-import/repository.js';
import { statementForMany } from './many-values.js';
import type { ImportKey } from './roster-import-row.js';
import type { SqlSession, Statements } from './sql-session.js';

type Decision = ImportKey & { readonly choice: LineChoice; readonly chosen: number };

/** Writes down what was decided about lines: one statement for each thousand of a kind. */
export function createChooseLines({
  tables,
}: SqlSession): (db: Statements, key: ImportKey, choices: LineChoices) => Promise<void> {
  const choose = statementForMany<Decision, number>(
    ['choice', 'chosen', 'unit', 'import_key'],
    (db, { choice, chosen, unit, import_key: key }, lines) =>
      db
        .updateTable(tables.roster_import_line)
        .set({ choice, chosen })
        .where('unit', '=', unit)
        .where('import_key', '=', key)
        .where('line', 'in', lines),
  );
  return async (db, key, { accepted, leftOut }) => {
    await choose(db, { ...key, choice: 'accepted', chosen: 1 }, accepted);
    // last, for it wins
    await choose(db, { ...key, choice: 'left-out', chosen: 0 }, leftOut);
  };
}
