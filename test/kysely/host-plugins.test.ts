/** A host whose Kysely renames columns: this package's tables are none of its plugins' business. */
import * as fc from 'fast-check';
import { CamelCasePlugin } from 'kysely';
import { expect, test } from 'vitest';
import { accountAsOpened } from '../../src/account/account.js';
import { createKyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../src/kysely/migrate-kysely-database.js';
import { openingOnRow } from '../../src/testing/arbitraries/workflow.js';
import { openSqlite, valueOf } from './support/test-database.js';

test('accounts are opened and found, also in a transaction of such a host', async () => {
  const database = await openSqlite();
  const db = database.db.withPlugin(new CamelCasePlugin());
  const options = { dialect: 'sqlite', prefix: 'camel_' } as const;
  valueOf(await migrateKyselyDatabase(db, options));
  const repositories = valueOf(await createKyselyRepositories(db, options));
  const [sample] = fc.sample(openingOnRow(), 1);
  if (sample === undefined) throw new Error('no sample');
  const { account } = sample.opening;

  valueOf(await repositories.preRegistrations.save(sample.row, null));
  await db.transaction().execute(async (transaction) => {
    const { accounts } = repositories.within(transaction);
    valueOf(await accounts.open(sample.opening));
    expect(valueOf(await accounts.findByIdentityNumber(account.identityNumber))).toEqual(accountAsOpened(account));
  });
  expect(valueOf(await repositories.accounts.findByIdentityNumber(account.identityNumber))).toEqual(
    accountAsOpened(account),
  );
  const listed = valueOf(await repositories.preRegistrations.list(account.unit, { after: null, limit: 1 }));
  expect(listed[0]?.claim?.accountName).toBe(account.name);
  await database.close();
});
