/**
 * Slips: ways in which one and the same thing comes to be written in two ways.
 *
 * A family of slips is a list in which the first that fits is the cause that is named: what is rarer by chance stands
 * before what is commoner by chance.
 *
 * @source decision/0085 — a cause is named only where it is likely
 * @module
 */

/**
 * What a slip says about the persons. `strong`: two who are not one hardly come to differ so. `weak`: two people may well
 * differ so by chance, such as birth dates a digit apart.
 */
type Proof = 'strong' | 'weak';

/** One way in which two texts can differ and mean the same. */
export interface Slip<Cause, Compared> {
  readonly cause: Cause;
  readonly proof: Proof;
  /** Whether the two differ so. Asked of two that differ; the same for both orders. */
  readonly fits: (first: Compared, second: Compared) => boolean;
}

/** The first slip of the list that fits, or null. */
export function firstSlip<Cause, Compared>(
  slips: readonly Slip<Cause, Compared>[],
  first: Compared,
  second: Compared,
): Slip<Cause, Compared> | null {
  return slips.find(({ fits }) => fits(first, second)) ?? null;
}
