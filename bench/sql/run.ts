/**
 * `npm run bench:sql`: the built package on real databases, beside the raw driver doing the same statements by hand.
 *
 *     npm run bench:sql -- --quick      within a minute
 *     npm run bench:sql -- --cluster    on MariaDB, Galera and Spider too, which Debian's packages bring
 *     npm run bench:sql -- --docs       with the figures and the picture of the documents
 *
 * Prints every figure and every target, and exits with 1 if a target that the project holds itself to was missed.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { printTarget } from '../report.js';
import { drawThroughput } from './draw-throughput.js';
import type { Engine } from './engine.js';
import { startGaleraEngine, startMariadbEngine, startSpiderEngine } from './engines/mariadb.js';
import { startPostgresEngine } from './engines/postgres.js';
import { startSqlite } from './engines/sqlite.js';
import { type EngineGrowth, measureGrowth } from './measure-growth.js';
import { measureRates, type Rates, type RatesOptions } from './measure-rates.js';
import { measureSync } from './measure-sync.js';
import { readOptions } from './options.js';
import { printGrowth, printRates, printThroughput } from './print-tables.js';

const options = readOptions(process.argv.slice(2));
const ROUNDS = options.isQuick
  ? { rounds: 7, callsOfAClient: 20, mostSeconds: 3 }
  : { rounds: 31, callsOfAClient: 50, mostSeconds: 30 };
/** Where a call takes longer there are fewer in a round, and as many rounds. */
const AMONG_SERVERS = { ...ROUNDS, callsOfAClient: options.isQuick ? 5 : 20 };
const OVER_SHARDS = { ...ROUNDS, callsOfAClient: options.isQuick ? 2 : 10 };
const GROWTH = options.isQuick ? { few: 1000, many: 10_000, rounds: 15 } : { few: 1000, many: 1_000_000, rounds: 40 };

const RATIO = 0.7;
const MOST_GROWTH = 1.5;

interface Measured {
  readonly name: string;
  readonly rates: readonly Rates[];
  readonly growth: EngineGrowth | null;
}

const syncMilliseconds = measureSync();
const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model ?? 'processor'}, Node ${process.versions.node}`;
console.log(`${machine}; a write forced to this disk takes ${syncMilliseconds.toFixed(2)} ms`);

let missed = 0;
const measured = [await measure(startSqlite, ROUNDS, true), await measure(startPostgresEngine, ROUNDS, true)];
if (options.withClusters) {
  measured.push(await measure(startMariadbEngine, AMONG_SERVERS, false));
  measured.push(await measure(startGaleraEngine, AMONG_SERVERS, false));
  measured.push(await measure(startSpiderEngine, OVER_SHARDS, false));
}

console.log('\nAll engines');
printThroughput(measured);
const figures = { machine, syncMilliseconds, engines: measured };
const folder = options.forDocs ? 'docs' : 'reports';
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'throughput.json'), `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync(join(folder, 'throughput.svg'), drawThroughput(measured));
console.log(`the picture and all figures: ${folder}/throughput.svg, ${folder}/throughput.json`);

// the package that brings PostgreSQL ends a process that has nothing left to do by itself, with 0
process.exit(missed === 0 ? 0 : 1);

async function measure(start: () => Promise<Engine>, rounds: RatesOptions, withGrowth: boolean): Promise<Measured> {
  const engine = await start();
  try {
    const { name } = engine;
    console.log(`\n${name}`);
    const database = await engine.create();
    const rates = await measureRates(database, rounds);
    await database.close();
    printRates(rates);
    for (const { call, clients, ratio } of rates) {
      if (call !== 'open') continue;
      const target = `${clients} × accounts opened a second ≥ ${RATIO} × by hand (${name})`;
      missed += printTarget(target, ratio, ratio >= RATIO);
    }
    const growth = withGrowth && !options.withoutGrowth ? await measureGrowth(engine, GROWTH) : null;
    if (growth !== null) {
      printGrowth(growth, GROWTH.few, GROWTH.many);
      for (const { call, few, many } of growth.calls) {
        const ratio = many.median / few.median;
        const [less, more] = [GROWTH.few, GROWTH.many].map((rows) => rows.toLocaleString('en'));
        missed += printTarget(
          `${call} with ${more} roster rows ≤ ${MOST_GROWTH} × with ${less}`,
          ratio,
          ratio <= MOST_GROWTH,
        );
      }
    }
    return { name, rates, growth };
  } finally {
    await engine.stop();
  }
}
