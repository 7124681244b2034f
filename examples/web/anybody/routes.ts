/** @module The pages for anybody: the directory of business accounts, the checker of rules. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';

/** The pages for anybody: the directory of business accounts, the checker of rules. */
export function anybodyRoutes(host: WebHost): Hono<WebEnv> {
  void host;
  return new Hono<WebEnv>();
}
