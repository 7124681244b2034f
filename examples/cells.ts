import type { Cell, Style } from './page.js';

/** The cells of a table's line: the first, a line number or a count, to the right, the others to the left. */
export function cellsOf(
  widths: readonly number[],
  texts: readonly string[],
  styleOf: (index: number) => Style | undefined = () => undefined,
): readonly Cell[] {
  return widths.map((width, index) => {
    const cell = { text: texts[index] ?? '', width, style: styleOf(index) };
    return index === 0 ? { ...cell, align: 'right' } : cell;
  });
}
