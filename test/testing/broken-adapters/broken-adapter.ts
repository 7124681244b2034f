/** An adapter with one defect, and the case of its contract that must notice. */
export interface BrokenAdapter<Open> {
  /** What is wrong, in words. */
  readonly defect: string;
  /** The name of a case that must fail; others may fail too. */
  readonly caughtBy: string;
  readonly open: Open;
}
