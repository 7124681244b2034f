/**
 * The server's process is killed while people apply, and started again on the same file. What a browser was told of is
 * there, and an application that got no answer can be sent again: it gives one account.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import LibsqlDatabase from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationOf } from '../../bench/web/applicants.js';
import { bodyOf, headersOf, isAcknowledged, type Visitor, visitForm } from '../../bench/web/form.js';
import { type ServerProcess, startServer } from '../../bench/web/server-process.js';
import { createWorld, type World } from '../../bench/web/world.js';

const IS_LONG = process.env['LONG'] === '1';
const [KILLS, CLIENTS, PEOPLE_A_KILL] = IS_LONG ? [20, 16, 500] : [2, 8, 60];

type Fields = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), 'web-killed-'));
const database = { dialect: 'sqlite', file: join(folder, 'web.sqlite') } as const;
const start = () => startServer({ database, hashing: 'cheap' });

let world: World;
let server: ServerProcess;
beforeAll(async () => {
  world = await createWorld(database, KILLS * PEOPLE_A_KILL);
  server = await start();
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

test('no account that a browser was told of is lost, and none is doubled by sending again', async () => {
  const visitor = await visitForm(server.url);
  const acknowledged: string[] = [];
  let repeated = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const load = applyUntilKilled(kill, visitor, acknowledged);
    await load.isUnderWay;
    await wait(100 + Math.random() * 300);
    await server.kill();
    const unanswered = await load.unanswered;
    server = await start();
    expect(missing(acknowledged)).toEqual([]);

    // the cookie and the token are from before; what they are made with is not in the process
    for (const fields of unanswered) {
      expect(await send(fields, visitor)).toBe('acknowledged');
      expect(await send(fields, visitor)).toBe('acknowledged');
      acknowledged.push(nameIn(fields));
    }
    repeated += unanswered.length;
  }
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(accounts().length).toBe(acknowledged.length);
  expect(repeated).toBeGreaterThan(0);
  console.log(`${KILLS} kills: ${acknowledged.length} acknowledged, 0 lost, ${repeated} sent again`);
});

/** Clients that apply one after the other, each time as somebody else, until they get no answer any more. */
function applyUntilKilled(kill: number, visitor: Visitor, acknowledged: string[]) {
  const [from, to] = [kill * PEOPLE_A_KILL, (kill + 1) * PEOPLE_A_KILL];
  let next = from;
  let begun = () => {};
  const isUnderWay = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const client = async (): Promise<Fields | null> => {
    while (next < to) {
      const fields = applicationOf(next, world.unit, world.consentVersions);
      next += 1;
      const outcome = await send(fields, visitor);
      if (outcome === 'no answer') return fields;
      expect(outcome).toBe('acknowledged');
      acknowledged.push(nameIn(fields));
      if (next >= from + CLIENTS) begun();
    }
    return null;
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  const unanswered = clients.then((left) => left.filter((fields) => fields !== null));
  return { isUnderWay, unanswered };
}

/** What a browser sees of an application. */
async function send(fields: Fields, visitor: Visitor): Promise<'acknowledged' | 'refused' | 'no answer'> {
  try {
    const { url } = server;
    const body = bodyOf(fields, visitor);
    const response = await fetch(`${url}/apply/1-1`, { method: 'POST', headers: headersOf(visitor, url), body });
    const page = await response.text();
    return isAcknowledged(response.status, page, nameIn(fields)) ? 'acknowledged' : 'refused';
  } catch {
    return 'no answer';
  }
}

function missing(names: readonly string[]): string[] {
  const there = new Set(accounts());
  return names.filter((name) => !there.has(name));
}

function accounts(): string[] {
  const db = new LibsqlDatabase(database.file, { readonly: true });
  const rows = db.prepare('select name_key from tta_account').all() as readonly { readonly name_key: string }[];
  db.close();
  return rows.map(({ name_key }) => name_key);
}

function nameIn(fields: Fields): string {
  return fields['accountName'] ?? '';
}
