/** Something remarkable, and the field it belongs to. */
export interface FieldNotice<N> {
  /** Names of the fields from the outside in. */
  readonly path: readonly string[];
  readonly notice: N;
}

/** The notices, each under the field. */
export function noticesAt<N>(field: string, notices: readonly N[]): readonly FieldNotice<N>[] {
  return notices.map((notice) => ({ path: [field], notice }));
}
