/** Personal data that occurs nowhere else, sent through all that can go wrong: where it comes up again, it leaked. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { okAsync } from 'neverthrow';
import { parseEmailAddress } from '../../../src/contact/email-address.js';
import type { KyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { parsePersonName } from '../../../src/person-name/person-name.js';
import { applyRosterImport } from '../../../src/roster-import/apply-roster-import.js';
import { planRosterImport } from '../../../src/roster-import/plan-roster-import.js';
import type { OpeningOnRow } from '../../../src/testing/arbitraries/workflow.js';
import { sheetOf } from '../../roster-import/support/sheets.js';
import { NOW, registrarOf, SCHOOL } from '../../workflow/scene.js';
import { numberedOpening } from './numbered-opening.js';

/** How many clients are at it at once. */
export const CANARY_CLIENTS = 16;

const PERSON = 7_654_321;

/** Whose number it is. */
export const CANARY_NUMBER = numberedOpening({ person: PERSON, name: 0, key: null }).row.identityNumber;

const SECRETS = [CANARY_NUMBER, '金絲雀', 'canary', 'zz00000'];
/** Servers print rows in bytes, too. */
const SECRET_BYTES = SECRETS.map((secret) => Buffer.from(secret).toString('hex'));

/** What must not be in a text, and is. */
export function secretsIn(text: string): string[] {
  return [...SECRETS, ...SECRET_BYTES].filter((secret) => text.includes(secret));
}

/** What must not be anywhere in what was told, hidden properties included, and is. */
export function secretsWithin(told: readonly unknown[]): string[] {
  return secretsIn(told.map((one) => inspect(one, { depth: null, showHidden: true })).join('\n'));
}

/**
 * Lets clients open accounts, claim rows, import rosters, count attempts and record refusals, each with a rival. In every
 * tenth round connections are cut, and after every tenth all is emptied, so that there is something to win again. Gives
 * what the clients were told that was not a success.
 */
export async function releaseCanaries(
  nodes: readonly KyselyRepositories[],
  rounds: number,
  { cut, empty }: { readonly cut: () => Promise<void>; readonly empty: () => Promise<void> },
): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const clients = Array.from({ length: CANARY_CLIENTS }, (_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    const answers = clients.map(async (index) => {
      const node = nodes[index % nodes.length];
      return node === undefined ? [] : askAll(node, index);
    });
    if (round % 10 === 4) await cut();
    for (const answer of (await Promise.all(answers)).flat()) if (answer.isErr()) told.push(answer.error);
    if (round % 10 === 9) await empty();
  }
  return told;
}

function askAll(node: KyselyRepositories, index: number) {
  const { accounts, preRegistrations, refusals, rateLimiter } = node;
  const { row, opening } = canary(index);
  const saved = preRegistrations.save(row, null);
  return Promise.all([
    importCanary(node, index),
    saved,
    // once there is a row, whoever wrote it: else nobody would ever win, or lose by a key
    saved
      .orElse(() => okAsync(undefined))
      .andThen(() =>
        accounts.open(index % 5 === 0 ? { ...opening, claim: { ...opening.claim, version: 9 } } : opening),
      ),
    rateLimiter().take('application', [CANARY_NUMBER, 'canary-client']),
    rateLimiter().forget('roster-row', [row.unit, CANARY_NUMBER]),
    refusals.record({
      unit: row.unit,
      at: row.changedAt,
      maskedIdentityNumber: 'A****',
      failure: { code: 'application.not-pre-registered' },
    }),
  ]);
}

/** A file with the row, and with a number that is refused and kept for the school's eyes. */
function importCanary({ preRegistrations, rosterImports }: KyselyRepositories, index: number) {
  const { row } = canary(index);
  const sheet = sheetOf([
    ['姓名', '性別', '身分證字號', '出生年月日', '職稱'],
    [row.personName, row.sex === 'male' ? '男' : '女', row.identityNumber, row.birthDate, row.jobTitle],
    ['金絲雀', '男', `${CANARY_NUMBER}0`, 'canary', '教師'],
  ]);
  const unit = { ...SCHOOL, code: row.unit };
  const command = { actor: registrarOf(unit), unit: unit.code, id: `import-${index % 8}` };
  const ports = { units: { findByCode: () => okAsync(unit) }, preRegistrations, rosterImports };
  return planRosterImport({ ...command, sheet }, NOW, ports).andThen(({ digest }) =>
    applyRosterImport({ ...command, digest, massChangeConfirmed: true }, NOW, ports),
  );
}

/** An opening by somebody with a name, a mailbox and an account name that occur nowhere else. */
function canary(index: number): OpeningOnRow {
  const { row, opening } = numberedOpening({ person: PERSON, name: index % 4, unit: index % 2, key: index % 8 });
  const personName = parsePersonName('金絲雀')._unsafeUnwrap();
  const email = parseEmailAddress('canary@nest.example')._unsafeUnwrap();
  const name = `zz00000${index % 4}` as typeof opening.account.name;
  return {
    row: { ...row, personName, changedBy: 'canary-registrar' },
    opening: {
      ...opening,
      account: { ...opening.account, name, personName, email },
      idempotency: opening.idempotency === null ? null : { ...opening.idempotency, client: 'canary-client' },
      messages: opening.messages.map((message) => ({ ...message, to: email })),
    },
  };
}

/** What is added to files from now on. Servers write a moment later. */
export function watchFiles(files: readonly string[]): () => Promise<readonly string[]> {
  const lengths = files.map((file) => readFileSync(file, 'utf8').length);
  return async () => {
    await wait(500);
    return files.map((file, index) => readFileSync(file, 'utf8').slice(lengths[index]));
  };
}
