/**
 * The apostrophe that keeps a spreadsheet from taking a text of a CSV file for a formula.
 *
 * Put before a text that begins with = + - @, their full-width forms, a tab or a line end, and before one that begins with
 * apostrophes and then such a character; taken off the same texts. So what was written is read again.
 *
 * @source source/owasp-csv-injection
 * @source decision/0076 — the apostrophe
 * @module
 */

const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
const MARKED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** The text as it stands in a CSV file: never a formula. */
export function markFormula(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The texts that {@link markFormula} was given, of a whole record: the same list where none of them is marked. */
export function unmarkFormulas(texts: readonly string[]): readonly string[] {
  // nearly all cells begin with something else, and looking is faster than matching
  return texts.some((text) => text.charCodeAt(0) === APOSTROPHE) ? texts.map(unmarkFormula) : texts;
}

/** The text that {@link markFormula} was given. */
function unmarkFormula(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}

const APOSTROPHE = 0x27;
