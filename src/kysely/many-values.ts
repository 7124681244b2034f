/** Statements about many rows at once, that name them by a list of values. @module */
import type { Compilable } from 'kysely';
import type { Statements } from './sql-session.js';
import { type Statement, statement } from './statement.js';

type Values = Readonly<Record<string, unknown>>;

/** The most values in one statement: with the others, far from any database's limit of parameters. */
const MOST_VALUES = 1024;

/**
 * A statement whose condition is `in (…)`. The list is filled up with its last value to a power of two, so that there are
 * few texts of it to build and to prepare. Longer lists are sent in parts. Gives the rows of all parts.
 */
export function statementForMany<Fixed extends Values, Value extends string | number, Row = never>(
  names: readonly (keyof Fixed & string)[],
  build: (db: Statements, fixed: Fixed, values: readonly Value[]) => Compilable<Row>,
): (db: Statements, fixed: Fixed, values: readonly Value[]) => Promise<readonly Row[]> {
  const bySize = new Map<number, Statement<Values, Row>>();
  const ofSize = (size: number) => {
    const places = Array.from({ length: size }, (_, index) => nameOf(index));
    return statement<Values, Row>([...names, ...places], (db, marked) =>
      build(db, marked as Fixed, places.map((place) => marked[place]) as readonly Value[]),
    );
  };
  const send = async (db: Statements, fixed: Fixed, values: readonly Value[]) => {
    const size = 2 ** Math.ceil(Math.log2(values.length));
    const some = bySize.get(size) ?? ofSize(size);
    bySize.set(size, some);
    const named: Record<string, unknown> = { ...fixed };
    for (let index = 0; index < size; index += 1) named[nameOf(index)] = values[index] ?? values.at(-1);
    return (await some(db, named)).rows;
  };
  return async (db, fixed, values) => {
    const rows: Row[] = [];
    for (let from = 0; from < values.length; from += MOST_VALUES) {
      for (const row of await send(db, fixed, values.slice(from, from + MOST_VALUES))) rows.push(row);
    }
    return rows;
  };
}

function nameOf(index: number): string {
  return `value ${index}`;
}
