/** How the server begins, whom it knows, and how it ends. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterAll, describe, expect, it, test, vi } from 'vitest';
import { secretBeside } from '../../examples/web/host/secrets.js';
import type { WebHost } from '../../examples/web/host/web-host.js';
import { createWebApp } from '../../examples/web/http/app.js';
import { clientOf } from '../../examples/web/http/client-address.js';
import { listen } from '../../examples/web/http/listen.js';
import { beginSession, readSession } from '../../examples/web/http/session.js';
import type { WebEnv } from '../../examples/web/http/visit.js';
import { readWebOptions } from '../../examples/web/options.js';
import { startWebServer } from '../../examples/web/serve.js';
import { faultSentences, settingSentences, startSentences } from '../../examples/web/words/start.js';
import { startRealServer } from './support/real-server.js';
import { NO_ASSETS, openWebSite } from './support/web-site.js';
import { watchOutput } from './support/written.js';

const folder = mkdtempSync(join(tmpdir(), 'web-edge-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('settings', () => {
  it.each([
    [['--port', '65536'], {}, '--port'],
    [['--prot', '1'], {}, '--prot 1'],
    [['--host', 'a b'], {}, '--host'],
    [[], { DATABASE_URL: 'sqlite://x' }, 'DATABASE_URL'],
    [[], { DATABASE_URL: 'postgres://u:p@h/d' }, 'WEB_SECRET'],
    [[], { WEB_SECRET: 'too short' }, 'WEB_SECRET'],
    [[], { PUBLIC_URL: 'teachers.example' }, 'PUBLIC_URL'],
    [[], { SMTP_URL: 'https://mail.example' }, 'SMTP_URL'],
  ])('%j %j: what is wrong is named, and no value of a variable is', (args, environment, setting) => {
    const fault = readWebOptions(args, environment)._unsafeUnwrapErr();
    expect(fault.setting).toBe(setting);
    const [inChinese, inEnglish] = settingSentences(fault).split('\n');
    expect(inChinese).toMatch(/。$/);
    expect(inEnglish).toMatch(/^-?.*\.$/);
    for (const value of Object.values(environment)) expect(settingSentences(fault)).not.toContain(value);
  });

  it('a variable that is set to nothing is none', () => {
    const options = readWebOptions([], { DATABASE_URL: '', WEB_SECRET: '', SMTP_URL: '', PUBLIC_URL: '' });
    expect(options._unsafeUnwrap()).toMatchObject({ database: { dialect: 'sqlite' }, secret: null, smtpUrl: null });
  });

  it('what a newcomer needs is said when it starts', () => {
    const options = readWebOptions([], {})._unsafeUnwrap();
    const said = startSentences(new URL('http://127.0.0.1:3000/'), options as NonNullable<typeof options>);
    for (const part of ['http://127.0.0.1:3000/en', 'teachers.sqlite', '/mailbox', 'sample-only', 'Ctrl+C']) {
      expect(said).toContain(part);
    }
  });
});

test.each([
  [undefined, 'unknown'],
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the client at %s', (address, client) => {
  expect(clientOf(address)).toBe(client);
});

describe('a secret beside the database', () => {
  it('is made once, for this user only', () => {
    const file = join(folder, 'a.sqlite');
    const secret = secretBeside(file)._unsafeUnwrap();
    expect(secretBeside(file)._unsafeUnwrap()).toBe(secret);
    expect(statSync(`${file}.secret`).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.secret.${process.pid}`)).toBe(false);
  });
  it('is not taken where it was cut off', () => {
    writeFileSync(join(folder, 'b.sqlite.secret'), '');
    expect(secretBeside(join(folder, 'b.sqlite'))._unsafeUnwrapErr().code).toBe('secret');
    expect(secretBeside(join(folder, 'no', 'folder.sqlite'))._unsafeUnwrapErr().code).toBe('secret');
  });
});

describe('a session', () => {
  const MINUTE = 60_000;
  const START = Date.UTC(2026, 7, 1);
  let now = START;
  const host = {
    cookieKey: new Uint8Array(32),
    isSecure: true,
    now: () => new Date(now).toISOString(),
  } as unknown as WebHost;
  const app = new Hono<WebEnv>();
  app.get('/begin/:kind', async (c) => {
    await beginSession(c, { kind: c.req.param('kind') as 'teacher', id: 'x' }, host);
    return c.text('');
  });
  app.get('/', async (c) => c.text((await readSession(c, host))?.id ?? 'nobody'));

  /** Somebody who looks at a page every ten minutes, for so long. */
  async function lasts(kind: string): Promise<number> {
    now = START;
    let cookie = cookieIn(await app.request(`/begin/${kind}`));
    for (; now < START + 24 * 60 * MINUTE; now += 10 * MINUTE) {
      const response = await app.request('/', { headers: { cookie: cookie ?? '' } });
      if ((await response.text()) === 'nobody') break;
      cookie = cookieIn(response) ?? cookie;
    }
    return (now - START) / MINUTE;
  }
  const cookieIn = (response: Response) => response.headers.getSetCookie().at(-1)?.split(';')[0];

  it('of a school is kept by using it, for a working day', async () => {
    expect(await lasts('business')).toBe(480);
  });
  it('of a teacher is not', async () => {
    expect(await lasts('teacher')).toBe(30);
  });
  it('is of this host only, where people come by HTTPS', async () => {
    const response = await app.request('/begin/teacher');
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

test('a fault of ours is a page too, and only its kind is written down', async () => {
  const site = await openWebSite();
  const findByIdentityNumber = (): never => {
    throw new TypeError('王小明 A123456789');
  };
  const { ports } = site.host;
  const host = { ...site.host, ports: { ...ports, accounts: { ...ports.accounts, findByIdentityNumber } } };
  const output = watchOutput();
  const response = await createWebApp(host, NO_ASSETS).request('http://teachers.example/en', undefined, {});
  output.restore();
  expect(response.status).toBe(500);
  const page = await response.text();
  expect(page).toContain('<code>server.fault</code>');
  expect(page).not.toContain('A123456789');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(output.written()).toBe('TypeError at GET /en\n');
  await site.close();
});

describe('a server', () => {
  it('on a port that is taken says so', async () => {
    const server = await startRealServer();
    const options = readWebOptions(
      ['--port', String(server.port), '--db', join(folder, 'c.sqlite')],
      {},
    )._unsafeUnwrap();
    if (options === null) throw new Error('no options');
    const fault = (await startWebServer(options))._unsafeUnwrapErr();
    expect(fault).toEqual({ code: 'listen', reason: 'EADDRINUSE' });
    expect(faultSentences(fault, options)).toContain(`Another program listens on 127.0.0.1:${server.port} already`);
    await server.close();
  });

  it.each([
    ['waits for what runs though nobody waits for the answer', true],
    ['does not wait for a connection that is only kept', false],
  ])('that ends %s', async (_, isGone) => {
    const app = new Hono<WebEnv>();
    let begun = 0;
    let finished = 0;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    app.get('/', async (c) => {
      begun += 1;
      await released;
      finished += 1;
      return c.text('done');
    });
    const patience = { headers: 60_000, request: 60_000, nextRequest: 60_000, ending: 60_000 };
    const { port, close } = (await listen(app, { hostname: '127.0.0.1', port: 0 }, patience))._unsafeUnwrap();
    const asking = connect(port, '127.0.0.1');
    asking.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await vi.waitUntil(() => begun === 1, { timeout: 20_000 });
    if (isGone) asking.destroy();

    const closing = close().then(() => 'closed');
    expect(await Promise.race([closing, wait(300, 'waits')])).toBe('waits');
    release();
    expect(await Promise.race([closing, wait(20_000, 'waits')])).toBe('closed');
    expect(finished).toBe(1);
    asking.destroy();
  });
});
