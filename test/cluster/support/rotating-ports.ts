/** The ports of a cluster's nodes as one: each call goes to the next node. */
import type { KyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';

type Port = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Repositories that ask one node after the other. */
export function rotating(nodes: readonly KyselyRepositories[]): KyselyRepositories {
  let turn = 0;
  const next = () => {
    turn += 1;
    const node = nodes[turn % nodes.length];
    if (node === undefined) throw new Error('no nodes');
    return node;
  };
  const [first] = nodes;
  if (first === undefined) throw new Error('no nodes');
  const rotated = Object.entries(first).map(([name, part]: [string, unknown]) => {
    if (typeof part === 'function') return [name, part] as const;
    const methods = Object.keys(part as Port).map((method) => [
      method,
      (...args: never[]) => (Reflect.get(next(), name) as Port)[method]?.(...args),
    ]);
    return [name, Object.fromEntries(methods) as Port] as const;
  });
  return Object.fromEntries<unknown>(rotated) as unknown as KyselyRepositories;
}
