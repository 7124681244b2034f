import { parseArgs } from 'node:util';

/** What a run measures. */
export interface BenchOptions {
  /** Less of everything: shows that it works, and how matters lie. */
  readonly isQuick: boolean;
  /** MariaDB, Galera and Spider too. */
  readonly withClusters: boolean;
  /** Leave out how calls take longer as tables grow. */
  readonly withoutGrowth: boolean;
  /** Put the figures and the picture where the documents look for them. */
  readonly forDocs: boolean;
}

/** Reads the command line; throws at what it does not know. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      cluster: { type: 'boolean', default: false },
      'no-growth': { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  return {
    isQuick: values.quick,
    withClusters: values.cluster,
    withoutGrowth: values['no-growth'],
    forDocs: values.docs,
  };
}
