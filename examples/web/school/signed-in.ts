/** @module Pages for who is signed in as a business account; anybody else is led to the page for signing in. */
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { beginSession } from '../http/session.js';
import type { WebContext } from '../http/visit.js';

type Answer = Response | Promise<Response>;

/**
 * A handler that is given the business account. What it may do is not decided here: each use case is given the account as
 * its actor, and the package decides.
 */
export function signedIn(host: WebHost, handle: (c: WebContext, business: BusinessAccount) => Answer) {
  return async (c: WebContext): Promise<Response> => {
    const { business, href } = c.var.visit;
    if (business === null) return c.redirect(href('/school'), 303);
    await beginSession(c, { kind: 'business', id: business.actor.id }, host);
    return handle(c, business);
  };
}
