/**
 * A page of a terminal: lines of at most 100 columns, in which a Chinese character takes two.
 *
 * What comes from a file is shown with its control characters replaced, so that a cell cannot move the cursor or turn
 * the direction of the line.
 *
 * @module
 */
import { styleText } from 'node:util';
import stringWidth from 'string-width';

/** How something is to stand out. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** A cell of a line in columns. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align?: 'right';
  readonly style?: Style | undefined;
}

/** Where the demo writes. */
export interface Page {
  readonly line: (text?: string, style?: Style) => void;
  /** A title with a rule below it. */
  readonly heading: (text: string) => void;
  /** Cells side by side; one that is too wide goes on below itself. */
  readonly columns: (cells: readonly Cell[]) => void;
  /** A paragraph, wrapped and indented, after a sign if it has one. */
  readonly item: (indent: number, sign: string, text: string, style?: Style) => void;
}

/** The columns of a page. */
const PAGE_WIDTH = 100;

/** A page that hands its lines to `write`. */
export function createPage(write: (text: string) => void, colour: boolean): Page {
  const styled = (text: string, style: Style | undefined) =>
    colour && style !== undefined && text !== '' ? styleText(style, text) : text;
  const line = (text = '', style?: Style) => {
    write(`${styled(text, style)}\n`);
  };
  return {
    line,
    heading(text) {
      line();
      line(text, 'bold');
      line('─'.repeat(PAGE_WIDTH), 'dim');
    },
    columns(cells) {
      const wrapped = cells.map(({ text, width }) => wrap(text, width));
      const height = Math.max(...wrapped.map((lines) => lines.length));
      for (let at = 0; at < height; at += 1) {
        const parts = cells.map(({ width, align, style }, index) => {
          const text = wrapped[index]?.[at] ?? '';
          const space = ' '.repeat(Math.max(width - stringWidth(text), 0));
          return align === 'right' ? space + styled(text, style) : styled(text, style) + space;
        });
        line(parts.join(' ').trimEnd());
      }
    },
    item(indent, sign, text, style) {
      const hanging = indent + (sign === '' ? 0 : stringWidth(sign) + 1);
      for (const [index, part] of wrap(text, PAGE_WIDTH - hanging).entries()) {
        const front = index === 0 && sign !== '' ? `${' '.repeat(indent)}${sign} ` : ' '.repeat(hanging);
        line(`${front}${part}`, style);
      }
    },
  };
}

/** The text in lines of at most so many columns; at least one line. Breaks at spaces and between Chinese characters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.replace(UNSEEN, '\uFFFD').match(PIECE) ?? []) {
    for (const part of stringWidth(piece.trimEnd()) > width ? Array.from(piece) : [piece]) {
      if (stringWidth((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

// controls, characters that turn the direction of text, and others that show nothing
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
// a word, or one wide character, with the closing signs behind it, which begin no line, and the spaces
const PIECE = /(?:[!-~\p{Script=Latin}‧·]+|[^ ])[，。；：、）」！？…]* */gsu;
