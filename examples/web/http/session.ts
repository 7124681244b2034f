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

const COOKIE = 'session';
const MINUTES = 30;

/** Begins a session, or goes on with one: its time begins anew. */
export async function beginSession(c: WebContext, { kind, id }: Session, host: WebHost): Promise<void> {
  const until = Date.parse(host.now()) + MINUTES * 60_000;
  await setSignedCookie(c, COOKIE, JSON.stringify({ kind, id, until }), host.cookieKey, {
    ...cookieOptions(host),
    sameSite: 'Lax',
    maxAge: MINUTES * 60,
  });
}

/** Ends the session in this browser. */
export function endSession(c: WebContext, host: WebHost): void {
  deleteCookie(c, COOKIE, cookieOptions(host));
}

/** The session of a request; null without one, or with one that ended or that we did not sign. */
export async function readSession(c: WebContext, host: WebHost): Promise<Session | null> {
  const cookie = await getSignedCookie(c, host.cookieKey, COOKIE);
  if (typeof cookie !== 'string') return null;
  // we signed it, so it has this form
  const { kind, id, until } = JSON.parse(cookie) as Session & { readonly until: number };
  return Date.parse(host.now()) < until ? { kind, id } : null;
}

/** What every cookie of these pages has: out of reach for scripts, and for other sites. */
export function cookieOptions({ isSecure }: WebHost) {
  return { path: '/', httpOnly: true, secure: isSecure } as const;
}
