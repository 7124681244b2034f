import { readFileSync } from 'node:fs';
import type { Result } from 'neverthrow';
import { expect, test } from 'vitest';

interface VectorCase {
  readonly comment: string;
  readonly input: unknown;
  readonly ok?: unknown;
  readonly error?: unknown;
}

/** Registers one test for each case of `test/vectors/<file>.json`. */
export function testVectors(file: string, parse: (raw: unknown) => Result<unknown, unknown>): void {
  const text = readFileSync(new URL(`../vectors/${file}.json`, import.meta.url), 'utf8');
  const { cases } = JSON.parse(text) as { readonly cases: readonly VectorCase[] };
  test.each(cases)('vector: $comment', ({ input, ...expected }) => {
    const result = parse(input);
    // a case without `ok` and without `error` equals neither side, so it fails
    expect(result.isOk() ? { ok: result.value } : { error: result.error }).toEqual(
      'ok' in expected ? { ok: expected.ok } : { error: expected.error },
    );
  });
}
