import type { DomainError } from 'tw-teacher-account/messages';

/** What is wrong with a file that was handed in. */
export type InputProblem =
  | { readonly code: 'no-such-file' }
  | { readonly code: 'is-a-folder' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'binary' }
  | { readonly code: 'not-utf-8' }
  | { readonly code: 'empty' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'missing-columns'; readonly columns: readonly string[] }
  | { readonly code: 'repeated-column'; readonly column: string }
  | { readonly code: 'cell-count'; readonly expected: number; readonly actual: number }
  | { readonly code: 'open-quote' }
  | { readonly code: 'stray-quote' }
  | { readonly code: 'unknown-word'; readonly column: string; readonly words: readonly string[] }
  | { readonly code: 'wrong-cell'; readonly column: string; readonly error: DomainError }
  | { readonly code: 'repeated-code'; readonly earlier: { readonly file: string; readonly line: number } };

/** A problem, and where it is. */
export interface InputFault {
  readonly file: string;
  /** Counted from 1; null for the file as a whole. */
  readonly line: number | null;
  readonly problem: InputProblem;
}
