/** @module Signing in, forgotten password, mailboxes. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';

/** Signing in, forgotten password, mailboxes. */
export function accessRoutes(host: WebHost): Hono<WebEnv> {
  void host;
  return new Hono<WebEnv>();
}
