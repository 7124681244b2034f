/** What a page with a form loads: small, and in one language. @module */
import { gzipSync } from 'node:zlib';
import { type Catalogue, en, formatError, zhTW } from 'tw-teacher-account/messages';
import { beforeAll, expect, it } from 'vitest';
import type { Assets } from '../../examples/web/assets/assets.js';
import { buildAssets } from '../../examples/web/assets/build-assets.js';

const MOST_BYTES = 40 * 1024;

let assets: Assets;
beforeAll(async () => {
  assets = await buildAssets();
});

it('every script is at most 40 KB, gzipped', () => {
  const scripts = [...assets].filter(([name]) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter(([, { body }]) => gzipSync(body).length > MOST_BYTES).map(([name]) => name)).toEqual([]);
});

it.each([
  ['form.zh-TW.js', zhTW, en],
  ['form.en.js', en, zhTW],
])('%s has the sentences of its own language only', (name, own, other) => {
  const has = (catalogue: Catalogue) =>
    assets.get(name)?.body.includes(formatError({ code: 'account-name.missing' }, catalogue));
  expect([has(own), has(other)]).toEqual([true, false]);
});
