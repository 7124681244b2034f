/**
 * The style sheet and the scripts, with the digest of their content in the name: they can be kept for ever, and a new version
 * has a new name. Pages ask `assetUrl` for the name.
 *
 * @module
 */
import { createHash } from 'node:crypto';

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
