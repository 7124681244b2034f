/** @module The teacher’s pages: which form, the form, what became of it. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';

/** The teacher’s pages: which form, the form, what became of it. */
export function applyRoutes(host: WebHost): Hono<WebEnv> {
  void host;
  return new Hono<WebEnv>();
}
