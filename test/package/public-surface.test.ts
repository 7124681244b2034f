import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENTRIES } from './entries.js';
import { namesForCommonJs, readPublicSurface } from './public-surface.js';

const surface = await readPublicSurface();
const pinned: unknown = JSON.parse(readFileSync(new URL('public-surface.json', import.meta.url), 'utf8'));

test('the package exports the names that are pinned (to change them: npm run surface:update)', () => {
  expect(surface).toEqual(pinned);
});

test.each(ENTRIES)('%s exports the same names to import and to require', (entry) => {
  expect(namesForCommonJs(entry)).toEqual(surface[entry]?.values);
});

test.each(ENTRIES)('%s exports something', (entry) => {
  expect(surface[entry]?.values).not.toEqual([]);
});
