import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../package/entries.js';
import type * as pageModule from './page.js';

interface Vectors {
  readonly function: string;
  readonly cases: readonly { readonly comment: string; readonly input: unknown; ok?: unknown; error?: unknown }[];
}

const FOLDER = new URL('../vectors/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const LAUNCH = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch(LAUNCH);
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addScriptTag({ content: await bundlePage() });
});

afterAll(async () => {
  await browser.close();
});

/** The page's script with the built package in it, as the global `page`. */
async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    plugins: [
      {
        name: 'built-package',
        setup(bundler) {
          bundler.onResolve({ filter: /\/src\/.*index\.js$/ }, ({ path }) => {
            const entry = /\/src\/(?:(.*)\/)?index\.js$/.exec(path)?.[1] ?? 'index';
            return { path: built(entry) };
          });
        },
      },
    ],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
  });
  return outputFiles[0]?.text ?? '';
}

/** Calls a function of page.ts in the browser; what it gives comes back as JSON. */
function inPage<Name extends keyof typeof pageModule>(
  name: Name,
  ...args: Parameters<(typeof pageModule)[Name]>
): Promise<ReturnType<(typeof pageModule)[Name]>> {
  return page.evaluate(
    ([called, list]) => {
      const { page: functions } = globalThis as unknown as { page: Record<string, (...args: unknown[]) => unknown> };
      return JSON.parse(JSON.stringify(functions[called]?.(...list))) as never;
    },
    [name, args] as [string, unknown[]],
  );
}

test('there are vectors', () => {
  expect(FILES.length).toBeGreaterThan(5);
});

describe.each(FILES)('%s in a browser', (file) => {
  const { function: functionName, cases } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Vectors;

  test.each(cases)('$comment', async ({ input, ...expected }) => {
    const outcome = await inPage('outcomeOf', basename(file, '.json'), functionName, input);
    // a case without `ok` and without `error` equals neither side, so it fails
    expect(outcome).toEqual('ok' in expected ? { ok: expected.ok } : { error: expected.error });
  });
});

test('messages, schemas and stores work in a browser', async () => {
  const { sentence, schema, store } = await inPage('signsOfLife');
  expect(sentence).toMatch(/\p{Script=Han}/u);
  expect(schema).toBe(true);
  expect(store).toBeGreaterThan(0);
});

test('the page reports no error', () => {
  expect(complaints).toEqual([]);
});
