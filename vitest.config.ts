import { defineConfig } from 'vitest/config';

const SECOND = 1000;
const timeout =
  process.env['LONG'] === '1' ? 4 * 3600 * SECOND : 'PROPERTY_RUNS' in process.env ? 300 * SECOND : 30 * SECOND;

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      exclude: ['src/**/index.ts', 'src/**/port.ts'],
      reporter: ['text'],
      thresholds: {
        branches: 95,
        'src/!(messages|testing|zod|memory)/**': { branches: 100 },
      },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{package,examples,documentation,browser,zones}/**'],
          setupFiles: ['test/support/property-runs.ts'],
          testTimeout: timeout,
          // importing fast-check anew for each file would take longer than all the tests
          isolate: false,
        },
      },
      // these use the built package, as its users do
      {
        test: {
          name: 'package',
          include: ['test/{package,examples,documentation}/**/*.test.ts'],
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
      // with the tests of dates, once in each time zone
      { test: { name: 'zones', include: ['test/zones/**/*.test.ts'] } },
    ],
  },
});
