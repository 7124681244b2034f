/**
 * Tables as full as a test wants them. The database makes the rows up by itself, in one statement a table: a million of
 * them is a matter of seconds.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Tables, tableNames } from '../../../src/kysely/tables.js';

/** As many as there are schools and other units, whatever the number of teachers. */
const UNITS = 5000;

/** How many rows a unit's roster has. */
export const PEOPLE_A_UNIT = 100;

/** All of one unit; the lines are of the first of them. */
const IMPORTS = 1000;

/** The unit that has imports, and the identifier of the one that has lines, with the digest of both. */
const UNIT_WITH_IMPORTS = '000042';
export const FILLED_IMPORT = 'filled';
const FILLED_IMPORT_KEY = '3061d7960baf371c4947bcab0fc3cc1224ad5518725acc382e976d0a3fa57b26';

/** When the first window of attempts ends, in milliseconds since 1970. The next ends so many later, and so on. */
export const FIRST_WINDOW_ENDS: number = Date.UTC(2026, 0, 1);
const BETWEEN_WINDOWS = 10;

/** How many rows there are of everything when the roster has so many: half of the people have an account. */
function countsFor(rosterRows: number): { readonly [Table in keyof Tables]: number } {
  const accounts = rosterRows / 2;
  return {
    pre_registration: rosterRows,
    roster_import: IMPORTS,
    roster_import_line: rosterRows,
    roster_import_write: rosterRows,
    account: accounts,
    identity_number: accounts,
    idempotency_key: accounts,
    account_event: accounts * 2,
    one_time_token: accounts,
    consent: accounts * 3,
    outgoing_message: accounts * 2,
    application_refusal: accounts,
    attempt: accounts,
    unit: UNITS,
    unit_contact: UNITS * 2,
  };
}

/** Fills every table. */
export async function fillTables(db: Kysely<Tables>, rosterRows: number): Promise<void> {
  const names = tableNames('tta_');
  const counts = countsFor(rosterRows);
  for (const table of ORDER) {
    const columns = COLUMNS[table];
    await sql`
      insert into ${sql.table(names[table])} (${sql.join(Object.keys(columns).map((column) => sql.ref(column)))})
      with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i + 1 < ${sql.lit(counts[table])})
      select ${sql.join(Object.values(columns))} from numbers`.execute(db);
  }
}

/** Parents before children. */
const ORDER = [
  'pre_registration',
  'roster_import',
  'roster_import_line',
  'roster_import_write',
  'account',
  'identity_number',
  'idempotency_key',
  'account_event',
  'one_time_token',
  'consent',
  'outgoing_message',
  'application_refusal',
  'attempt',
  'unit',
  'unit_contact',
] as const satisfies readonly (keyof Tables)[];

/** So many digits of a number that grows with the row. */
function digits(length: number, row = sql`i`): RawBuilder<unknown> {
  return sql`substr(cast(${row} + ${sql.lit(10 ** length)} as text), 2)`;
}

const number = sql`'A1' || ${digits(8)}`;
const accountOf = (row: RawBuilder<unknown>) => sql`'t' || ${digits(8, row)}`;
const unitOf = (row: RawBuilder<unknown>) => digits(6, row);
/** Somewhere in the year. */
const instant = sql`'2026-' || ${digits(2, sql`(1 + i % 12)`)} || '-' || ${digits(2, sql`(1 + i % 28)`)} || 'T00:00:00.000Z'`;
const text = (value: string) => sql.lit(value);

const COLUMNS: { readonly [Table in keyof Tables]: { readonly [Column in keyof Tables[Table]]: RawBuilder<unknown> } } =
  {
    pre_registration: {
      unit: unitOf(sql`i / ${sql.lit(PEOPLE_A_UNIT)}`),
      identity_number: number,
      person_name: sql`'person ' || ${digits(8)}`,
      sex: text('male'),
      birth_date: text('1980-01-01'),
      job_title: text('教師'),
      version: sql`1`,
      registered_at: instant,
      changed_at: instant,
      changed_by: text('registrar'),
      claim_account: sql`null`,
      claimed_at: sql`null`,
      claim_match: sql`null`,
      withdrawn_at: sql`null`,
    },
    roster_import: {
      unit: text(UNIT_WITH_IMPORTS),
      import_key: sql`case when i = 0 then ${sql.lit(FILLED_IMPORT_KEY)} else '${sql.raw('0'.repeat(56))}' || ${digits(8)} end`,
      id_order: digits(8),
      version: sql`1`,
      state: text('planning'),
      planned_at: instant,
      body: text('{"version":1,"state":"applying","written":0,"spared":0}'),
      line_count: sql`0`,
      ordered: sql`1`,
    },
    roster_import_write: {
      unit: text(UNIT_WITH_IMPORTS),
      import_key: text(FILLED_IMPORT_KEY),
      identity_number: number,
      line: sql`i + 1`,
    },
    roster_import_line: {
      unit: text(UNIT_WITH_IMPORTS),
      import_key: text(FILLED_IMPORT_KEY),
      line: sql`i + 1`,
      class: text('created'),
      identity_number: number,
      chosen: sql`1`,
      choice: text('as-planned'),
      moved: sql`0`,
      body: sql`'{"class":"created","line":' || (i + 1) || ',"write":{"effect":"create","entry":{"identityNumber":"' || ${number} || '"}}}'`,
    },
    account: {
      name_key: accountOf(sql`i`),
      name: accountOf(sql`i`),
      identity_number: number,
      person_name: sql`'person ' || ${digits(8)}`,
      birth_date: text('1980-01-01'),
      unit: unitOf(sql`i / ${sql.lit(PEOPLE_A_UNIT)}`),
      form: text('1-1'),
      job_title: text('教師'),
      teaching_subjects: text('[]'),
      phone: text('03-4225000'),
      email: sql`${accountOf(sql`i`)} || '@example.edu.tw'`,
      backup_email: sql`null`,
      password_hash: text('x'.repeat(80)),
      opened_at: instant,
      version: sql`3`,
      email_verified_at: instant,
      backup_email_verified_at: sql`null`,
      password_changed_at: instant,
      released_at: sql`null`,
      voided_at: sql`null`,
      erased_at: sql`null`,
    },
    account_event: {
      account_key: accountOf(sql`(i / 2)`),
      version: sql`2 + i % 2`,
      body: text('{"at":"2026-01-01T00:00:00.000Z","type":"mailbox-verified","mailbox":"main"}'),
    },
    one_time_token: {
      digest: sql`'${sql.raw('0'.repeat(56))}' || ${digits(8)}`,
      purpose: text('{"type":"password-recovery","passwordChangedAt":null}'),
      account_name: accountOf(sql`i`),
      expires_at: instant,
    },
    identity_number: { number, account_key: accountOf(sql`i`) },
    idempotency_key: {
      // the end of a digest says as much as its beginning
      scope: sql`'${sql.raw('0'.repeat(56))}' || ${digits(8)}`,
      fingerprint: text('f'.repeat(64)),
      account_name: accountOf(sql`i`),
      opened_at: instant,
    },
    consent: {
      account_key: accountOf(sql`(i / 3)`),
      position: sql`1 + i % 3`,
      document: text('site-rules'),
      version: text('1'),
    },
    outgoing_message: {
      account_key: accountOf(sql`(i / 2)`),
      sequence: sql`1 + i % 2`,
      id: sql`'message ' || ${digits(8)}`,
      type: text('account-opened'),
      recipient: sql`${accountOf(sql`(i / 2)`)} || '@example.edu.tw'`,
      account_name: accountOf(sql`(i / 2)`),
      due_at: instant,
      attempts: sql`0`,
      details: sql`null`,
    },
    application_refusal: {
      unit: unitOf(sql`i / ${sql.lit(PEOPLE_A_UNIT)}`),
      recorded_at: instant,
      tie: digits(12),
      masked_identity_number: sql`'A1' || ${digits(4, sql`i % 10000`)} || '****'`,
      failure: text('{"code":"application.not-pre-registered"}'),
    },
    attempt: {
      scope: sql`'${sql.raw('0'.repeat(56))}' || ${digits(8)}`,
      window_ends: sql`${sql.lit(FIRST_WINDOW_ENDS)} + i * ${sql.lit(BETWEEN_WINDOWS)}`,
      taken: sql`1`,
    },
    unit: {
      code: unitOf(sql`i`),
      kind: text('school'),
      name: sql`'市立第' || ${digits(4)} || '國小'`,
      county: text('桃園市'),
      township: text('中壢區'),
      school_kind: text('elementary'),
      name_key: sql`'第' || ${digits(4)} || '國小'`,
      spelling: sql`'第' || ${digits(4)} || '國小'`,
    },
    unit_contact: {
      unit: unitOf(sql`(i / 2)`),
      position: sql`1 + i % 2`,
      tier: text('school'),
      job_title: text('教務主任'),
      email: text('somebody@example.edu.tw'),
      phone: text('03-4225000'),
    },
  };
