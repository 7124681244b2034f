import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 }); // the first text waits for the types of the whole project

const RULES = ['local/must-use-result', '@typescript-eslint/no-floating-promises'];
const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** The rules that a statement breaks, of those that hold a Result to be looked at. */
async function brokenBy(statement: string): Promise<string[]> {
  const text = `
    import { ok, okAsync, type Result, type ResultAsync } from 'neverthrow';
    declare function check(n: number): Result<number, string>;
    declare function save(n: number): ResultAsync<void, string>;
    export async function act(flag: boolean): Promise<unknown> {
      ${statement}
      return [ok(flag), await okAsync(flag)];
    }`;
  // type information needs a file of the project; this one lends its name
  const [report] = await eslint.lintText(text, { filePath: fileURLToPath(import.meta.url) });
  const messages = report?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.flatMap(({ ruleId }) => (ruleId !== null && RULES.includes(ruleId) ? [ruleId] : []));
}

describe('a Result that nobody looks at is found', () => {
  test.each([
    'check(1);',
    'void check(1);',
    'check(1).map((n) => n + 1);',
    'save(1);',
    'await save(1);',
    '[1, 2].forEach((n) => check(n));',
    'flag && check(1);',
    'flag ? check(1) : check(2);',
  ])('%s', async (statement) => {
    expect(await brokenBy(statement)).not.toEqual([]);
  });
});

describe('one that somebody looks at is let through', () => {
  test.each([
    'if (check(1).isErr()) return 0;',
    'return check(1).andThen((n) => check(n - 1));',
    'check(1).match((n) => n, () => 0);',
    'return (await save(1)).isOk();',
    'return [1, 2].map((n) => check(n));',
  ])('%s', async (statement) => {
    expect(await brokenBy(statement)).toEqual([]);
  });
});
