/** The web example's server on a socket, and requests as no browser sends them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld, type World } from '../../../bench/web/world.js';
import type { HostVariation } from '../../../examples/web/host/create-web-host.js';
import type { Patience } from '../../../examples/web/http/listen.js';
import type { DatabaseChoice } from '../../../examples/web/options.js';
import { startWebServer } from '../../../examples/web/serve.js';
import { CHEAP_PASSWORDS } from './web-site.js';

/** A request, byte for byte. */
export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In one piece with its length, or in pieces without. */
  readonly body?: string | Buffer | readonly Buffer[];
}

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** A server that listens. */
export interface RealServer {
  /** People who may apply: those with the numbers 0 to 2. */
  readonly world: World;
  readonly database: DatabaseChoice;
  readonly origin: string;
  readonly port: number;
  readonly send: (request: RawRequest) => Promise<RawAnswer>;
  /** Writes to a connection, and gives what came back until the server ended it. */
  readonly write: (...pieces: readonly (string | Buffer)[]) => Promise<string>;
  /** Lets the server end as it would by a signal. */
  readonly end: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts it on a database of its own. */
export async function startRealServer(variation: HostVariation = {}, patience?: Patience): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'web-server-'));
  const database = { dialect: 'sqlite', file: join(folder, 'web.sqlite') } as const;
  const world = await createWorld(database, 3);
  const started = await startWebServer(
    {
      database,
      hostname: '127.0.0.1',
      port: 0,
      publicUrl: null,
      smtpUrl: null,
      secret: null,
    },
    { passwords: CHEAP_PASSWORDS, ...variation },
    patience,
  );
  const { url, close } = started._unsafeUnwrap();
  const port = Number(url.port);
  return {
    world,
    database,
    origin: url.origin,
    port,
    send: (raw) => send(port, raw),
    write: (...pieces) => write(port, pieces),
    end: close,
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

function send(port: number, { method = 'GET', path, headers = {}, body = '' }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0;
        resolve({ status, headers: incoming.headers, body: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on('error', reject);
    if (typeof body === 'string' || Buffer.isBuffer(body)) {
      if (body.length > 0) outgoing.setHeader('content-length', Buffer.byteLength(body));
      outgoing.end(body);
    } else {
      for (const piece of body) outgoing.write(piece);
      outgoing.end();
    }
  });
}

function write(port: number, pieces: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined); // the server may end it while we still write
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString());
    });
    for (const piece of pieces) socket.write(piece);
  });
}
