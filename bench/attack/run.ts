/**
 * `npm run bench:attack`: what somebody with a leaked register learns and wins, with each protection on and off.
 *
 *     npm run bench:attack -- --people 5000   with a smaller sample
 *     npm run bench:attack -- --docs          writes the page of the documents and its figures
 *     npm run bench:attack -- --page          writes the page anew, from the figures that are there
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Password } from '../../src/index.js';
import { createPasswordHasher } from '../../src/node/index.js';
import { medianOf } from '../rounds.js';
import { measureAttacks } from './measure.js';
import { type AttackFigures, renderPage } from './page.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    docs: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});
const [PAGE, FIGURES] = ['docs/attacks.md', 'docs/attacks.json'];

const figures = values.page ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as AttackFigures) : await attack();
if (values.docs) writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
if (values.docs || values.page) writeFileSync(PAGE, renderPage(figures));
else console.log(renderPage(figures));

async function attack(): Promise<AttackFigures> {
  const people = Number(values.people);
  if (!Number.isSafeInteger(people) || people < 1000) throw new Error('--people takes a whole number from 1000');
  // one in a hundred is a teacher, as 230,000 of 23 million are
  const sample = { people, schools: 10, teachersOfASchool: Math.floor(people / 1000), oneUnclaimedOf: 5 };
  const findings = await measureAttacks({ ...sample, guessedToTheEnd: 20, units: 11_000 }, (step) => {
    process.stderr.write(`${step}\n`);
  });
  return { ...findings, hashMilliseconds: await hashMilliseconds() };
}

async function hashMilliseconds(): Promise<number> {
  const hasher = createPasswordHasher();
  const samples: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    (await hasher.hash('secret00' as Password))._unsafeUnwrap();
    samples.push(performance.now() - start);
  }
  return medianOf(samples);
}
