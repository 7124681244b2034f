/** The demo run again and again on one file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { type ApplicationRefusal, ROSTER_FIELDS } from 'tw-teacher-account';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONSENT_VERSIONS } from '../../examples/consent-versions.js';
import { openDemoHost } from '../../examples/demo-host.js';
import type { DemoStores } from '../../examples/demo-stores.js';
import { directoryEntryOf } from '../../examples/directory-entry.js';
import { openMemoryStores } from '../../examples/open-memory-stores.js';
import { openSqliteStores } from '../../examples/open-sqlite-stores.js';
import { DEFAULT_FILES, readOptions } from '../../examples/options.js';
import { readInput } from '../../examples/read-input.js';
import { type RosterOutcome, registerTeachers } from '../../examples/register-teachers.js';
import { type ApplicationOutcome, submitApplications } from '../../examples/submit-applications.js';
import type { Run } from './recorded-terminal.js';
import { command, countsOf, run } from './run.js';
import { secretsOf } from './secrets.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'demo-database-'));
vi.stubEnv('INIT_CWD', FOLDER); // as if every run were typed there
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(FOLDER, { recursive: true });
});

const input = readInput(DEFAULT_FILES)._unsafeUnwrap();
const secrets = secretsOf(input.roster, input.applications);

/** What became of every line. */
interface Outcomes {
  readonly roster: readonly RosterOutcome[];
  readonly applications: readonly ApplicationOutcome[];
  readonly refusals: readonly ApplicationRefusal[];
}

async function outcomesIn(stores: DemoStores): Promise<Outcomes> {
  const { today } = readOptions([])._unsafeUnwrap();
  const units = input.units.map(({ unit }) => unit);
  const host = openDemoHost(units, stores);
  const roster = (await registerTeachers(input.roster, today, host))._unsafeUnwrap();
  const context = { today, consentVersions: CONSENT_VERSIONS };
  const applications = (await submitApplications(input.applications, context, host))._unsafeUnwrap();
  await stores.close();
  return { roster, applications, refusals: host.refusedNow() };
}

/** The outcomes of a roster, each as the summary names it. */
function rosterCodes(roster: readonly RosterOutcome[]): readonly string[] {
  return roster.map(({ result }) => {
    if (result.isOk()) return `pre-registered (${result.value.outcome})`;
    return result.error.kind === 'fields' ? 'roster-entry.invalid' : result.error.error.code;
  });
}

/** The outcomes of applications, each as the summary names it. */
function applicationCodes(applications: readonly ApplicationOutcome[]): readonly string[] {
  return applications.map(({ result }) => {
    if (result.isErr()) return result.error.code;
    return result.value.repeated ? 'account-opened (repeated)' : 'account-opened';
  });
}

/**
 * What the second time makes of a roster: what was refused is refused; of a row that several lines write, the first
 * line finds what the last one left.
 */
function rosterAgain(first: readonly RosterOutcome[]): readonly string[] {
  const left = new Map<string, string>();
  const lines = first.map(({ result }) => {
    if (result.isErr()) return null;
    const { row } = result.value;
    const line = { key: `${row.unit} ${row.identityNumber}`, text: ROSTER_FIELDS.map((field) => row[field]).join() };
    left.set(line.key, line.text);
    return line;
  });
  return lines.map((line, index) => {
    if (line === null) return rosterCodes(first)[index] ?? '';
    const isThere = left.get(line.key) === line.text;
    left.set(line.key, line.text);
    return isThere ? 'pre-registered (unchanged)' : 'pre-registered (updated)';
  });
}

/**
 * What the second time makes of applications: an account that was opened is given again; a key that opened one is good
 * for no other application, be it one that was refused before; all others are refused as they were.
 */
function applicationsAgain(first: readonly ApplicationOutcome[]): readonly string[] {
  const keyOf = ({ row: { cells } }: ApplicationOutcome) => `${cells.連線} ${cells.識別碼}`;
  const used = new Set(first.filter(({ result }) => result.isOk()).map(keyOf));
  return first.map((outcome, index) => {
    if (outcome.result.isOk()) return 'account-opened (repeated)';
    const isKeyed = outcome.form !== null && outcome.row.cells.識別碼 !== '';
    if (isKeyed && used.has(keyOf(outcome))) return 'application.idempotency-key-reused';
    return applicationCodes(first)[index] ?? '';
  });
}

function counted(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

const FILE = 'teachers.sqlite';
let inMemory: Run;
let first: Run;
let second: Run;
let third: Run;
/** Line by line: what comes of the files in memory, which is what came of them on the file; and on the file again. */
let before: Outcomes;
let again: Outcomes;
beforeAll(async () => {
  const directory = input.units.map(directoryEntryOf);
  inMemory = await run();
  before = await outcomesIn(openMemoryStores(directory));
  first = await run('--db', FILE);
  second = await run('--db', FILE);
  third = await run('--db', FILE, '--lang', 'en');
  again = await outcomesIn((await openSqliteStores(join(FOLDER, FILE), directory))._unsafeUnwrap());
});

describe('line by line', () => {
  test('the roster is unchanged, or updated where the file changes its mind', () => {
    expect(rosterCodes(again.roster)).toEqual(rosterAgain(before.roster));
    expect(rosterCodes(again.roster)).toContain('pre-registered (updated)');
  });

  test('an application is answered with the account that is there, or as before', () => {
    expect(applicationCodes(again.applications)).toEqual(applicationsAgain(before.applications));
  });

  test('the same account is given again, with the moment it was opened', () => {
    const accounts = ({ applications }: Outcomes) =>
      applications.map(({ result }) => result.map(({ accountName, openedAt }) => [accountName, openedAt]).unwrapOr([]));
    expect(accounts(again)).toEqual(accounts(before));
    expect(accounts(before).flat()).not.toEqual([]);
  });

  test('without a key, somebody who has an account learns that the number is in use', () => {
    const withoutKey = again.applications.filter(
      ({ row, result }) =>
        row.cells.識別碼 === '' && result.isErr() && result.error.code === 'account.identity-number-taken',
    );
    expect(withoutKey).not.toEqual([]);
  });
});

describe('on the screen', () => {
  test('all end well', () => {
    for (const shown of [first, second, third]) expect(shown).toMatchObject({ code: 0, errors: '' });
  });

  test('the first run shows what one in memory shows, but for where things are kept', () => {
    expect(first.output).toContain(`\n資料存放在 ${FILE}，其中還沒有帳號。\n`);
    const kept = /^資料.*。$/m;
    expect(first.output.replace(kept, '')).toBe(inMemory.output.replace(kept, ''));
  });

  test('the next runs say how many accounts were there', () => {
    const opened = String(countsOf(first).applications['account-opened']);
    expect(second.output).toContain(`\n資料存放在 ${FILE}，其中已有先前開立的 ${opened} 個帳號。\n`);
    expect(third.output).toContain(`\nEverything is kept in ${FILE}; accounts there from before: ${opened}.\n`);
  });

  test('the second run counts every outcome', () => {
    const { roster, applications, refusals } = again;
    const rosterFields = roster.flatMap(({ result }) =>
      result.isErr() && result.error.kind === 'fields' ? result.error.fields : [],
    );
    const formFields = applications.flatMap(({ result }) =>
      result.isErr() && result.error.code === 'application-form.invalid' ? result.error.fields : [],
    );
    const parts = (codes: readonly string[]) => codes.map((code) => `· ${code}`);
    expect(countsOf(second)).toEqual({
      roster: counted([...rosterCodes(roster), ...parts(rosterFields.map(({ error }) => error.code))]),
      applications: counted([
        ...applicationCodes(applications),
        ...parts(formFields.map(({ error }) => error.code)),
        ...parts(refusals.map(({ failure }) => failure.code)),
      ]),
    });
  });

  test('the second run opens nothing and sends nothing', () => {
    const { applications } = countsOf(second);
    const opened = countsOf(first).applications;
    expect(applications).not.toHaveProperty('account-opened');
    expect(applications['account-opened (repeated)']).toBe(
      Number(opened['account-opened']) + Number(opened['account-opened (repeated)']),
    );
    expect(second.output.endsWith('\n\n新開立 0 個帳號，寄出通知 0 封。\n')).toBe(true);
  });

  test('the third run counts the same in English', () => {
    expect(countsOf(third)).toEqual(countsOf(second));
    expect(third.output.endsWith('\n\nAccounts opened: 0; messages sent: 0.\n')).toBe(true);
  });

  test('the causes that a unit sees add up, and the earlier ones are told apart', () => {
    const causes = (shown: Run) => (shown.output.match(/^ {2}\d\d:\d\d:\d\d /gm) ?? []).length;
    expect(causes(first)).toBeGreaterThan(0);
    expect(first.output).not.toContain('先前執行時留下的');
    expect(causes(second)).toBe(2 * causes(first));
    expect(second.output).toContain(`\n其中 ${causes(first)} 件是先前執行時留下的`);
    expect(third.output).toContain(`\nLeft by earlier runs: ${2 * causes(first)}.`);
  });

  test('says as the manual does: 此身分證字號已有人使用', () => {
    expect(second.output).toContain('✗ 此身分證字號已有人使用');
  });

  test('no line is wider than the page', () => {
    const lines = [first, second, third].flatMap(({ output }) => output.split('\n'));
    expect(lines.filter((line) => stringWidth(line) > 100)).toEqual([]);
  });

  test('no screen shows an identity number, a password or a mailbox', () => {
    for (const { output } of [first, second, third]) {
      expect(secrets.filter((secret) => output.includes(secret))).toEqual([]);
      expect(output).not.toMatch(/[A-Za-z][0-9A-Da-d][0-9]{8}/);
    }
  });

  test('the file holds no password, no key and no client in clear', () => {
    const bytes = contentOf(FILE);
    expect(bytes.includes('clps001')).toBe(true);
    const hidden = input.applications
      .flatMap(({ cells }) => [cells.密碼, cells.確認密碼, cells.識別碼, cells.連線])
      .filter((cell) => cell !== '' && cell !== 'short'); // a word of its own
    expect(hidden.filter((cell) => bytes.includes(cell))).toEqual([]);
  });

  test('the file holds no number of somebody who was refused and is on no roster', () => {
    const bytes = contentOf(FILE);
    const onRoster = input.roster.map(({ cells }) => cells.身分證字號);
    const strangers = again.applications.flatMap(({ form, result }) =>
      form !== null && result.isErr() && !onRoster.includes(form.identityNumber) ? [form.identityNumber] : [],
    );
    expect(strangers).not.toEqual([]);
    expect(strangers.filter((number) => bytes.includes(number))).toEqual([]);
  });
});

test('as a command it takes the file from where it was typed, and leaves one file', async () => {
  const folder = mkdtempSync(join(FOLDER, 'typed-'));
  for (const name of ['roster', 'applications'] as const) {
    const lines = readFileSync(DEFAULT_FILES[name], 'utf8').split('\n');
    writeFileSync(join(folder, `${name}.csv`), lines.slice(0, 3).join('\n'));
  }
  const files = ['--roster', 'roster.csv', '--applications', 'applications.csv', '--db', 'teachers.sqlite'];
  const shown = await command(files, folder);
  expect(shown).toMatchObject({ code: 0, errors: '' });
  expect(shown.output).toContain('\n資料存放在 teachers.sqlite，其中還沒有帳號。\n');
  expect(readdirSync(folder)).toEqual(['applications.csv', 'roster.csv', 'teachers.sqlite']);
});

/** The database's file, and the log beside it if there is one. */
function contentOf(name: string): Buffer {
  const files = readdirSync(FOLDER).filter((file) => file === name || file === `${name}-wal`);
  return Buffer.concat(files.map((file) => readFileSync(join(FOLDER, file))));
}
