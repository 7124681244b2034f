/**
 * `npm run docs:update`: writes the generated pages of docs. Runs under tsx, for the sentences are TypeScript.
 *
 * @module
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en, zhTW } from '../../src/messages/index.js';
import { ROOT } from '../process.mjs';
import { renderPages } from './pages.mjs';

for (const [path, text] of Object.entries(renderPages({ zhTW, en }))) {
  writeFileSync(join(ROOT, path), text);
  console.log(path);
}
