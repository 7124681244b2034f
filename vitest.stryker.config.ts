import { defineConfig } from 'vitest/config';

// no projects, no coverage: Stryker runs this once a mutant
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{package,browser,zones,architecture,examples,documentation}/**'],
  },
});
