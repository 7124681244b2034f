/** How the parts of a line of an import are put into words. */
export interface ImportLineWords {
  /** A sentence about a cell, after the letters of its column. */
  readonly at: (column: string, sentence: string) => string;
  /** What was probably meant. */
  readonly suggested: (sentence: string, suggestion: string) => string;
  /** A field before and after. */
  readonly changed: (field: string, from: string, to: string) => string;
  /** Somebody who is on no row of the file: name and job title. */
  readonly person: (name: string, jobTitle: string) => string;
  /** Something remarkable. */
  readonly noticed: (sentence: string) => string;
  /** Between two of them. */
  readonly separator: string;
}
