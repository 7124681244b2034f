/** @module The pages of a business account. */
import { Hono } from 'hono';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';
import { givingWay } from './giving-way.js';
import { importRoutes } from './import-routes.js';
import { createImportRunner } from './import-runner.js';
import { importsRoutes } from './imports-routes.js';
import { createKeptSheets } from './kept-sheets.js';
import { refusalsRoutes } from './refusals-routes.js';
import { registerRoutes } from './register-routes.js';
import { sessionRoutes } from './session-routes.js';
import { teachersRoutes } from './teachers-routes.js';

/** The pages of a business account. */
export function schoolRoutes(webHost: WebHost): Hono<WebEnv> {
  const { ports } = webHost;
  const host: WebHost = { ...webHost, ports: { ...ports, rosterImports: givingWay(ports.rosterImports) } };
  const sheets = createKeptSheets();
  const runner = createImportRunner(host.ports);
  const routes = new Hono<WebEnv>();
  for (const group of [
    sessionRoutes(host),
    registerRoutes(host),
    teachersRoutes(host),
    importsRoutes(host, sheets),
    importRoutes({ host, runner, sheets }),
    refusalsRoutes(host),
  ]) {
    routes.route('/', group);
  }
  return routes;
}
