/** The demo killed in the middle, and run again. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStores } from '../../examples/open-sqlite-stores.js';
import { countIn, type DatabaseFile, openFile } from './database-file.js';
import { DEMO, ROOT, run } from './run.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'demo-killed-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

/** What a run leaves, whenever it ends, but for what tells how often it was begun. */
function contentOf(database: DatabaseFile): unknown {
  return {
    accounts: database.prepare('select name, identity_number, unit, form, opened_at from tta_account order by 1').all(),
    roster: database
      .prepare(
        'select unit, identity_number, job_title, claim_account, claim_match from tta_pre_registration order by 1, 2',
      )
      .all(),
    consents: countIn(database, 'tta_consent'),
    keys: countIn(database, 'tta_idempotency_key'),
    messages: countIn(database, 'tta_outgoing_message'),
  };
}

let uninterrupted: unknown;
let allAccounts: number;
beforeAll(async () => {
  const file = join(FOLDER, 'uninterrupted.sqlite');
  expect((await run('--brief', '--db', file)).code).toBe(0);
  const database = openFile(file);
  uninterrupted = contentOf(database);
  allAccounts = countIn(database, 'tta_account');
  database.close();
});

/** Starts the demo on a file, watches the file, and kills the demo at a moment. */
async function killAt(file: string, isNow: (database: DatabaseFile) => boolean): Promise<void> {
  await (await openSqliteStores(file, []))._unsafeUnwrap().close(); // so that there are tables to watch
  const database = openFile(file);
  const demo = spawn(process.execPath, [...DEMO, '--brief', '--db', file], { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    demo.on('exit', (_, signal) => {
      resolve(signal);
    });
  });
  while (demo.exitCode === null && !demo.killed) {
    if (isNow(database)) demo.kill('SIGKILL');
    await pause(1);
  }
  expect(await ended).toBe('SIGKILL');
  database.close();
}

function countsAfter(file: string): { readonly accounts: number; readonly messages: number } {
  const database = openFile(file);
  const counts = { accounts: countIn(database, 'tta_account'), messages: countIn(database, 'tta_outgoing_message') };
  database.close();
  return counts;
}

test.each([
  ['the roster is registered', (database: DatabaseFile) => countIn(database, 'tta_pre_registration') > 50],
  ['applications are submitted', (database: DatabaseFile) => countIn(database, 'tta_account') > 50],
  [
    'messages are sent',
    (database: DatabaseFile) => {
      const accounts = countIn(database, 'tta_account');
      return accounts === allAccounts && countIn(database, 'tta_outgoing_message') < accounts;
    },
  ],
])('killed while %s, and run again, it ends as if nothing had happened', async (when, isNow) => {
  const file = join(FOLDER, `${when}.sqlite`);
  await killAt(file, isNow);
  const left = countsAfter(file);
  // so long a relay that was killed holds what it took
  if (left.accounts === allAccounts) await pause(2100);
  const { code, output, errors } = await run('--brief', '--db', file);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });

  const opened = allAccounts - left.accounts;
  const sent = left.messages + opened;
  const fromBefore = left.messages === 0 ? '' : `（其中 ${left.messages} 封是先前未寄出的）`;
  expect(output.endsWith(`\n新開立 ${opened} 個帳號，寄出通知 ${sent} 封${fromBefore}。\n`)).toBe(true);

  const database = openFile(file);
  expect(contentOf(database)).toEqual(uninterrupted);
  database.close();
});
