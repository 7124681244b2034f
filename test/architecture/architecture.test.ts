import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

interface Config {
  readonly forbidden: readonly IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Config;
const RULES = forbidden.map(({ name }) => name ?? 'nameless');

async function cruiseSources(root: string): Promise<ICruiseResult> {
  const ruleSet = { forbidden: [...forbidden] };
  const { output } = await cruise(['src', 'examples'], { ...options, baseDir: root, validate: true, ruleSet });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

function violationsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('the sources', async () => {
  const result = await cruiseSources(ROOT);
  const files = result.modules.map(({ source }) => source).filter((file) => /^(src|examples)\//.test(file));

  test('keep every rule', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(violationsOf(result)).toEqual([]);
  });

  test.each(forbidden)('$name covers a file', ({ from }) => {
    expect(files.filter((file) => covers(from, file))).not.toEqual([]);
  });

  test('have every folder and file of src in a layer', () => {
    const layers = forbidden.filter(({ from }) => from.path !== undefined && from.path !== '^src/');
    const entries = readdirSync(join(ROOT, 'src'), { withFileTypes: true });
    const modules = entries.map((entry) => `src/${entry.name}${entry.isDirectory() ? '/module.ts' : ''}`);
    expect(modules.filter((module) => !layers.some(({ from }) => covers(from, module)))).toEqual([]);
  });
});

function covers({ path = '', pathNot }: IForbiddenRuleType['from'], file: string): boolean {
  return matches(path, file) && (pathNot === undefined || !matches(pathNot, file));
}

function matches(pattern: string | string[], file: string): boolean {
  return [pattern].flat().some((source) => new RegExp(source).test(file));
}

type Sources = Readonly<Record<string, string>>;

/** For each rule the smallest program that breaks it and no other. */
const OFFENDERS: Readonly<Record<string, Sources>> = {
  'no-circular': {
    'account-name/a.ts': "import './b.js';",
    'account-name/b.ts': "import './a.js';",
  },
  'no-unresolvable': { 'account-name/a.ts': "import './nowhere.js';" },
  'node-only-in-node': { 'account-name/a.ts': "import 'node:fs';" },
  'roots-know-no-folder': { 'brand.ts': "import './sex/b.js';", 'sex/b.ts': 'export {};' },
  'values-know-only-values': {
    'school/a.ts': "import type { B } from '../account/b.js';",
    'account/b.ts': 'export type B = string;',
  },
  'forms-know-only-values': {
    'application-form/a.ts': "import type { B } from '../pre-registration/b.js';",
    'pre-registration/b.ts': 'export type B = string;',
  },
  'stores-know-no-workflow': {
    'account/a.ts': "import type { B } from '../account-application/b.js';",
    'account-application/b.ts': 'export type B = string;',
  },
  'workflows-know-no-adapter': {
    'unit-directory/a.ts': "import type { B } from '../memory/b.js';",
    'memory/b.ts': 'export type B = string;',
  },
  'adapters-know-no-other-adapter': {
    'zod/a.ts': "import type { B } from '../memory/b.js';",
    'memory/b.ts': 'export type B = string;',
  },
  'stores-and-testing-know-no-message': {
    'testing/a.ts': "import type { B } from '../messages/b.js';",
    'messages/b.ts': 'export type B = string;',
  },
  'index-knows-no-adapter': { 'index.ts': "import './memory/b.js';", 'memory/b.ts': 'export {};' },
  'messages-know-only-types': {
    'messages/a.ts': "import { B } from '../account/b.js';\nexport const A = B;",
    'account/b.ts': 'export const B = 1;',
  },
  'date-fns-only-in-calendar-date': { 'birth-date/a.ts': "import 'date-fns/addDays';" },
  'date-fns-by-deep-path': { 'calendar-date/a.ts': "import 'date-fns';" },
  'zod-only-in-zod': { 'account/a.ts': "import type { ZodType } from 'zod';" },
  'fast-check-only-in-testing': { 'account/a.ts': "import * as fc from 'fast-check';\nexport const a = fc.nat();" },
  'kysely-only-in-kysely': { 'account/a.ts': "import type { Kysely } from 'kysely';" },
  'digests-only-in-kysely': { 'sheet/a.ts': "import '@noble/hashes/sha2.js';" },
  'roster-file-knows-no-workflow': {
    'roster-file/a.ts': "import type { B } from '../roster-import/b.js';",
    'roster-import/b.ts': 'export type B = string;',
  },
  'file-libraries-only-in-roster-file': { 'sheet/a.ts': "import 'csv-parse/sync';" },
  'argon2-only-in-node': { 'account/a.ts': "import { hash } from '@node-rs/argon2';\nexport const a = hash;" },
  'no-other-package': { 'testing/a.ts': "import 'validator';" },
  'examples-know-only-the-package': { 'examples/a.ts': "import '../src/sex/b.js';", 'sex/b.ts': 'export {};' },
  'web-host-knows-no-page': {
    'examples/web/host/a.ts': "import '../pages/b.js';",
    'examples/web/pages/b.ts': 'export {};',
  },
  'web-groups-know-no-other-group': {
    'examples/web/school/a.ts': "import '../apply/b.js';",
    'examples/web/apply/b.ts': 'export {};',
  },
  'web-browser-runs-without-the-server': {
    'examples/web/browser/a.ts': "import '../words/b.js';",
    'examples/web/words/b.ts': 'export {};',
  },
};

describe('each rule', () => {
  test('has an offender', () => {
    expect(Object.keys(OFFENDERS).sort()).toEqual([...RULES].sort());
  });

  test.each(Object.entries(OFFENDERS))('%s flags its offender, and no other rule does', async (rule, sources) => {
    const flagged = await inFolderOf(sources, async (root) => {
      const { summary } = await cruiseSources(root);
      return [...new Set(summary.violations.map((violation) => violation.rule.name))];
    });
    expect(flagged).toEqual([rule]);
  });

  test('flags nothing where layers keep their direction', async () => {
    const violations = await inFolderOf(
      {
        'brand.ts': 'export type Brand = string;',
        'calendar-date/a.ts': "import 'date-fns/addDays';\nexport type A = string;",
        'account/a.ts': "import type { A } from '../calendar-date/a.js';\nimport type { Brand } from '../brand.js';",
        'messages/a.ts': "import type { A } from '../calendar-date/a.js';",
        'zod/a.ts': "import * as z from 'zod';\nimport type { A } from '../calendar-date/a.js';\nexport const a = z;",
      },
      async (root) => violationsOf(await cruiseSources(root)),
    );
    expect(violations).toEqual([]);
  });
});

/** Runs `use` on a folder with these files; those that are not of the examples are in `src`. */
async function inFolderOf<T>(sources: Sources, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'architecture-'));
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    for (const folder of ['src', 'examples']) mkdirSync(join(root, folder));
    for (const [name, text] of Object.entries(sources)) {
      const file = join(root, name.startsWith('examples/') ? name : `src/${name}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
