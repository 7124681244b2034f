/** One function over all inputs of a group. Gives back how many it accepted, so that no work can be optimised away. */
export interface Subject {
  readonly group: string;
  readonly name: string;
  /** Calls of the function in one run. */
  readonly calls: number;
  readonly run: () => number;
}
