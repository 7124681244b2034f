import { writeFileSync } from 'node:fs';
import { readPublicSurface } from './public-surface.js';

writeFileSync(
  new URL('public-surface.json', import.meta.url),
  `${JSON.stringify(await readPublicSurface(), undefined, 2)}\n`,
);
