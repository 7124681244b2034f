/**
 * A server that listens: the pages on a host.
 *
 * @module
 */
import { isIPv6 } from 'node:net';
import { err, ok, type Result } from 'neverthrow';
import { buildAssets } from './assets/build-assets.js';
import { createWebHost, type HostFault, type HostVariation } from './host/create-web-host.js';
import type { WebHost } from './host/web-host.js';
import { createWebApp } from './http/app.js';
import { type ListenFault, listen, type Patience } from './http/listen.js';
import type { WebOptions } from './options.js';

/** A server, where people reach it, and how it ends. */
export interface WebServer {
  readonly url: URL;
  /** What the pages are built on, for tests that prepare something. */
  readonly host: WebHost;
  /** Lets requests that run come to their end, then closes the database. */
  readonly close: () => Promise<void>;
}

/** Opens everything and listens. */
export async function startWebServer(
  options: WebOptions,
  variation: HostVariation = {},
  patience?: Patience,
): Promise<Result<WebServer, HostFault | ListenFault>> {
  let url = options.publicUrl ?? urlOf(options);
  const host = await createWebHost(options, () => url, variation);
  if (host.isErr()) return err(host.error);
  const listening = await listen(createWebApp(host.value, await buildAssets()), options, patience);
  if (listening.isErr()) {
    await host.value.close();
    return err(listening.error);
  }
  const { port, close } = listening.value;
  url = options.publicUrl ?? urlOf({ ...options, port });
  let closed: Promise<void> | null = null;
  return ok({ url, host: host.value, close: () => (closed ??= close().then(() => host.value.close())) });
}

/** Where somebody on this machine reaches it. */
function urlOf({ hostname, port }: Pick<WebOptions, 'hostname' | 'port'>): URL {
  const isEverywhere = hostname === '0.0.0.0' || hostname === '::';
  const name = isEverywhere ? 'localhost' : isIPv6(hostname) ? `[${hostname}]` : hostname;
  return new URL(`http://${name}:${port}`);
}
