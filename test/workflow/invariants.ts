/** What holds after every step, whatever the step was. Some compare with the model, some with the step before. */
import { accountNameKey } from '../../src/account-name/account-name.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { ACCOUNT_NAMES, CLIENTS, DATES, FORMS, type Model, NAMES, PASSWORDS, rowKey, TITLES } from './model.js';
import { MODEL_UNITS, type Real } from './real.js';
import { keyOf, numberOf } from './scene.js';

/** Throws, with the invariant in words, as soon as one is broken. */
export async function demandInvariants(model: Model, real: Real): Promise<void> {
  const { scene, earlier } = real;
  const openings = scene.store.ledger.openings();
  const accounts = openings.map(({ account }) => account);
  const rows: PreRegistration[] = [];
  for (const { code } of MODEL_UNITS) {
    const listed = (await scene.store.preRegistrations.list(code, { after: null, limit: 1000 }))._unsafeUnwrap();
    demand(
      'a unit lists its own rows only',
      listed.every(({ unit }) => unit === code),
    );
    demand('rows are listed in the order of their numbers', isRising(listed.map((row) => row.identityNumber)));
    rows.push(...listed);
  }
  const rowOf = new Map(rows.map((row) => [rowKey(row.unit, numberIn(row)), row]));

  demand('one number, one account', isDistinct(accounts.map((account) => account.identityNumber)));
  demand('one name, in whatever case, one account', isDistinct(accounts.map(({ name }) => accountNameKey(name))));
  const keys = openings.flatMap(({ idempotency }) => (idempotency === null ? [] : [idempotency]));
  demand('one key of a client, one account', isDistinct(keys.map(({ client, key }) => `${client} ${key}`)));
  for (const { account, idempotency, claim, consents, messages } of openings) {
    const row = rowOf.get(rowKey(account.unit, numberIn(account)));
    demand('an account has a row that it has claimed', row?.claim?.accountName === account.name);
    demand('the claim says how the names matched', row?.claim?.nameMatch === claim.nameMatch);
    demand('a key leads to its own account', idempotency === null || idempotency.accountName === account.name);
    demand(
      'an account has agreed to three documents',
      isDistinct(
        consents.map((consent) => consent.document),
        3,
      ),
    );
    const [message, ...more] = messages;
    demand('an account has one message, to its main mailbox', message?.to === account.email && more.length === 0);
    demand('no password is kept', !PASSWORDS.some((password) => JSON.stringify(account).includes(password)));
  }
  demand('no two messages have one identifier', isDistinct(scene.store.ledger.messages().map(({ id }) => id)));
  demand('there are as many claims as accounts', rows.filter(({ claim }) => claim !== null).length === accounts.length);

  for (const [key, { version, claim }] of earlier) {
    const row = rowOf.get(key);
    demand('a row never disappears and its version never falls', row !== undefined && row.version >= version);
    demand('a claim never changes', claim === undefined || row?.claim?.accountName === claim);
  }
  real.earlier = new Map(
    [...rowOf].map(([key, { version, claim }]) => [key, { version, claim: claim?.accountName }] as const),
  );

  demandSame('accounts are those of the model, in order', accounts.map(accountText), model.accepted.map(wantedAccount));
  demandSame('rows are those of the model', rows.map(rowText).sort(), [...model.rows].map(wantedRow).sort());
  demandSame(
    'keys are those of the model',
    keys.map(({ client, key }) => `${client} ${key}`),
    wantedKeys(model),
  );
  demandSame(
    'every application is hashed once, when it is let through',
    [String(scene.hasher.count())],
    [String(model.hashes)],
  );

  function accountText({ name, identityNumber, personName, birthDate, unit, form }: (typeof accounts)[number]): string {
    return [name, identityNumber, personName, birthDate, unit, form].join();
  }
}

function wantedAccount({ accountName, person, name, date, unit, form }: Model['accepted'][number]): string {
  const code = MODEL_UNITS[Number(unit)]?.code;
  return [
    ACCOUNT_NAMES[accountName],
    numberOf(person),
    NAMES[name],
    DATES[date],
    code,
    FORMS[FORMS.indexOf(form)],
  ].join();
}

function rowText({ unit, identityNumber, personName, birthDate, jobTitle, version, claim }: PreRegistration): string {
  return [unit, identityNumber, personName, birthDate, jobTitle, version, claim?.accountName, claim?.nameMatch].join();
}

function wantedRow([key, { name, date, title, version, claim }]: readonly [
  string,
  NonNullable<ReturnType<Model['rows']['get']>>,
]): string {
  const [unit = 0, person = 0] = key.split(' ').map(Number);
  const account = claim === null ? undefined : ACCOUNT_NAMES[claim.accountName];
  const row = [MODEL_UNITS[unit]?.code, numberOf(person), NAMES[name], DATES[date], TITLES[title], version];
  return [...row, account, claim?.match].join();
}

function wantedKeys({ accepted }: Model): string[] {
  return accepted.flatMap(({ key, client }) =>
    key === null ? [] : [`${CLIENTS[client] ?? ''} ${keyOf(`key-${key}`)}`],
  );
}

function numberIn({ identityNumber }: { readonly identityNumber: string }): number {
  return Number(identityNumber.slice(2, 9));
}

function isRising(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') < text);
}

function isDistinct(texts: readonly string[], count = texts.length): boolean {
  return new Set(texts).size === count && texts.length === count;
}

function demandSame(invariant: string, found: readonly string[], wanted: readonly string[]): void {
  if (found.join('\n') !== wanted.join('\n')) {
    throw new Error(`broken: ${invariant}\nfound\n${found.join('\n')}\nwanted\n${wanted.join('\n')}`);
  }
}

function demand(invariant: string, holds: boolean): void {
  if (!holds) throw new Error(`broken: ${invariant}`);
}
