/** CSV text with a header. Cells with a comma, a quote or a line break are put in quotes. */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly { readonly [C in Column]: string }[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
