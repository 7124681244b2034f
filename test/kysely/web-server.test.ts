/** The web example on PostgreSQL, by its address alone: a teacher applies, and finds her account after a restart. */
import { expect, inject, test } from 'vitest';
import { expectToKeepAccounts } from '../web/support/keeps-accounts.js';
import { createPostgresDatabase } from './support/test-database.js';

test('a server on PostgreSQL', async () => {
  const port = inject('postgresPort');
  const name = await createPostgresDatabase(port);
  await expectToKeepAccounts(`postgres://postgres:postgres@127.0.0.1:${port}/${name}`);
  expect.hasAssertions();
});
