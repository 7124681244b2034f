/** @module The files that browsers load, as they ask for them. */
import { Hono } from 'hono';
import type { WebEnv } from '../http/visit.js';
import type { Assets } from './assets.js';

/** Answers for the files. */
export function assetRoutes(assets: Assets): Hono<WebEnv> {
  const byUrl = new Map([...assets.values()].map((asset) => [asset.url, asset]));
  const routes = new Hono<WebEnv>();
  routes.get('/:file', (c, next) => {
    const asset = byUrl.get(`/assets/${c.req.param('file')}`);
    if (asset === undefined) return next(); // to the page that says so
    c.header('cache-control', 'public, max-age=31536000, immutable');
    return c.body(asset.body, 200, { 'content-type': asset.type });
  });
  return routes;
}
