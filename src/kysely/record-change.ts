/**
 * The one transaction that changes an account.
 *
 * Its writes stand in the order in which the port names their errors, which is that of an opening: all take the locks of
 * the tables in the same order, and rows of a roster in the order of their keys, so that no two wait for each other in a
 * circle.
 *
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { AccountStale, OneTimeTokenGone, RowChange } from '../account/account-change.js';
import type { AccountRepository, IdentityNumberTaken } from '../account/account-repository.js';
import { type AccountNameKey, accountNameKey } from '../account-name/account-name.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import { CHANGED_COLUMNS, type ChangedAccountRow, rowOfChanged } from './account-row.js';
import { createAppendMessages } from './append-messages.js';
import { createInsert, createInsertUnlessPresent } from './insert.js';
import { createSaveRow } from './save-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';

type Refusal = PreRegistrationStale | IdentityNumberTaken | AccountStale | OneTimeTokenGone;

const ROW_STALE: Refusal = Object.freeze({ code: 'pre-registration.stale' });
const NUMBER_TAKEN: Refusal = Object.freeze({ code: 'account.identity-number-taken' });
const STALE: Refusal = Object.freeze({ code: 'account.stale' });
const TOKEN_GONE: Refusal = Object.freeze({ code: 'one-time-token.gone' });

/** The port's `record`: a handful of statements by primary keys, whatever the tables hold. */
export function createRecordChange(session: SqlSession): AccountRepository['record'] {
  const { tables, dialect, write } = session;
  const saveRow = createSaveRow(session);
  const keepIdentityNumber = createInsertUnlessPresent(session, 'identity_number');
  const writeEvent = createInsert(session, 'account_event');
  const appendMessages = createAppendMessages(session);
  const freeNumber = statement<{ readonly number: IdentityNumber; readonly key: AccountNameKey }>(
    ['number', 'key'],
    (db, { number, key }) =>
      db.deleteFrom(tables.identity_number).where('number', '=', number).where('account_key', '=', key),
  );
  const update = statement<ChangedAccountRow & { readonly key: AccountNameKey; readonly read_version: number }>(
    [...CHANGED_COLUMNS, 'key', 'read_version'],
    (db, { key, read_version: readVersion, ...columns }) =>
      db.updateTable(tables.account).set(columns).where('name_key', '=', key).where('version', '=', readVersion),
  );
  // that it is there is read under a lock: where rows are spread over shards, a delete does not say how many there were
  const holdToken = statement<{ readonly digest: OneTimeTokenDigest }, { readonly digest: string }>(
    ['digest'],
    (db, { digest }) =>
      db
        .selectFrom(`${tables.one_time_token} as t`)
        .select('t.digest')
        .where('t.digest', '=', digest)
        .$if(dialect.hasRowLocks, (query) => query.forUpdate()),
  );
  const removeToken = statement<{ readonly digest: OneTimeTokenDigest }>(['digest'], (db, { digest }) =>
    db.deleteFrom(tables.one_time_token).where('digest', '=', digest),
  );
  const useToken = async (db: Statements, digest: OneTimeTokenDigest): Promise<boolean> => {
    if ((await holdToken(db, { digest })).rows.length !== 1) return false;
    await removeToken(db, { digest });
    return true;
  };
  return ({ account, event, rows, takesNumber, freesNumber, usesToken, messages }) =>
    write(async (db): Promise<Result<void, Refusal>> => {
      const key = accountNameKey(account.name);
      for (const { row, readVersion } of inOrder(rows))
        if (!(await saveRow(db, row, readVersion))) return err(ROW_STALE);
      if (takesNumber !== null && !(await keepIdentityNumber(db, { number: takesNumber, account_key: key }))) {
        return err(NUMBER_TAKEN);
      }
      if (freesNumber !== null) await freeNumber(db, { number: freesNumber, key });
      const changed = await update(db, { ...rowOfChanged(account), key, read_version: account.version - 1 });
      if (changed.affected !== 1) return err(STALE);
      if (usesToken !== null && !(await useToken(db, usesToken))) return err(TOKEN_GONE);
      await writeEvent(db, [{ account_key: key, version: account.version, body: JSON.stringify(event) }]);
      await appendMessages(db, key, messages, event.at);
      return ok(undefined);
    });
}

function inOrder(rows: readonly RowChange[]): readonly RowChange[] {
  const keyOf = ({ row: { unit, identityNumber } }: RowChange) => unit + identityNumber; // a code has a fixed length
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
