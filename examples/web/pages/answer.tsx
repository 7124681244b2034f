/** @module Sending a page. */
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { WebContext } from '../http/visit.js';

/** Answers with a document. It may hold what a person typed, so nothing keeps it. */
export function answer(
  c: WebContext,
  document: unknown,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('cache-control', 'no-store');
  return c.html(html`<!doctype html>${document}`, status);
}
