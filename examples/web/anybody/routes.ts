/** @module The pages for anybody: the directory of business accounts, the checker of rules. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';
import { rulesRoutes } from './rules.js';
import { unitsRoutes } from './units.js';

/** The pages for anybody: the directory of business accounts, the checker of rules. */
export function anybodyRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.route('/', unitsRoutes(host)).route('/', rulesRoutes());
  return routes;
}
