import type { DatabaseSetUpError } from 'tw-teacher-account/kysely';

/** Why a file cannot be used as a database. */
export type DatabaseProblem =
  | { readonly code: 'is-a-folder' }
  | { readonly code: 'no-such-folder' }
  | { readonly code: 'not-writable' }
  | { readonly code: 'not-a-database' }
  /** The package has a sentence for it. */
  | { readonly code: 'refused'; readonly error: DatabaseSetUpError };

/** A problem, and the file that has it. */
export interface DatabaseFault {
  readonly file: string;
  readonly problem: DatabaseProblem;
}
