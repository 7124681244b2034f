import { defineConfig } from 'vitest/config';

const SECOND = 1000;
const timeout =
  process.env['LONG'] === '1' ? 4 * 3600 * SECOND : 'PROPERTY_RUNS' in process.env ? 300 * SECOND : 30 * SECOND;

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // the adapters on SQL are covered by the tests on databases, which say so themselves
      exclude: ['src/**/index.ts', 'src/kysely/**'],
      reporter: ['text'],
      thresholds: {
        branches: 95,
        'src/!(messages|testing|zod|memory|kysely)/**': { branches: 100 },
      },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{package,examples,documentation,web,web-browser,browser,zones,kysely,cluster}/**'],
          testTimeout: timeout,
          // importing everything anew for each file would take longer than all the tests
          isolate: false,
        },
      },
      // on real databases; those of one file share a server and are emptied, so nothing runs beside another
      {
        test: {
          name: 'databases',
          include: ['test/kysely/**/*.test.ts'],
          globalSetup: ['test/kysely/support/postgres-server.ts'],
          testTimeout: Math.max(timeout, 120 * SECOND),
          hookTimeout: 120 * SECOND,
          isolate: false,
          fileParallelism: false,
        },
      },
      // on clusters, which need what only some machines have
      {
        test: {
          name: 'cluster',
          include: ['test/cluster/**/*.test.ts'],
          globalSetup: ['test/cluster/support/cluster-servers.ts'],
          testTimeout: Math.max(timeout, 300 * SECOND),
          hookTimeout: 300 * SECOND,
          fileParallelism: false,
        },
      },
      // these use the built package, as its users do
      {
        test: {
          name: 'package',
          include: ['test/{package,examples,documentation,web}/**/*.test.{ts,tsx}'],
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      // the web example in a browser; each file has a server of its own
      {
        test: {
          name: 'web-browser',
          include: ['test/web-browser/**/*.test.ts'],
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
          maxWorkers: 2,
        },
      },
      // with the tests of dates, once in each time zone
      { test: { name: 'zones', include: ['test/zones/**/*.test.ts'] } },
    ],
  },
});
