/**
 * Tokens against forms that another site sends (CSRF): a secret in a cookie, a token made of it in the form. Beside it,
 * `csrf` of Hono compares where a request says that it comes from.
 *
 * @module
 */
import { Tokens } from '@fastify/csrf';
import { getCookie, setCookie } from 'hono/cookie';
import type { WebHost } from '../host/web-host.js';
import { cookieOptions, prefixFor } from './session.js';
import type { WebContext } from './visit.js';

/** The field of every form that holds the token. */
export const TOKEN_FIELD = 'form-token';

const COOKIE = 'form-secret';
const SECRET = /^[\w-]{24}$/;
const tokens = new Tokens({}); // without options its types ask for one that we do not use

/**
 * A token for the forms of this answer; its secret goes into a cookie, unless the browser has one.
 *
 * `Lax`, not `Strict`: whoever follows a link in a mail comes from another site, without the strict cookie. A new secret would
 * be made, and the form that is open in another window would be refused. Forms of other sites come without it either way.
 */
export function issueFormToken(c: WebContext, host: WebHost): string {
  const known = secretOf(c, host);
  const secret = known ?? tokens.secretSync();
  if (known === null) setCookie(c, COOKIE, secret, { ...cookieOptions(host), sameSite: 'Lax' });
  return tokens.create(secret);
}

/** Whether a form's token is one for this browser. */
export function isFormToken(c: WebContext, token: string | undefined): boolean {
  const secret = secretOf(c, c.var.visit);
  return secret !== null && token !== undefined && tokens.verify(secret, token);
}

/** What the cookie holds, if it is of the form of what we put into it. */
function secretOf(c: WebContext, { isSecure }: { readonly isSecure: boolean }): string | null {
  const secret = getCookie(c, COOKIE, prefixFor(isSecure));
  return secret !== undefined && SECRET.test(secret) ? secret : null;
}
