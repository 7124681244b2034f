import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../tools/docs/pages.mjs';
import { ROOT } from '../../tools/process.mjs';

const PAGES = ['.', 'docs', 'docs/zh-TW', 'docs/decisions', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => normalize(join(folder, file))),
);

/** Links of a page that lead nowhere: to a file that is not there, or to a heading that a page does not have. */
function brokenLinks(path: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !headingsOf(target).includes(anchor);
  });
}

function headingsOf(path: string): string[] {
  return [...readPage(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Decisions that a page or a comment names and that nobody wrote. */
function unknownDecisions(text: string): string[] {
  const records = readdirSync(join(ROOT, 'docs/decisions')).map((file) => file.slice(0, 4));
  const named = [...text.matchAll(/\bdecisions? (\d{4})\b|\((\d{4})\)/g)].map(
    ([, number, inBrackets]) => number ?? inBrackets,
  );
  return named.filter(
    (number) => number !== undefined && /^0[01]/.test(number) && !records.includes(number),
  ) as string[];
}

describe('pages', () => {
  test.each(PAGES)('%s links to what is there', (path) => {
    expect(brokenLinks(path, readPage(path))).toEqual([]);
  });

  test.each(PAGES)('%s names decisions that were written', (path) => {
    expect(unknownDecisions(readPage(path))).toEqual([]);
  });

  test('control: a link to no file, a link to no heading and an unknown decision are found', () => {
    const text = '[a](docs/nowhere.md) [b](docs/workflow.md#nothing) [c](docs/workflow.md#ports) decision 0199 (0198)';
    expect(brokenLinks('README.md', text)).toEqual(['docs/nowhere.md', 'docs/workflow.md#nothing']);
    expect(unknownDecisions(text)).toEqual(['0199', '0198']);
  });
});

describe('the glossary', () => {
  const rows = [...readPage('docs/glossary.md').matchAll(/^\| ([^|]+) \|.*\| `([^`]+)` \|$/gm)].map(
    ([, term = '', file = '']) => ({ term, file }),
  );

  test('says of each term where it is', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ file }) => !existsSync(join(ROOT, 'src', file)))).toEqual([]);
  });

  test('has no term twice', () => {
    const terms = rows.map(({ term }) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  test('has a term of every folder of src', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const missing = folders.filter(({ name }) => !rows.some(({ file }) => file.startsWith(`${name}/`)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
