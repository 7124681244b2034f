/**
 * The adapter of `node:sqlite`, on a database that behaves like one and needs no newer Node. The contracts run on the real
 * one in `test/cluster/node-sqlite`.
 */
import { Kysely, SqliteDialect, sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import { expect, test } from 'vitest';
import { type NodeSqliteDatabase, nodeSqliteDatabase } from '../../src/kysely/node-sqlite.js';

interface Notes {
  readonly note: { readonly id: number; readonly text: string | null };
}

/** A database whose statements know no `reader`, want each parameter by itself, and count in big integers. */
function nodeLike(): NodeSqliteDatabase & { readonly isOpen: () => boolean } {
  const database = new LibsqlDatabase(':memory:');
  const each = (parameters: unknown[]) => {
    if (parameters.some((parameter) => Array.isArray(parameter))) throw new TypeError('a parameter cannot be bound');
    return parameters;
  };
  return {
    prepare: (text) => {
      const statement = database.prepare(text);
      return {
        columns: () => (statement.reader ? statement.columns() : []),
        all: (...parameters) => statement.all(...each(parameters)),
        run: (...parameters) => {
          const { changes, lastInsertRowid } = statement.run(...each(parameters));
          return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
        },
        iterate: (...parameters) => statement.iterate(...each(parameters)),
      };
    },
    close: () => database.close(),
    isOpen: () => database.open,
  };
}

test('rows, counts and parameters come and go as with any other driver', async () => {
  const node = nodeLike();
  const db = new Kysely<Notes>({ dialect: new SqliteDialect({ database: nodeSqliteDatabase(node) }) });
  await sql`create table note (id integer primary key, text text)`.execute(db);

  const inserted = await db
    .insertInto('note')
    .values([
      { id: 1, text: 'a' },
      { id: 2, text: null },
    ])
    .executeTakeFirstOrThrow();
  expect(inserted).toMatchObject({ insertId: 2n, numInsertedOrUpdatedRows: 2n });
  const returned = await db.insertInto('note').values({ id: 3, text: 'c' }).returning('text').execute();
  expect(returned).toEqual([{ text: 'c' }]);
  const updated = await db.updateTable('note').set({ text: 'b' }).where('id', '>', 1).executeTakeFirstOrThrow();
  expect(updated.numUpdatedRows).toBe(2n);

  const streamed: unknown[] = [];
  for await (const row of db.selectFrom('note').selectAll().where('id', '<', 3).stream()) streamed.push(row);
  expect(streamed).toEqual([
    { id: 1, text: 'a' },
    { id: 2, text: 'b' },
  ]);
  expect((await sql`pragma foreign_keys`.execute(db)).rows).toHaveLength(1);

  await db.destroy();
  expect(node.isOpen()).toBe(false);
});
