/** The servers of this folder's tests, started once: three nodes of a cluster, and a head in front of two shards. */
import type { TestProject } from 'vitest/node';
import { startGalera } from '../../../tools/clusters/galera.mjs';
import { startSpider } from '../../../tools/clusters/spider.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Nobody stops these nodes: a test that does starts a cluster of its own. */
    readonly galeraPorts: readonly [number, number, number];
    /** Paths of the nodes' logs. */
    readonly galeraLogs: readonly string[];
    readonly spiderPorts: { readonly head: number; readonly shards: readonly [number, number] };
    readonly spiderLogs: readonly string[];
  }
}

export default async function setup(project: TestProject) {
  const galera = await startGalera();
  const spider = await startSpider().catch(async (error: unknown) => {
    await galera.stop();
    throw error;
  });
  const [first, second, third] = galera.nodes;
  const { head, shards } = spider;
  project.provide('galeraPorts', [first.port, second.port, third.port]);
  project.provide(
    'galeraLogs',
    galera.nodes.map(({ errorLog }) => errorLog),
  );
  project.provide('spiderPorts', { head: head.port, shards: [shards[0].port, shards[1].port] });
  project.provide(
    'spiderLogs',
    [head, ...shards].map(({ errorLog }) => errorLog),
  );
  return async () => {
    await Promise.all([galera.stop(), spider.stop()]);
  };
}
