/**
 * Reading a table from a CSV file whose first line names the columns.
 *
 * Columns may stand in any order; columns that nobody asks for are left alone. Every fault has its line.
 *
 * @module
 */
import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from 'neverthrow';
import type { InputFault, InputProblem } from './input-fault.js';
import { readTextFile } from './read-text-file.js';

/** One line of a table. */
export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: { readonly [C in Column]: string };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table. A column that is `optional` and not there is empty. */
export function readTable<Column extends string>(
  file: string,
  required: readonly Column[],
  optional: readonly Column[] = [],
): Result<readonly Row<Column>[], InputFault> {
  const fault = (line: number | null, problem: InputProblem) => err({ file, line, problem });
  return readTextFile(file)
    .andThen((text) => readLines(file, text))
    .andThen(([header, ...lines]) => {
      if (header === undefined) return fault(null, { code: 'empty' });
      const names = header.cells.map((name) => name.trim());
      const missing = required.filter((column) => !names.includes(column));
      if (missing.length > 0) return fault(header.line, { code: 'missing-columns', columns: missing });

      const columns = [...required, ...optional];
      const repeated = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
      if (repeated !== undefined) return fault(header.line, { code: 'repeated-column', column: repeated });

      const uneven = lines.find(({ cells }) => cells.length !== names.length);
      if (uneven !== undefined) {
        return fault(uneven.line, { code: 'cell-count', expected: names.length, actual: uneven.cells.length });
      }
      if (lines.length === 0) return fault(null, { code: 'no-rows' });

      const places = columns.map((column) => [column, names.indexOf(column)] as const);
      return ok(
        lines.map(({ line, cells }) => ({
          line,
          cells: Object.fromEntries(places.map(([column, at]) => [column, cells[at] ?? ''])) as Row<Column>['cells'],
        })),
      );
    });
}

function readLines(file: string, text: string): Result<readonly Line[], InputFault> {
  const lines: Line[] = [];
  let lastLine = 0;
  try {
    // the parser counts a carriage return in a quoted cell as a line
    parse(text.replace(/\r\n?/g, '\n'), {
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record, info) => {
        lastLine = info.lines;
        // a cell of several lines: the row is named by its first
        lines.push({ line: info.lines - record.join('').split('\n').length + 1, cells: record });
        return null;
      },
    });
    return ok(lines);
  } catch (error) {
    // the parser names the end of the file; what began the trouble is the row after the last good one
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return err({ file, line: lastLine + 1, problem: { code: 'open-quote' } });
    }
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
    return err({ file, line, problem: { code: 'stray-quote' } });
  }
}
