import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOn, NOTHING_YET } from '../../src/roster-import/import-digest.js';
import { property } from '../support/property.js';

const portion = fc.array(fc.jsonValue(), { maxLength: 3 });

async function digestOf(portions: readonly (readonly unknown[])[]) {
  let digest = NOTHING_YET;
  for (const one of portions) digest = await digestOn(digest, one);
  return digest;
}

describe('a digest', () => {
  property([fc.array(portion, { maxLength: 4 })])('is the same for the same portions', async (portions) => {
    expect(await digestOf(portions)).toBe(await digestOf(structuredClone(portions)));
  });

  property([fc.array(portion, { minLength: 1, maxLength: 3 }), fc.array(portion, { minLength: 1, maxLength: 3 })])(
    'is another for other portions',
    async (portions, others) => {
      fc.pre(JSON.stringify(portions) !== JSON.stringify(others));
      expect(await digestOf(portions)).not.toBe(await digestOf(others));
    },
  );

  test('is SHA-256 over the digest before, a line end, and the portion', async () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const first = hash('\n["一",1]');
    expect(await digestOn(NOTHING_YET, ['一', 1])).toBe(first);
    expect(await digestOf([['一', 1], [null]])).toBe(hash(`${first}\n[null]`));
  });
});
