/**
 * The titles of tests, as they are written, and of vectors.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../process.mjs';

const REGISTERS = new Set(['test', 'it', 'describe', 'property']);

/**
 * The titles in a test file, or the comments of a vector file; nothing for a file that is not there.
 *
 * @param {string} file from the root
 * @returns {string[]}
 */
export function readTitles(file) {
  const path = join(ROOT, file);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  if (file.endsWith('.json'))
    return JSON.parse(text).cases.map((/** @type {{ comment: string }} */ { comment }) => comment);

  /** @type {string[]} */
  const titles = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const [title] = ts.isCallExpression(node) && REGISTERS.has(calledName(node.expression)) ? node.arguments : [];
    if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return titles;
}

/**
 * `test` for `test(…)`, `test.only(…)`, `test.each(…)(…)`; `property` for `property(…)(…)`.
 *
 * @param {ts.Expression} called
 * @returns {string}
 */
function calledName(called) {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called)) return calledName(called.expression);
  return '';
}
