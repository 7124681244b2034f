/** Whether what a crash left behind is whole: every account with all that belongs to it, and nothing without one. */

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../../../src/kysely/tables.js';

/** How many accounts there are, and how many rows stand where they should not or are missing. */
export interface WholeAccounts {
  readonly names: ReadonlySet<string>;
  readonly torn: number;
}

/** Looks through all tables. Every account of these tests has a number, a key, three consents, one message and a row. */
export async function readWholeAccounts(db: Kysely<Tables>): Promise<WholeAccounts> {
  const { rows } = await sql<{ name: string }>`select name from tta_account`.execute(db);
  const { rows: faults } = await sql<{ faults: number | string }>`
    select (select count(*) from tta_account a where
              (select count(*) from tta_identity_number n where n.account_key = a.name_key) <> 1
              or (select count(*) from tta_idempotency_key k where k.account_name = a.name) <> 1
              or (select count(*) from tta_consent c where c.account_key = a.name_key) <> 3
              or (select count(*) from tta_outgoing_message m where m.account_key = a.name_key) <> 1
              or (select count(*) from tta_pre_registration r where r.claim_account = a.name and r.version = 2) <> 1)
         + (select count(*) from tta_identity_number n
              where not exists (select 1 from tta_account a where a.name_key = n.account_key))
         + (select count(*) from tta_idempotency_key k
              where not exists (select 1 from tta_account a where a.name = k.account_name))
         + (select count(*) from tta_pre_registration r where r.claim_account is not null
              and not exists (select 1 from tta_account a where a.name = r.claim_account)) as faults`.execute(db);
  return { names: new Set(rows.map(({ name }) => name)), torn: Number(faults[0]?.faults) };
}
