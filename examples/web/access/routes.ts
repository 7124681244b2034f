/** @module Signing in, forgotten password, mailboxes. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';
import { accountRoutes } from './account.js';
import { forgottenRoutes } from './forgotten.js';
import { mailboxRoutes } from './mailbox.js';
import { resetRoutes } from './reset.js';
import { signInRoutes } from './sign-in.js';
import { verifyRoutes } from './verify.js';

/** Signing in, forgotten password, mailboxes. */
export function accessRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const pages = [signInRoutes, accountRoutes, forgottenRoutes, resetRoutes, verifyRoutes, mailboxRoutes];
  for (const pagesOn of pages) routes.route('/', pagesOn(host));
  return routes;
}
