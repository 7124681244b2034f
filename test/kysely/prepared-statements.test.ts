import type { SqliteDatabase } from 'kysely';
import LibsqlDatabase from 'libsql';
import { expect, test } from 'vitest';
import { keepPreparedStatements } from '../../src/kysely/prepared-statements.js';

/** A database in memory that counts what is prepared. */
function counted(): { readonly database: SqliteDatabase; readonly count: () => number } {
  const real = new LibsqlDatabase(':memory:');
  let count = 0;
  const prepare = (sql: string) => {
    count += 1;
    return real.prepare(sql) as ReturnType<SqliteDatabase['prepare']>;
  };
  return { database: { prepare, close: () => real.close() }, count: () => count };
}

test('a statement is prepared once, however often it is sent, and answers as before', () => {
  const { database, count } = counted();
  const kept = keepPreparedStatements(database);
  kept.prepare('create table t (a integer)').run([]);
  for (let turn = 1; turn <= 5; turn += 1) {
    expect(kept.prepare('insert into t values (?)').run([turn]).changes).toBe(1);
    const select = kept.prepare('select count(*) as n from t');
    expect(select.reader).toBe(true);
    expect(select.all([])).toEqual([{ n: turn }]);
  }
  expect(count()).toBe(3);
});

test('a table that is changed changes the answer', () => {
  const kept = keepPreparedStatements(counted().database);
  kept.prepare('create table t (a integer)').run([]);
  kept.prepare('insert into t values (1)').run([]);
  expect(kept.prepare('select * from t').all([])).toEqual([{ a: 1 }]);
  kept.prepare('alter table t add column b integer default 2').run([]);
  expect(kept.prepare('select * from t').all([])).toEqual([{ a: 1, b: 2 }]);
});

test('rows can be walked by two at the same time', () => {
  const kept = keepPreparedStatements(counted().database);
  kept.prepare('create table t (a integer)').run([]);
  kept.prepare('insert into t values (1), (2)').run([]);
  const [one, other] = [1, 2].map(() => kept.prepare('select a from t order by a').iterate([]));
  expect([one?.next().value, other?.next().value, one?.next().value, other?.next().value]).toEqual(
    [1, 1, 2, 2].map((a) => ({ a })),
  );
});

test('no more than so many are kept', () => {
  const { database, count } = counted();
  const kept = keepPreparedStatements(database);
  for (let turn = 0; turn < 1000; turn += 1) kept.prepare(`select ${turn} as a`).all([]);
  kept.prepare('select 999 as a').all([]);
  expect(count()).toBe(1000);
  kept.prepare('select 0 as a').all([]);
  expect(count()).toBe(1001);
});
