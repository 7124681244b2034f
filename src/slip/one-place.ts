/** Whether two texts of one length differ by a single slip that keeps the length. @module */

/**
 * Whether exactly one character (UTF-16 code unit) stands for another.
 *
 * @example
 * isOneReplaced('1990', '1980') // true
 * isOneReplaced('1990', '1909') // false
 */
export function isOneReplaced(first: string, second: string): boolean {
  const at = firstDifference(first, second);
  return at >= 0 && first.slice(at + 1) === second.slice(at + 1);
}

/**
 * Whether two neighbours changed places, and nothing else.
 *
 * @example
 * areNeighboursExchanged('1990', '1909') // true
 * areNeighboursExchanged('12', '12')     // false
 */
export function areNeighboursExchanged(first: string, second: string): boolean {
  const at = firstDifference(first, second);
  return (
    at >= 0 &&
    at + 1 < first.length &&
    first[at] === second[at + 1] &&
    first[at + 1] === second[at] &&
    first.slice(at + 2) === second.slice(at + 2)
  );
}

/** The first place at which two texts of one length differ; -1 if they are equal or of different lengths. */
function firstDifference(first: string, second: string): number {
  if (first.length !== second.length) return -1;
  for (let at = 0; at < first.length; at += 1) if (first[at] !== second[at]) return at;
  return -1;
}
