/**
 * Who is signed in: a signed cookie that ends by itself. The server remembers nothing, so a restart signs nobody out; what
 * is signed cannot be taken back before its time, which is why that is short.
 *
 * @module
 */
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { WebHost } from '../host/web-host.js';
import type { WebContext } from './visit.js';

/** Whom a session belongs to. */
export interface Session {
  readonly kind: 'business' | 'teacher';
  /** Of the business account, or the teacher's account name. */
  readonly id: string;
}

interface Signed extends Session {
  readonly since: number;
  readonly until: number;
}

const COOKIE = 'session';
const MINUTE = 60_000;
const IDLE = 30 * MINUTE;

/**
 * How long a session can be kept by using it. A school that works on its roster is not to lose what it typed; a teacher
 * whose password was changed is to know that soon nobody is signed in with the old one.
 */
const LONGEST = { business: 8 * 60 * MINUTE, teacher: IDLE } as const;

/** Begins a session. */
export async function beginSession(c: WebContext, { kind, id }: Session, host: WebHost): Promise<void> {
  await sign(c, { kind, id, since: Date.parse(host.now()), until: 0 }, host);
}

/** Ends the session in this browser. */
export function endSession(c: WebContext, host: WebHost): void {
  deleteCookie(c, COOKIE, cookieOptions(host));
}

/**
 * The session of a request; null without one, or with one that ended or that we did not sign. One that is half over is
 * prolonged, as far as its kind allows.
 */
export async function readSession(c: WebContext, host: WebHost): Promise<Session | null> {
  const cookie = await getSignedCookie(c, host.cookieKey, COOKIE, prefixFor(host.isSecure));
  if (typeof cookie !== 'string') return null;
  // nothing else is signed with this key, so it has this form
  const signed = JSON.parse(cookie) as Signed;
  const now = Date.parse(host.now());
  if (signed.until <= now) return null;
  if (signed.until - now < IDLE / 2 && signed.until < signed.since + LONGEST[signed.kind]) await sign(c, signed, host);
  return { kind: signed.kind, id: signed.id };
}

async function sign(c: WebContext, { kind, id, since }: Signed, host: WebHost): Promise<void> {
  const now = Date.parse(host.now());
  const until = Math.min(now + IDLE, since + LONGEST[kind]);
  const signed: Signed = { kind, id, since, until };
  await setSignedCookie(c, COOKIE, JSON.stringify(signed), host.cookieKey, {
    ...cookieOptions(host),
    sameSite: 'Lax',
    maxAge: Math.ceil((until - now) / 1000),
  });
}

/** What every cookie of these pages has: out of reach for scripts, for other sites and, by HTTPS, for sites beside this one. */
export function cookieOptions({ isSecure }: Pick<WebHost, 'isSecure'>) {
  const options = { path: '/', httpOnly: true, secure: isSecure } as const;
  const prefix = prefixFor(isSecure);
  return prefix === undefined ? options : { ...options, prefix };
}

/** `__Host-` in front of a cookie's name: a browser takes it from this very host only, and by HTTPS only. */
export function prefixFor(isSecure: boolean): 'host' | undefined {
  return isSecure ? 'host' : undefined;
}
