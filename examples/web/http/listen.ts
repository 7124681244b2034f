/**
 * Listening: how long anybody is waited for, what is answered to what is no request, and how it ends.
 *
 * @module
 */
import { createServer, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { err, ok, type Result } from 'neverthrow';
import type { RequestRefusal } from './refusal.js';
import { answerOnSocket, answerUnreadable } from './unreadable.js';
import type { WebEnv } from './visit.js';

/** How long the server waits, in milliseconds. */
export interface Patience {
  /** For the whole of a request's headers. */
  readonly headers: number;
  /** For the whole request: a file of 20 MB over a line of 1.5 Mbit/s. */
  readonly request: number;
  /** For the next request on a connection that is open. */
  readonly nextRequest: number;
  /** When it ends: for requests that are under way. */
  readonly ending: number;
}

const PATIENCE: Patience = { headers: 15_000, request: 120_000, nextRequest: 5000, ending: 10_000 };

/** Nobody can listen there. */
export interface ListenFault {
  readonly code: 'listen';
  /** `EADDRINUSE` where another program does already. */
  readonly reason: string;
}

/** Somebody listens. */
export interface Listening {
  readonly port: number;
  /** Takes no more requests, lets those that run come to their end, and is done. */
  readonly close: () => Promise<void>;
}

/** Answers with this app. */
export function listen(
  app: Hono<WebEnv>,
  at: { readonly hostname: string; readonly port: number },
  patience: Patience = PATIENCE,
): Promise<Result<Listening, ListenFault>> {
  const options: ServerOptions = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.nextRequest,
    requireHostHeader: false, // what lacks one is refused below, with a code
    // how often the two above are looked at
    connectionsCheckingInterval: Math.min(1000, patience.headers),
  };
  // a request whose browser went away runs on, and has no connection by which one could tell
  const running = new Set<Promise<Response>>();
  const fetch = (request: Request, bindings: HttpBindings | Http2Bindings) => {
    const answer = Promise.resolve(app.fetch(request, bindings));
    running.add(answer);
    const forget = () => running.delete(answer);
    answer.then(forget, forget);
    return answer;
  };
  const listener = getRequestListener(fetch, { errorHandler: answerUnreadable });
  const answers = new WeakMap<object, ServerResponse>();
  const server = createServer(options, (incoming, outgoing) => {
    answers.set(incoming.socket, outgoing);
    void listener(incoming, outgoing);
  });
  server.on('clientError', (error: Error & { readonly code?: string }, socket: Socket) => {
    // nothing is put into the midst of another answer
    if (answers.get(socket)?.headersSent === true && answers.get(socket)?.writableFinished === false) socket.destroy();
    else answerOnSocket(socket, refusalOf(error.code));
  });
  return new Promise((resolve) => {
    server.once('error', (error: Error & { readonly code?: string }) => {
      resolve(err({ code: 'listen', reason: error.code ?? error.name }));
    });
    server.listen(at.port, at.hostname, () => {
      const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
      resolve(ok({ port, close: () => end(server, running, patience.ending) }));
    });
  });
}

async function end(server: Server, running: ReadonlySet<Promise<Response>>, patience: number): Promise<void> {
  await closeServer(server, patience);
  await Promise.race([Promise.allSettled(running), wait(patience, null, { ref: false })]);
}

/** Connections that only wait for a next request would hold it open, those that become idle later too. */
function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    const last = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(last);
      resolve();
    });
  });
}

function refusalOf(code: string | undefined): RequestRefusal['code'] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request.too-slow';
  return code === 'HPE_HEADER_OVERFLOW' ? 'request.headers-too-large' : 'request.unreadable';
}
