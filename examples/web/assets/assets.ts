/**
 * The style sheet and the scripts, with the digest of their content in the name: they can be kept for ever, and a new version
 * has a new name. Pages ask `assetUrl` for the name.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { WebEnv } from '../http/visit.js';

/** One file as it is sent. */
export interface Asset {
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

/** The files by their plain names: `style.css`, `form.zh-TW.js`. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** An asset of its plain name and content. */
export function assetOf(name: string, body: string): Asset {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  const type = TYPES[extension];
  if (type === undefined) throw new Error(`no type for ${name}`);
  return { url: `/assets/${name.slice(0, -extension.length)}${digest}.${extension}`, type, body };
}

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
