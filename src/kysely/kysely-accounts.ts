/** Accounts on SQL. @module */
import type { Selectable } from 'kysely';
import type { Account } from '../account/account.js';
import type { AccountEvent } from '../account/account-event.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { IdempotencyRecord, ScopedKey } from '../account/idempotency.js';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import { accountOf, type StoredAccountRow } from './account-row.js';
import { scopeOfKey } from './digest.js';
import { createOpening } from './open-account.js';
import { createRecordChange } from './record-change.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type EventRow = Pick<Selectable<Tables['account_event']>, 'version' | 'body'> & Pick<StoredAccountRow, 'name'>;
type KeyRow = Selectable<Tables['idempotency_key']>;

/** A repository of accounts. Finding one is one statement by a primary key, and so is a page of them. */
export function createKyselyAccounts(session: SqlSession): AccountRepository {
  const { tables, read } = session;
  const byNumber = statement<{ readonly number: IdentityNumber }, StoredAccountRow>(['number'], (db, { number }) =>
    db
      .selectFrom(`${tables.identity_number} as n`)
      .innerJoin(`${tables.account} as a`, 'a.name_key', 'n.account_key')
      .selectAll('a')
      .where('n.number', '=', number),
  );
  const byName = statement<{ readonly name: AccountNameKey }, StoredAccountRow>(['name'], (db, { name }) =>
    db.selectFrom(`${tables.account} as a`).selectAll('a').where('a.name_key', '=', name),
  );
  const byKey = statement<{ readonly scope: string }, KeyRow>(['scope'], (db, { scope }) =>
    db.selectFrom(`${tables.idempotency_key} as k`).selectAll('k').where('k.scope', '=', scope),
  );
  const events = statement<{ readonly name: AccountNameKey }, EventRow>(['name'], (db, { name }) =>
    db
      .selectFrom(`${tables.account_event} as e`)
      .innerJoin(`${tables.account} as a`, 'a.name_key', 'e.account_key')
      .select(['a.name', 'e.version', 'e.body'])
      .where('e.account_key', '=', name)
      .orderBy('e.version'),
  );
  return {
    findByIdentityNumber: (number) => read((db) => byNumber(db, { number })).map(({ rows }) => found(rows[0])),
    findByName: (name) => read((db) => byName(db, { name })).map(({ rows }) => found(rows[0])),
    findByIdempotencyKey: (key) =>
      read((db) => byKey(db, { scope: scopeOfKey(key) })).map(({ rows }) => recordOf(key, rows[0])),
    list: ({ after, limit }) =>
      read((db) =>
        db
          .selectFrom(`${tables.account} as a`)
          .selectAll('a')
          // after the empty text from the start, so that the first page, too, is a range of the primary key
          .where('a.name_key', '>', after ?? ('' as AccountNameKey))
          .orderBy('a.name_key')
          .limit(limit)
          .execute(),
      ).map((rows) => rows.map(accountOf)),
    open: createOpening(session),
    record: createRecordChange(session),
    listEvents: (name) =>
      read((db) => events(db, { name })).map(({ rows }) =>
        rows.map(({ name: accountName, version, body }) => ({
          accountName,
          version: Number(version),
          event: JSON.parse(body) as AccountEvent, // written by this adapter
        })),
      ),
  };
}

function found(row: StoredAccountRow | undefined): Account | null {
  return row === undefined ? null : accountOf(row);
}

function recordOf({ client, key }: ScopedKey, row: KeyRow | undefined): IdempotencyRecord | null {
  if (row === undefined) return null;
  const { fingerprint, account_name: accountName, assurance, opened_at: openedAt } = row;
  return { client, key, fingerprint, accountName, assurance, openedAt };
}
