/** One-time tokens on SQL. @module */
import type { Selectable } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import type { AccountTokens, IssuedToken, TokenPurpose } from '../account/account-tokens.js';
import { type AccountNameKey, accountNameKey } from '../account-name/account-name.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import type { StoreConflict } from '../store-error.js';
import { createAppendMessages } from './append-messages.js';
import { createInsertUnlessPresent } from './insert.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type TokenRow = Selectable<Tables['one_time_token']>;

const CONFLICT: StoreConflict = Object.freeze({ code: 'store.conflict' });

/** Tokens by the primary key of their digest; the expired ones as a range of an index. */
export function createKyselyAccountTokens(session: SqlSession): AccountTokens {
  const { tables, dialect, read, write } = session;
  const table = tables.one_time_token;
  const keep = createInsertUnlessPresent(session, 'one_time_token');
  const appendMessages = createAppendMessages(session);
  // the place of a message among those of its person is found while nobody else can look for one
  const holdAccount = statement<{ readonly key: AccountNameKey }, { readonly name_key: string }>(
    ['key'],
    (db, { key }) =>
      db
        .selectFrom(`${tables.account} as a`)
        .select('a.name_key')
        .where('a.name_key', '=', key)
        .$if(dialect.hasRowLocks, (query) => query.forUpdate()),
  );
  const byDigest = statement<{ readonly digest: OneTimeTokenDigest }, TokenRow>(['digest'], (db, { digest }) =>
    db.selectFrom(`${table} as t`).selectAll('t').where('t.digest', '=', digest),
  );
  return {
    issue: (token, messages, now) =>
      write(async (db): Promise<Result<void, StoreConflict>> => {
        const { digest, accountName, expiresAt, purpose } = token;
        const key = accountName === null ? null : accountNameKey(accountName);
        if (key !== null) await holdAccount(db, { key });
        const row = { digest, purpose: JSON.stringify(purpose), account_name: accountName, expires_at: expiresAt };
        if (!(await keep(db, row))) return err(CONFLICT);
        if (key !== null) await appendMessages(db, key, messages, now);
        return ok(undefined);
      }),
    find: (digest) => read((db) => byDigest(db, { digest })).map(({ rows: [row] }) => tokenOf(row)),
    removeExpired: (now, limit) =>
      write(async (db) => {
        const expired = await db
          .selectFrom(`${table} as t`)
          .select('t.digest')
          .where('t.expires_at', '<=', now)
          .orderBy('t.expires_at')
          .orderBy('t.digest')
          .limit(limit)
          // held, so that they are counted here: over shards a delete does not say how many there were
          .$if(dialect.hasRowLocks, (query) => query.forUpdate())
          .execute();
        if (expired.length === 0) return ok(0);
        const digests = expired.map(({ digest }) => digest).sort();
        await db.deleteFrom(table).where('digest', 'in', digests).execute();
        return ok(expired.length);
      }),
  };
}

function tokenOf(row: TokenRow | undefined): IssuedToken | null {
  if (row === undefined) return null;
  const purpose = JSON.parse(row.purpose) as TokenPurpose; // written by this adapter
  return { digest: row.digest, purpose, accountName: row.account_name, expiresAt: row.expires_at };
}
