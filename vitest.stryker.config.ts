import { defineConfig } from 'vitest/config';

// no projects, no coverage: Stryker runs this once a mutant
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    exclude: ['test/{package,browser,zones,architecture,examples,documentation}/**'],
  },
});
