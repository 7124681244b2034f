/** Which shard has what of an account, asked of the shards themselves. */
import { type Tables, tableNames } from '../../../src/kysely/tables.js';
import { connectMysql } from './mysql-database.js';

/** The tables with rows of an account, and the column that tells whose row it is. */
const OWNERS = {
  account: 'name',
  identity_number: 'account_key',
  idempotency_key: 'account_name',
  consent: 'account_key',
  outgoing_message: 'account_key',
  pre_registration: 'claim_account',
} as const satisfies { readonly [Table in keyof Tables]?: keyof Tables[Table] };

/** A table whose rows belong to accounts. */
export type OwnedTable = keyof typeof OWNERS;

/** For each account, the shards with rows of it in each table; a shard is there once for each row. */
export type ShardsOfRows = ReadonlyMap<string, Readonly<Record<OwnedTable, readonly number[]>>>;

/** Reads all rows of accounts on all shards of a database. */
export async function readShards(ports: readonly number[], database: string): Promise<ShardsOfRows> {
  const found = new Map<string, Record<OwnedTable, number[]>>();
  const tables = tableNames('tta_');
  for (const [shard, port] of ports.entries()) {
    const db = connectMysql({ port, database, connections: 1 });
    for (const table of Object.keys(OWNERS) as OwnedTable[]) {
      const rows = await db.selectFrom(tables[table]).select(`${OWNERS[table]} as owner`).execute();
      for (const { owner } of rows) {
        if (owner === null) continue;
        const of = found.get(owner) ?? nowhere();
        of[table].push(shard);
        found.set(owner, of);
      }
    }
    await db.destroy();
  }
  return found;
}

function nowhere(): Record<OwnedTable, number[]> {
  return {
    account: [],
    identity_number: [],
    idempotency_key: [],
    consent: [],
    outgoing_message: [],
    pre_registration: [],
  };
}

/** How many rows each shard has in each table, whosever they are. */
export async function countShards(ports: readonly number[], database: string): Promise<unknown> {
  const tables = tableNames('tta_');
  return Promise.all(
    ports.map(async (port) => {
      const db = connectMysql({ port, database, connections: 1 });
      const counts: Record<string, number> = {};
      for (const table of Object.keys(OWNERS) as OwnedTable[]) {
        const row = await db
          .selectFrom(tables[table])
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow();
        counts[table] = row.rows;
      }
      await db.destroy();
      return counts;
    }),
  );
}
