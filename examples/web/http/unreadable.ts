/**
 * What is answered to what came in and is no request that a page could be shown for: it has no address, or never ended.
 * No page, no language: one sentence in each, as plain text.
 *
 * @module
 */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { RequestError } from '@hono/node-server';
import { wordsOf } from '../words/words-of.js';
import { LANGUAGES } from './language.js';
import { type RequestRefusal, STATUS_OF } from './refusal.js';

const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** Answers where the pages could not: the request's address or host is none, or they failed before they had begun. */
export function answerUnreadable(error: unknown): Response {
  const code = error instanceof RequestError ? 'request.unreadable' : 'server.fault';
  return new Response(textOf(code), { status: STATUS_OF[code], headers: HEADERS });
}

/** Answers on a connection, and ends it. */
export function answerOnSocket(socket: Socket, code: RequestRefusal['code']): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[code];
  const body = textOf(code);
  const lines = Object.entries({ ...HEADERS, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function textOf(code: RequestRefusal['code']): string {
  return `${code}\n${LANGUAGES.map((language) => wordsOf(language).refusals[code]).join('\n')}\n`;
}
