/**
 * The keys of sources: those that the code cites, and those that docs/sources.md explains.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.mjs';

/**
 * @typedef {object} Citation
 * @property {string} key as written, such as `manual/form-1-1`
 * @property {string} file from the root
 */

/** A key: its kind, a slash, its name. */
const KEY = /^(?:manual|source|decision)\/[a-z0-9-]+$/;

/**
 * The `@source` tags of the sources, and the `source` lists of the vectors.
 *
 * @returns {Citation[]}
 */
export function readCitations() {
  const sources = filesIn('src', '.ts').flatMap((file) => citationsIn(file, readFileSync(join(ROOT, file), 'utf8')));
  const vectors = filesIn('test/vectors', '.json').flatMap((file) => {
    /** @type {{ source: string[] }} */
    const { source } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
    return source.map((key) => ({ key, file }));
  });
  return [...sources, ...vectors];
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Citation[]}
 */
export function citationsIn(file, text) {
  return [...text.matchAll(/@source\s+(\S+)/g)].map(([, key = '']) => ({ key, file }));
}

/**
 * The keys that docs/sources.md has a row or a section for.
 *
 * @param {string} page
 * @returns {string[]}
 */
export function explainedKeys(page) {
  return [...page.matchAll(/^(?:\| |### )`([^`]+)`/gm)].map(([, key = '']) => key);
}

/**
 * The lines of the manual that docs/sources.md quotes, under their keys.
 *
 * @param {string} page
 * @returns {Map<string, string[]>}
 */
export function quotesIn(page) {
  /** @type {Map<string, string[]>} */
  const quotes = new Map();
  for (const section of page.split(/^#+ /m)) {
    const key = /^`(manual\/[^`]+)`/.exec(section)?.[1];
    if (key === undefined) continue;
    const lines = [...section.matchAll(/^> (.+)$/gm)].map(([, line = '']) => line.replace('\\.', '.'));
    quotes.set(key, lines);
  }
  return quotes;
}

/**
 * What is wrong with the keys.
 *
 * @param {{ citations: readonly Citation[], explained: readonly string[], decisions: readonly string[], traced: readonly string[] }} facts
 *   `decisions` are the numbers of the records, `traced` the keys that the traceability table covers
 * @returns {string[]}
 */
export function findKeyProblems({ citations, explained, decisions, traced }) {
  const cited = new Set([...citations.map(({ key }) => key), ...traced]);
  const known = new Set([...explained, ...decisions.map((number) => `decision/${number}`)]);
  return [
    ...citations.filter(({ key }) => !KEY.test(key)).map(({ key, file }) => `${file}: ${key} is no key`),
    ...citations
      .filter(({ key }) => KEY.test(key) && !known.has(key))
      .map(({ key, file }) => `${file}: ${key} is not explained`),
    ...explained.filter((key) => !cited.has(key)).map((key) => `docs/sources.md: ${key} is cited nowhere`),
    ...explained
      .filter((key, index) => explained.indexOf(key) !== index)
      .map((key) => `docs/sources.md: ${key} is explained twice`),
  ];
}

/**
 * @param {string} folder
 * @param {string} extension
 * @returns {string[]}
 */
function filesIn(folder, extension) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => `${folder}/${file}`)
    .sort();
}
