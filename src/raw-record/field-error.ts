/** An error and the field it belongs to. */
export interface FieldError<E> {
  /** Names of the fields from the outside in; empty for the record as a whole. */
  readonly path: readonly string[];
  readonly error: E;
}
