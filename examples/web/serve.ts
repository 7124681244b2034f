/**
 * A server that listens: the pages on a host.
 *
 * @module
 */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { err, ok, type Result } from 'neverthrow';
import { buildAssets } from './assets/build-assets.js';
import { createWebHost, type HostFault, type HostVariation } from './host/create-web-host.js';
import type { WebHost } from './host/web-host.js';
import { createWebApp } from './http/app.js';
import type { WebOptions } from './options.js';

/** A server, where people reach it, and how it ends. */
export interface WebServer {
  readonly url: URL;
  /** What the pages are built on, for tests that prepare something. */
  readonly host: WebHost;
  readonly close: () => Promise<void>;
}

/** Opens everything and listens. */
export async function startWebServer(
  options: WebOptions,
  variation: HostVariation = {},
): Promise<Result<WebServer, HostFault>> {
  let url = options.publicUrl ?? new URL(`http://${options.hostname}:${options.port}`);
  const host = await createWebHost(options, () => url, variation);
  if (host.isErr()) return err(host.error);
  const app = createWebApp(host.value, await buildAssets());
  const listening = await new Promise<{ readonly server: ReturnType<typeof serve>; readonly port: number }>(
    (resolve) => {
      const server = serve(
        { fetch: app.fetch, hostname: options.hostname, port: options.port },
        ({ port }: AddressInfo) => {
          resolve({ server, port });
        },
      );
    },
  );
  url = options.publicUrl ?? new URL(`http://${options.hostname}:${listening.port}`);
  return ok({
    url,
    host: host.value,
    async close() {
      await new Promise<void>((resolve) => {
        listening.server.close(() => {
          resolve();
        });
      });
      await host.value.close();
    },
  });
}
