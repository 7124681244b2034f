/** Waiting before work is done again. @module */

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

const FIRST_MILLISECONDS = 4;
const MOST_MILLISECONDS = 250;

/** Waits a random time, up to twice as long with each attempt: those that met once should not meet again. */
export function pause(attempt: number): Promise<void> {
  const most = Math.min(MOST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** attempt);
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * most);
  });
}
