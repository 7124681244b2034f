/** What each database's errors mean, and what is told of them. */
import { describe, expect, test } from 'vitest';
import type { SqlDialectName } from '../../src/kysely/dialect-name.js';
import { DIALECTS } from '../../src/kysely/dialects.js';
import type { DriverErrorMeaning } from '../../src/kysely/sql-dialect.js';

type Case = readonly [what: string, error: unknown, meaning: DriverErrorMeaning, code: string | null];

const CASES: Readonly<Record<SqlDialectName, readonly Case[]>> = {
  sqlite: [
    ['another process writes', { code: 'SQLITE_BUSY' }, 'again', 'SQLITE_BUSY'],
    [
      'another process has written since the first look',
      { code: 'SQLITE_BUSY_SNAPSHOT' },
      'again',
      'SQLITE_BUSY_SNAPSHOT',
    ],
    ['a table is locked', { code: 'SQLITE_LOCKED' }, 'again', 'SQLITE_LOCKED'],
    ['a key is in use', { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }, 'duplicate', 'SQLITE_CONSTRAINT_PRIMARYKEY'],
    ['a column is null', { code: 'SQLITE_CONSTRAINT_NOTNULL' }, 'unavailable', 'SQLITE_CONSTRAINT_NOTNULL'],
    ['the disk is full', { code: 'SQLITE_FULL' }, 'unavailable', 'SQLITE_FULL'],
    ['node:sqlite: busy', { code: 'ERR_SQLITE_ERROR', errcode: 5 }, 'again', 'SQLITE_BUSY'],
    ['node:sqlite: busy, with its extension', { code: 'ERR_SQLITE_ERROR', errcode: 517 }, 'again', 'SQLITE_BUSY'],
    ['node:sqlite: read-only', { code: 'ERR_SQLITE_ERROR', errcode: 8 }, 'unavailable', 'SQLITE_READONLY'],
    ['node:sqlite: a rare one', { code: 'ERR_SQLITE_ERROR', errcode: 26 }, 'unavailable', 'SQLITE_26'],
  ],
  postgres: [
    ['a serialization failure', { code: '40001' }, 'again', '40001'],
    ['a deadlock', { code: '40P01' }, 'again', '40P01'],
    ['a lock that was waited for too long', { code: '55P03' }, 'conflict', '55P03'],
    ['a key is in use', { code: '23505' }, 'duplicate', '23505'],
    ['another class 40: the fate of the transaction is unknown', { code: '40003' }, 'unavailable', '40003'],
    ['the server shuts down', { code: '57P01' }, 'unavailable', '57P01'],
    ['a lost connection', { code: 'ECONNRESET', errno: -104 }, 'unavailable', 'ECONNRESET'],
  ],
  mysql: [
    [
      'a deadlock, or a conflict at commit in a cluster',
      { code: 'ER_LOCK_DEADLOCK', errno: 1213 },
      'again',
      'ER_LOCK_DEADLOCK',
    ],
    ['a row that changed since it was read', { code: 'ER_CHECKREAD', errno: 1020 }, 'again', 'ER_CHECKREAD'],
    [
      'a lock that was waited for too long',
      { code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205 },
      'conflict',
      'ER_LOCK_WAIT_TIMEOUT',
    ],
    ['a key is in use', { code: 'ER_DUP_ENTRY', errno: 1062 }, 'duplicate', 'ER_DUP_ENTRY'],
    [
      'a node without its cluster',
      { code: 'ER_UNKNOWN_COM_ERROR', errno: 1047 },
      'unavailable',
      'ER_UNKNOWN_COM_ERROR',
    ],
    [
      'a commit that nobody knows of',
      { code: 'ER_ERROR_DURING_COMMIT', errno: 1180 },
      'unavailable',
      'ER_ERROR_DURING_COMMIT',
    ],
    ['a lost connection', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }, 'unavailable', 'PROTOCOL_CONNECTION_LOST'],
    ['a closed connection', { message: 'Can’t add new command', fatal: true }, 'unavailable', null],
    ['a shard that is gone', { errno: 12701 }, 'unavailable', 'ER_12701'],
  ],
};

const SHAPELESS: readonly unknown[] = [undefined, null, 'SQLITE_BUSY', 40001, {}, [], new Error('40001')];

describe.each(Object.entries(CASES))('%s', (name, cases) => {
  const dialect = DIALECTS[name as SqlDialectName];

  test.each(cases)('%s', (_, error, meaning, code) => {
    expect(dialect.meaningOf(error)).toBe(meaning);
    expect(dialect.codeOf(error)).toBe(code);
  });

  test.each(SHAPELESS)('%s, which no driver throws, is unavailable', (thrown) => {
    expect(dialect.meaningOf(thrown)).toBe('unavailable');
    expect(dialect.codeOf(thrown)).toBe(null);
  });
});
