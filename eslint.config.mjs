import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import mustUseResult from './tools/eslint-must-use-result.mjs';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'docs/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      '**/*.mjs',
      '**/*.cjs',
      '*.config.ts',
      'test/package/consumers/',
    ],
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
      // U+3000 is a character of Chinese texts
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // a module of NestJS is a class with a decorator and often nothing else
    files: ['examples/nest/**'],
    rules: { '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }] },
  },
);
