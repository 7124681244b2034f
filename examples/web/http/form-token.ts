/**
 * Tokens against forms that another site sends (CSRF): a secret in a cookie, a token made of it in the form. Beside it,
 * `csrf` of Hono compares where a request says that it comes from.
 *
 * @module
 */
import { Tokens } from '@fastify/csrf';
import { getCookie, setCookie } from 'hono/cookie';
import type { WebHost } from '../host/web-host.js';
import { cookieOptions } from './session.js';
import type { WebContext } from './visit.js';

/** The field of every form that holds the token. */
export const TOKEN_FIELD = 'form-token';

const COOKIE = 'form-secret';
const tokens = new Tokens({}); // without options its types ask for one that we do not use

/** A token for the forms of this answer; its secret goes into a cookie, unless the browser has one. */
export function issueFormToken(c: WebContext, host: WebHost): string {
  const known = getCookie(c, COOKIE);
  const secret = known ?? tokens.secretSync();
  if (known === undefined) setCookie(c, COOKIE, secret, { ...cookieOptions(host), sameSite: 'Strict' });
  return tokens.create(secret);
}

/** Whether a form's token is one for this browser. */
export function isFormToken(c: WebContext, token: string | undefined): boolean {
  const secret = getCookie(c, COOKIE);
  return secret !== undefined && token !== undefined && tokens.verify(secret, token);
}
