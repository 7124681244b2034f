/**
 * The generated pages.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.mjs';
import { readDecisions, renderDecisionIndex } from './decisions.mjs';
import { renderDiagnosis } from './diagnosis.mjs';
import { compileSources, readDomainCodes } from './domain-codes.mjs';
import { renderErrorCodes } from './error-codes.mjs';
import { readPublicNames } from './public-names.mjs';
import { readTraces, renderTraceability } from './traceability.mjs';

/** @typedef {import('../../src/messages/catalogue.js').Catalogue} Catalogue */

/**
 * Every generated page by its path from the root.
 *
 * @param {{ readonly zhTW: Catalogue, readonly en: Catalogue }} catalogues
 * @returns {Record<string, string>}
 */
export function renderPages(catalogues, program = compileSources()) {
  const codes = readDomainCodes(program);
  const pages = {
    'docs/error-codes.md': renderErrorCodes(codes, catalogues),
    'docs/diagnosis.md': renderDiagnosis(codes.causes, catalogues),
    'docs/traceability.md': renderTraceability(readTraces(), { names: readPublicNames(program) }),
    'docs/decisions/README.md': renderDecisionIndex(readDecisions()),
  };
  return Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, `${text.trimEnd()}\n`]));
}

/**
 * @param {string} path from the root
 */
export function readPage(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}
