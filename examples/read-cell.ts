import { err, ok, type Result } from 'neverthrow';
import type { DomainError } from 'tw-teacher-account/messages';
import type { InputFault } from './input-fault.js';

/** What a cell was read as, or the fault of the file. For the lists that everything else rests on. */
export function readCell<T>(
  where: { readonly file: string; readonly line: number; readonly column: string },
  read: Result<T, DomainError>,
): Result<T, InputFault> {
  const { file, line, column } = where;
  return read.mapErr((error) => ({ file, line, problem: { code: 'wrong-cell', column, error } }));
}

/** Reads every row, up to the first that is at fault. */
export function readEach<Row, T>(
  rows: readonly Row[],
  read: (row: Row) => Result<T, InputFault>,
): Result<readonly T[], InputFault> {
  const all: T[] = [];
  for (const row of rows) {
    const one = read(row);
    if (one.isErr()) return err(one.error);
    all.push(one.value);
  }
  return ok(all);
}
