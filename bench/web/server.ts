/**
 * The web example in a process of its own, as `npm run web` starts it, but that it may be tried without end: no limits, and
 * hashes that cost nothing if asked for. Says where it listens, and whatever it has to say beside that.
 *
 * @module
 */

import { RATE_LIMIT_POLICY, type RateLimitPolicy } from 'tw-teacher-account';
import type { WebOptions } from '../../examples/web/options.js';
import { startWebServer } from '../../examples/web/serve.js';

/** What is handed over as JSON in the first argument. */
export interface ServerOrder {
  readonly database: WebOptions['database'];
  readonly hashing: 'real' | 'cheap';
  readonly isLimited?: boolean;
}

const CHEAP = { scheme: 'scrypt', scrypt: { logRounds: 1, blockSize: 8, lanes: 1 } } as const;

const { database, hashing, isLimited = false } = JSON.parse(process.argv[2] ?? '') as ServerOrder;
const unlimited = Object.fromEntries(
  Object.keys(RATE_LIMIT_POLICY).map((name) => [name, { attempts: 1_000_000_000, windowSeconds: 1 }]),
) as RateLimitPolicy;
const server = await startWebServer(
  {
    database,
    hostname: '127.0.0.1',
    port: 0,
    publicUrl: null,
    smtpUrl: null,
    secret: 'of-this-measurement-only-and-of-no-other-place',
  },
  {
    ...(hashing === 'cheap' ? { passwords: CHEAP } : {}),
    ...(isLimited ? {} : { rateLimits: unlimited }),
  },
);
const { url, close } = server._unsafeUnwrap();
process.stdout.write(`${url.href}\n`);
process.once('SIGTERM', () => void close());
