/** The web example on MySQL's protocol, by its address alone: a teacher applies, and finds her account after a restart. */
import { expect, inject, test } from 'vitest';
import { expectToKeepAccounts } from '../../web/support/keeps-accounts.js';
import { createMysqlDatabase, openSpread } from '../support/mysql-database.js';

const addressOf = (port: number, database: string) => `mysql://root@127.0.0.1:${port}/${database}`;

test('a server on a Galera node', async () => {
  const [port] = inject('galeraPorts');
  await expectToKeepAccounts(addressOf(port, await createMysqlDatabase(port)));
  expect.hasAssertions();
});

test('a server on a Spider head, whose tables are spread already', async () => {
  const ports = inject('spiderPorts');
  const { database, close } = await openSpread(ports);
  await expectToKeepAccounts(addressOf(ports.head, database));
  await close();
  expect.hasAssertions();
});
