/** Telling apart, and keeping in order, what happened at one instant. @module */

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const performance: { readonly timeOrigin: number; readonly now: () => number };

/** How long a tie is. */
export const TIE_LENGTH = 20;

const CLOCK_LENGTH = 11;
const BASE = 36;

/**
 * Gives texts that come one after the other in the order of bytes: a clock of microseconds, which keeps the order within
 * this process and, as far as clocks agree, beyond it; and a random tail, by which two processes do not meet.
 */
export function createTies(): () => string {
  let last = 0;
  return () => {
    const now = Math.floor((performance.timeOrigin + performance.now()) * 1000);
    // the clock may stand still between two calls, but never runs backwards
    last = Math.max(last + 1, now);
    const clock = last.toString(BASE).padStart(CLOCK_LENGTH, '0');
    const tail = Math.random().toString(BASE).slice(2).padEnd(TIE_LENGTH, '0');
    return (clock + tail).slice(0, TIE_LENGTH);
  };
}
