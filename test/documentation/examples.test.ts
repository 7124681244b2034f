import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, run } from '../../tools/process.mjs';

/** A block of TypeScript in a document. */
interface Example {
  readonly name: string;
  readonly code: string;
}

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
symlinkSync(ROOT, join(folder, 'node_modules/tw-teacher-account'));
const PACKAGES = [
  'fast-check',
  'kysely',
  'libsql',
  'neverthrow',
  'nodemailer',
  'rate-limiter-flexible',
  'zod',
  '@types/node',
];
for (const name of PACKAGES) {
  symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const documents = ['README.md', 'docs', 'docs/zh-TW'].flatMap((path) =>
  path.endsWith('.md')
    ? [path]
    : readdirSync(join(ROOT, path))
        .filter((file) => file.endsWith('.md'))
        .map((file) => join(path, file)),
);
const examples = documents.flatMap((file) => examplesIn(file, readFileSync(join(ROOT, file), 'utf8')));

function examplesIn(file: string, text: string): Example[] {
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ 1: code = '', index }) => ({
    name: `${file}:${text.slice(0, index).split('\n').length + 1}`,
    code,
  }));
}

/** What the compiler says about each example. */
function compile(all: readonly Example[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map(all.map(({ name, code }) => [fileOf(name), { name, code }]));
  for (const [file, { code }] of files) writeFileSync(file, code);
  const program = ts.createProgram([...files.keys()], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ['node'],
    typeRoots: [join(folder, 'node_modules/@types')],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const found = ts.getPreEmitDiagnostics(program);
  return new Map(
    [...files].map(([file, { name }]) => [
      name,
      found
        .filter((diagnostic) => diagnostic.file === undefined || diagnostic.file.fileName === file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

/** Runs an example and gives what is wrong: that it failed, or that it does not print what its comments say. */
async function findingsOf({ name, code }: Example): Promise<string[]> {
  const program = fileOf(name).replace(/\.mts$/, '.mjs');
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(program, ts.transpileModule(code, { compilerOptions: options }).outputText);
  const { code: exitCode, output } = await run([process.execPath, program], { cwd: folder });
  if (exitCode !== 0) return [output];
  // the reporter of node:test prints in its own way
  if (code.includes("from 'node:test'")) return [];
  const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line);
  const printed = output.split('\n').slice(0, -1);
  return JSON.stringify(printed) === JSON.stringify(promised) ? [] : [`prints ${JSON.stringify(printed)}`];
}

function fileOf(name: string): string {
  return join(folder, `${name.replaceAll(/\W+/g, '-')}.mts`);
}

describe('the examples of the documents', () => {
  const diagnostics = compile(examples);

  test('are some', () => {
    expect(examples.filter(({ name }) => name.startsWith('README.md')).length).toBeGreaterThan(0);
  });

  test.each(examples)('$name compiles', ({ name }) => {
    expect(diagnostics.get(name)).toEqual([]);
  });

  test.each(examples)('$name runs, and prints what it says', async (example) => {
    expect(await findingsOf(example)).toEqual([]);
  });
});

describe('control: noticed is', () => {
  test('a name that the package does not export', () => {
    const [example] = examplesIn('a.md', "```ts\nimport { parseNothing } from 'tw-teacher-account';\n```\n");
    expect(example === undefined ? undefined : compile([example]).get('a.md:2')).not.toEqual([]);
  });

  test('an example that throws', async () => {
    expect(await findingsOf({ name: 'throws.md:1', code: "throw new Error('wrong');\n" })).toHaveLength(1);
  });

  test('an example that prints something else', async () => {
    expect(await findingsOf({ name: 'prints.md:1', code: "console.log('one'); // → two\n" })).toEqual([
      'prints ["one"]',
    ]);
  });
});
