/**
 * Statements that are built and turned into SQL once, on markers in place of their values; afterwards only the values are
 * put in. Building costs several times what a fast database needs to carry a statement out.
 *
 * @module
 */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Statements } from './sql-session.js';

type Values = Readonly<Record<string, unknown>>;

/** Sends the statement with these values. */
export type Statement<V extends Values, Row> = (db: Statements, values: V) => Promise<Answered<Row>>;

/** What a database answers. */
interface Answered<Row> {
  readonly rows: readonly Row[];
  /** Rows written; 0 for a statement that reads. */
  readonly affected: number;
}

/**
 * A statement whose text does not depend on its values. `build` gets every value once, under its name, and must pass it on
 * to the database as it is: what it gets is a marker.
 */
export function statement<V extends Values, Row = never>(
  names: readonly (keyof V & string)[],
  build: (db: Statements, values: V) => Compilable<Row>,
): Statement<V, Row> {
  let compiled: CompiledQuery<Row> | null = null;
  let order: readonly string[] = [];
  return async (db, values) => {
    if (compiled === null) {
      const markers = Object.fromEntries(names.map((name) => [name, MARK + name])) as unknown as V;
      compiled = build(db, markers).compile();
      order = compiled.parameters.map(nameOf);
    }
    const parameters = order.map((name) => values[name]);
    const { rows, numAffectedRows = 0n } = await db.executeQuery<Row>({ ...compiled, parameters });
    return { rows, affected: Number(numAffectedRows) };
  };
}

/** No value begins so: a marker that went astray would be seen at once. */
const MARK = '\u0000marker of ';

function nameOf(parameter: unknown): string {
  if (typeof parameter !== 'string' || !parameter.startsWith(MARK))
    throw new Error('a value that no marker stands for');
  return parameter.slice(MARK.length);
}
