/** Who does something to what is shared, and in which order. @module */

/** Does the work when its turn has come, and gives what it gives. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other, in the order in which they came; one that fails holds up nobody. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** No turns at all, which is what the contract of the port rejects: two look at the same time, and both write. */
export const WITHOUT_TURNS: Turns = (work) => work();
