import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import mustUseResult from './tools/eslint-must-use-result.mjs';

export default defineConfig(
  {
    ignores: ['dist/', 'docs/', 'coverage/', 'reports/', '.stryker-tmp/', '**/*.mjs', '**/*.cjs', '*.config.ts'],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { local: { rules: { 'must-use-result': mustUseResult } } },
    rules: {
      'local/must-use-result': 'error',
      // a ResultAsync is a thenable, not a Promise: without checkThenables a dropped one passes
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
);
