/**
 * The pages of the web example without a socket: requests as a browser makes them, with its cookies and the token of the form
 * that it was sent.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Assets, assetOf } from '../../../examples/web/assets/assets.js';
import { createWebHost, type HostVariation } from '../../../examples/web/host/create-web-host.js';
import type { WebHost } from '../../../examples/web/host/web-host.js';
import { createWebApp } from '../../../examples/web/http/app.js';

const ORIGIN = 'http://teachers.example';

/** Names of assets are in every page; what is in them is for the tests in a browser. */
export const NO_ASSETS: Assets = new Map(
  ['style.css', 'icon.svg', 'form.zh-TW.js', 'form.en.js', 'progress.zh-TW.js', 'progress.en.js'].map((name) => [
    name,
    assetOf(name, ''),
  ]),
);

/** Hashes that cost nothing: these tests are not about hashing. */
export const CHEAP_PASSWORDS: NonNullable<HostVariation['passwords']> = {
  scheme: 'scrypt',
  scrypt: { logRounds: 1, blockSize: 8, lanes: 1 },
};

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** One browser: it keeps cookies, and sends the token of the last page that it was sent. */
export interface Browser {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Sends a form from the page at `from` (the same path unless said). */
  readonly post: (path: string, fields: Readonly<Record<string, string>>, from?: string) => Promise<Answer>;
  /** Sends whatever is given, with the cookies. */
  readonly send: (path: string, init: RequestInit) => Promise<Answer>;
  /** The token of the page at a path. */
  readonly tokenOf: (path: string) => Promise<string>;
}

/** The site, and as many browsers as a test wants. */
export interface WebSite {
  readonly host: WebHost;
  readonly browser: () => Browser;
  /** What a restart of the server leaves: the database, and the cookies in the browsers. */
  readonly restart: () => void;
  readonly close: () => Promise<void>;
}

/** Opens the site on a database of its own. `around` puts something of the test's between the pages and their host. */
export async function openWebSite(
  variation: HostVariation = {},
  around: (host: WebHost) => WebHost = (host) => host,
): Promise<WebSite> {
  const folder = mkdtempSync(join(tmpdir(), 'web-site-'));
  const file = join(folder, 'web.sqlite');
  const opened = await createWebHost(
    { database: { dialect: 'sqlite', file }, smtpUrl: null, secret: 'of-this-test-only-and-of-no-other-place' },
    () => new URL(ORIGIN),
    { passwords: CHEAP_PASSWORDS, ...variation },
  );
  const host = around(opened._unsafeUnwrap());
  let app = createWebApp(host, NO_ASSETS);
  return {
    host,
    browser: () => browserOf(async (path, init) => app.request(`${ORIGIN}${path}`, init, {})),
    restart() {
      app = createWebApp(host, NO_ASSETS);
    },
    async close() {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function browserOf(request: (path: string, init: RequestInit) => Promise<Response>): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (!headers.has('origin') && init.method === 'POST') headers.set('origin', ORIGIN);
    const response = await request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const tokenOf = async (path: string) => {
    const { body } = await send(path, {});
    const token = /name="form-token" value="([^"]*)"/.exec(body)?.[1];
    if (token === undefined) throw new Error(`no form on ${path}`);
    return token;
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    async post(path, fields, from = path) {
      const body = new URLSearchParams({ ...fields, 'form-token': await tokenOf(from) });
      return send(path, { method: 'POST', body });
    },
    send,
    tokenOf,
  };
}
