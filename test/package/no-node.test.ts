import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { built, ENTRIES, ROOT } from './entries.js';

/** Bundles for a browser, everything inlined; an import that only Node has cannot be resolved. */
function bundleForBrowsers(contents: string): Promise<unknown> {
  return build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    write: false,
    platform: 'browser',
    logLevel: 'silent',
  });
}

/** The entry that is made for Node. */
const FOR_NODE = 'node';

test.each(ENTRIES.filter((entry) => entry !== FOR_NODE))(
  '%s and what it imports need no module of Node',
  async (entry) => {
    await expect(bundleForBrowsers(`import ${JSON.stringify(built(entry))};`)).resolves.toBeDefined();
    await expect(bundleForBrowsers(`require(${JSON.stringify(built(entry, 'cjs'))});`)).resolves.toBeDefined();
  },
);

test('control: that entry needs one', async () => {
  await expect(bundleForBrowsers(`import ${JSON.stringify(built(FOR_NODE))};`)).rejects.toThrow('node:crypto');
});

test.each(["import 'node:fs';", "import 'crypto';", "require('node:util');"])(
  'control: %s is noticed',
  async (program) => {
    await expect(bundleForBrowsers(program)).rejects.toThrow('Could not resolve');
  },
);
