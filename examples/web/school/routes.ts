/** @module The pages of a business account. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';

/** The pages of a business account. */
export function schoolRoutes(host: WebHost): Hono<WebEnv> {
  void host;
  return new Hono<WebEnv>();
}
