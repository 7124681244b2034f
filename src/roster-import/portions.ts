/** Taking things in portions. @module */

/** The things, which come in lots of whatever size, in portions of this size, the last one smaller. */
export function* portionsOf<T>(lots: Iterable<readonly T[]>, size: number): Generator<readonly T[], void, undefined> {
  let portion: T[] = [];
  for (const lot of lots) {
    for (const thing of lot) {
      portion.push(thing);
      if (portion.length === size) {
        yield portion;
        portion = [];
      }
    }
  }
  if (portion.length > 0) yield portion;
}
