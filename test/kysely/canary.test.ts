/** Personal data that must not come up again: in no error, no report of trouble, and no line of the server's log. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import type { OpeningOnRow } from '../../src/testing/arbitraries/workflow.js';
import { numberedOpening } from './support/numbered-opening.js';
import { openPostgres } from './support/test-database.js';

const CLIENTS = 16;
const ROUNDS = process.env['LONG'] === '1' ? 625 : 30; // with 16 clients, 10,000 openings

/** An opening by somebody with a name, a mailbox and an account name that occur nowhere else. */
function canary(parts: Parameters<typeof numberedOpening>[0]): OpeningOnRow {
  const { row, opening } = numberedOpening(parts);
  const personName = parsePersonName('金絲雀')._unsafeUnwrap();
  const email = parseEmailAddress('canary@nest.example')._unsafeUnwrap();
  return {
    row: { ...row, personName, changedBy: 'canary-registrar' },
    opening: {
      ...opening,
      account: { ...opening.account, personName, email },
      idempotency: opening.idempotency === null ? null : { ...opening.idempotency, client: 'canary-client' },
      messages: opening.messages.map((message) => ({ ...message, to: email })),
    },
  };
}

const PERSON = 7_654_321;
const { identityNumber } = canary({ person: PERSON, name: 0, key: null }).row;
const SECRETS = [identityNumber, '金絲雀', 'canary', 'zz00000'];

function secretsIn(text: string): string[] {
  return SECRETS.filter((secret) => text.includes(secret));
}

test(`${ROUNDS * CLIENTS} openings that lose, conflict and break off tell nothing`, async () => {
  const before = readFileSync(inject('postgresLog'), 'utf8').length;
  const told: unknown[] = [];
  const database = await openPostgres(
    { port: inject('postgresPort'), max: CLIENTS, settings: { default_transaction_isolation: 'serializable' } },
    { onTrouble: (trouble) => told.push(trouble) },
  );
  const { accounts, preRegistrations, refusals, attemptLimiter } = database.repositories;
  const limiter = attemptLimiter({ attempts: 3, windowSeconds: 60 });
  for (let round = 0; round < ROUNDS; round += 1) {
    const openings = Array.from({ length: CLIENTS }, (_, index) => {
      const made = canary({ person: PERSON, name: index % 4, unit: index % 2, key: index % 8 });
      const name = `zz00000${index % 4}` as typeof made.opening.account.name;
      return { ...made, opening: { ...made.opening, account: { ...made.opening.account, name } } };
    });
    const answers = await Promise.all(
      openings.flatMap(({ row, opening }, index) => [
        preRegistrations.save(row, null),
        accounts.open(index % 5 === 0 ? { ...opening, claim: { ...opening.claim, version: 9 } } : opening),
        limiter.take({ client: 'canary-client', identityNumber }),
        refusals.record({
          unit: row.unit,
          at: row.changedAt,
          maskedIdentityNumber: 'A****',
          failure: { code: 'application.not-pre-registered' },
        }),
      ]),
    );
    told.push(...answers.flatMap((answer) => (answer.isErr() ? [answer.error] : [])));
    if (round % 10 === 9) await database.empty();
    if (round % 10 === 4) {
      // connections are lost in the middle of it
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
                and datname = current_database()`
        .execute(database.db)
        .catch((error: unknown) => told.push(inspect(error).includes('terminat') ? 'terminated' : 'other'));
    }
  }
  await database.close();
  const log = await logSince(before);
  // the server had something to say
  expect(log).toMatch(/could not serialize access|deadlock detected/);
  expect(log).toContain('terminating connection due to administrator command');
  expect(secretsIn(log)).toEqual([]);
  expect(told.length).toBeGreaterThan(ROUNDS);
  expect(secretsIn(told.map((one) => inspect(one, { depth: null, showHidden: true })).join('\n'))).toEqual([]);
});

test('control: the error of a unique key repeats it, to the client and in the log', async () => {
  const before = readFileSync(inject('postgresLog'), 'utf8').length;
  const database = await openPostgres({ port: inject('postgresPort') });
  const insert = () => sql`insert into tta_identity_number values (${identityNumber}, 'zz000001')`.execute(database.db);
  await insert();
  const error = await insert().catch((thrown: unknown) => thrown);
  expect(secretsIn(inspect(error))).toContain(identityNumber);
  expect(secretsIn(await logSince(before))).toContain(identityNumber);
  await database.close();
});

/** What the server has written since its log had a length. It reaches the file a moment later. */
async function logSince(length: number): Promise<string> {
  await wait(500);
  return readFileSync(inject('postgresLog'), 'utf8').slice(length);
}
