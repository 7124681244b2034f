/** Printing timings beside their targets. @module */
import Table from 'cli-table3';
import type { Timing } from './rounds.js';

/** At most so many times what the function it is compared with takes, in the same group. */
export interface Target {
  readonly group: string;
  readonly name: string;
  readonly comparedWith: string;
  readonly atMost: number;
}

/** Prints every timing with its ratio to the first of its group. */
export function printTimings(timings: readonly Timing[]): void {
  const table = new Table({ head: ['', 'function', 'ns a call', '× first'], style: { head: [], border: [] } });
  let first: Timing | undefined;
  for (const timing of timings) {
    if (timing.group !== first?.group) first = timing;
    const { group, name, nanoseconds } = timing;
    table.push([
      timing === first ? group : '',
      name,
      { content: nanoseconds.toFixed(1), hAlign: 'right' },
      { content: (nanoseconds / first.nanoseconds).toFixed(2), hAlign: 'right' },
    ]);
  }
  console.log(table.toString());
}

/** Prints each target and whether it was reached; gives the number that were missed. */
export function printTargets(timings: readonly Timing[], targets: readonly Target[]): number {
  const timeOf = (group: string, name: string) => {
    const found = timings.find((timing) => timing.group === group && timing.name === name);
    if (found === undefined) throw new Error(`nothing was timed under ${group}, ${name}`);
    return found.nanoseconds;
  };
  return targets.reduce((missed, { group, name, comparedWith, atMost }) => {
    const ratio = timeOf(group, name) / timeOf(group, comparedWith);
    return missed + printTarget(`${name} ≤ ${atMost} × ${comparedWith} (${group})`, ratio, ratio <= atMost);
  }, 0);
}

/** Prints one target with what was measured; gives 1 if it was missed, else 0. */
export function printTarget(target: string, measured: number, reached: boolean): number {
  const figure = measured.toLocaleString('en', { maximumFractionDigits: 2 });
  console.log(`${reached ? 'reached' : 'MISSED '}  ${target}: ${figure}`);
  return reached ? 0 : 1;
}
