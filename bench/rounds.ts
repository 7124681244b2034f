/**
 * Timing functions against each other on a machine that is shared: in turns, many short rounds, medians. A figure by
 * itself says little there; a ratio within one run says more.
 *
 * @module
 */
import type { Subject } from './subject.js';

/** What one function took. */
export interface Timing {
  readonly group: string;
  readonly name: string;
  /** Median over the rounds, in nanoseconds a call. */
  readonly nanoseconds: number;
}

/** Times every subject once a round, in turns, after some rounds that do not count. */
export function timeInTurns(subjects: readonly Subject[], rounds: number, warmUps = 20): readonly Timing[] {
  const samples = subjects.map((): number[] => []);
  let accepted = 0;
  for (let round = -warmUps; round < rounds; round += 1) {
    subjects.forEach(({ calls, run }, index) => {
      const start = process.hrtime.bigint();
      accepted += run();
      const took = Number(process.hrtime.bigint() - start);
      if (round >= 0) samples[index]?.push(took / calls);
    });
  }
  if (accepted < 0) throw new Error('a subject counts what it accepted');
  return subjects.map(({ group, name }, index) => ({ group, name, nanoseconds: medianOf(samples[index] ?? []) }));
}

/** The middle one of the samples in order. */
export function medianOf(samples: readonly number[]): number {
  const inOrder = [...samples].sort((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN;
}
