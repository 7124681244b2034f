/** The figures as tables. @module */
import Table from 'cli-table3';
import type { EngineGrowth } from './measure-growth.js';
import { CLIENTS, type Rates } from './measure-rates.js';
import type { Store } from './store.js';

const NAMES: Readonly<Record<keyof Store, string>> = {
  open: 'open an account',
  save: 'change a roster row',
  find: 'find a roster row',
  findAccount: 'find an account by its number',
};

/** Every call of one client, beside the driver by hand. */
export function printRates(rates: readonly Rates[]): void {
  const table = tableWith('one client', 'calls a second', 'by hand', 'ratio', 'rounds');
  for (const { call, clients, byPackage, byHand, ratio, rounds } of rates) {
    if (clients !== 1) continue;
    table.push([NAMES[call], ...figures(whole(byPackage), whole(byHand), ratio.toFixed(2), whole(rounds))]);
  }
  console.log(table.toString());
}

/** Accounts opened a second by each engine, as clients become more. */
export function printThroughput(engines: readonly { readonly name: string; readonly rates: readonly Rates[] }[]): void {
  const table = tableWith(
    'accounts opened a second',
    ...CLIENTS.map((count) => `${count} client${count > 1 ? 's' : ''}`),
  );
  for (const { name, rates } of engines) {
    const opening = rates.filter(({ call }) => call === 'open');
    table.push([name, ...figures(...opening.map(({ byPackage }) => whole(byPackage)))]);
    table.push(['  by hand', ...figures(...opening.map(({ byHand }) => whole(byHand)))]);
    table.push(['  ratio', ...figures(...opening.map(({ ratio }) => ratio.toFixed(2)))]);
    table.push(['  rounds', ...figures(...opening.map(({ rounds }) => whole(rounds)))]);
  }
  console.log(table.toString());
}

/** What calls take in a small database and in a large one. */
export function printGrowth(
  { calls, bytesOfRosterRow, bytesOfAccount }: EngineGrowth,
  few: number,
  many: number,
): void {
  const rows = (count: number) => `${whole(count)} rows`;
  const table = tableWith('milliseconds', rows(few), 'p95', rows(many), 'p95', 'ratio of medians');
  for (const { call, few: small, many: large } of calls) {
    const times = [small.median, small.p95, large.median, large.p95].map((time) => time.toFixed(3));
    table.push([call, ...figures(...times, (large.median / small.median).toFixed(2))]);
  }
  console.log(table.toString());
  console.log(`on disk: ${whole(bytesOfRosterRow)} bytes a roster row, ${whole(bytesOfAccount)} bytes an account`);
}

function tableWith(...head: readonly string[]) {
  return new Table({ head: [...head], style: { head: [], border: [] } });
}

function figures(...texts: readonly string[]) {
  return texts.map((content) => ({ content, hAlign: 'right' as const }));
}

function whole(figure: number): string {
  return figure.toLocaleString('en', { maximumFractionDigits: 0 });
}
