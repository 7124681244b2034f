/** Telling apart, and keeping in order, what happened at one instant. @module */

/** How long a tie is. */
export const TIE_LENGTH = 24;

const COUNTER_LENGTH = 11;
const BASE = 36;

/**
 * Gives texts that come one after the other in the order of bytes: a counter, which keeps the order within this process,
 * and a random tail, by which two processes do not meet.
 */
export function createTies(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const counter = count.toString(BASE).padStart(COUNTER_LENGTH, '0');
    const tail = Math.random().toString(BASE).slice(2).padEnd(TIE_LENGTH, '0');
    return (counter + tail).slice(0, TIE_LENGTH);
  };
}
