/**
 * Proves the roster of this folder by the contract that the package publishes for every adapter, with the test runner of Node.
 *
 *     npx tsx examples/own-repository/contract.ts
 *     npx tsx examples/own-repository/contract.ts --without-turns   # the same adapter, broken: it must be rejected
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { preRegistrationRepositoryContract } from 'tw-teacher-account/testing';
import { openJsonLinesRoster } from './json-lines-roster.js';
import { createTurns, WITHOUT_TURNS } from './turns.js';

const turnsFor = process.argv.includes('--without-turns') ? () => WITHOUT_TURNS : createTurns;
const folder = mkdtempSync(join(tmpdir(), 'own-repository-'));
let files = 0;

preRegistrationRepositoryContract({
  test,
  // each time an empty one, that shares nothing with those before
  async open() {
    files += 1;
    return (await openJsonLinesRoster(join(folder, `${files}.jsonl`), turnsFor()))._unsafeUnwrap();
  },
  runs: 3, // samples for each promise: few, for every one of them waits for the disk
});

after(() => {
  rmSync(folder, { recursive: true });
});
