/** The store that the contract of accounts is about, and what its cases do with it. @module */
import { accountAsOpened } from '../../../account/account.js';
import type { AccountRepository } from '../../../account/account-repository.js';
import type { AccountTokens } from '../../../account/account-tokens.js';
import type { OutgoingMessage } from '../../../account/outgoing-message.js';
import { type AccountName, accountNameKey } from '../../../account-name/account-name.js';
import type { Consent } from '../../../consent/consent.js';
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import type { OpeningOnRow } from '../../arbitraries/workflow.js';
import { expectOk, expectSame } from '../contract.js';

/** A store of accounts with the rosters that it claims and the tokens that it uses up, and two windows onto what it wrote beside the account. */
export interface AccountStoreUnderTest {
  readonly accounts: AccountRepository;
  readonly accountTokens: AccountTokens;
  readonly preRegistrations: PreRegistrationRepository;
  /** What was written of the account's consents; nothing if there is no such account. */
  readonly readConsents: (name: AccountName) => Promise<readonly Consent[]>;
  /** All messages that are waiting to be sent, each person's in their order. */
  readonly readMessages: () => Promise<readonly OutgoingMessage[]>;
}

/** Writes a row for the first time. */
export function register(store: AccountStoreUnderTest, row: PreRegistration): Promise<void> {
  return expectOk(store.preRegistrations.save(row, null), 'register');
}

/** Opens an account on a row that is written for it. */
export async function openFirst(store: AccountStoreUnderTest, { row, opening }: OpeningOnRow): Promise<void> {
  await register(store, row);
  await expectOk(store.accounts.open(opening), 'open');
}

/** The row as it is now. */
export function findRow(
  store: AccountStoreUnderTest,
  { unit, identityNumber }: PreRegistration,
): Promise<PreRegistration | null> {
  return expectOk(store.preRegistrations.find(unit, identityNumber), 'find row');
}

/** The row as it is once the opening has claimed it. */
export function claimed({ row, opening: { account, claim } }: OpeningOnRow): PreRegistration {
  const { name: accountName, openedAt: claimedAt } = account;
  return { ...row, version: row.version + 1, claim: { accountName, claimedAt, nameMatch: claim.nameMatch } };
}

/** The row with a change of the kind that a unit makes. */
export function moved(row: PreRegistration, changedBy = 'meanwhile'): PreRegistration {
  return { ...row, version: row.version + 1, changedBy };
}

/** The account is there under each of its keys, with everything that was written beside it. */
export async function isStored(store: AccountStoreUnderTest, { opening }: OpeningOnRow): Promise<void> {
  const { account, consents, idempotency, messages } = opening;
  const { accounts } = store;
  const asOpened = accountAsOpened(account);
  expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), asOpened, 'by number');
  expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), asOpened, 'by name');
  if (idempotency !== null) {
    expectSame(await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'), idempotency, 'by key');
  }
  expectSame(await store.readConsents(account.name), consents, 'consents');
  const waiting = (await store.readMessages()).filter(({ accountName }) => accountName === account.name);
  expectSame(waiting, messages, 'messages');
}

/** Nothing that is the refused opening's own was written, and its row is as it was. */
export async function leftNoTrace(
  store: AccountStoreUnderTest,
  { row, opening }: OpeningOnRow,
  winner: OpeningOnRow,
): Promise<void> {
  const { account, idempotency, messages } = opening;
  const { accounts } = store;
  const won = winner.opening;
  if (account.identityNumber !== won.account.identityNumber) {
    expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), null, 'by number');
  }
  if (row.identityNumber !== winner.row.identityNumber || row.unit !== winner.row.unit) {
    expectSame(await findRow(store, row), row, 'row');
  }
  if (accountNameKey(account.name) !== accountNameKey(won.account.name)) {
    expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), null, 'by name');
    expectSame(await store.readConsents(account.name), [], 'consents');
  }
  if (idempotency !== null && idempotency.key !== won.idempotency?.key) {
    expectSame(await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'), null, 'by key');
  }
  const ids = (await store.readMessages()).map(({ id }) => id);
  expectSame(
    messages.filter(({ id }) => ids.includes(id) && !won.messages.some((message) => message.id === id)),
    [],
    'messages',
  );
}

/** Everything that can be seen of these openings and of their units. */
export async function allThatShows(store: AccountStoreUnderTest, openings: readonly OpeningOnRow[]): Promise<unknown> {
  const { accounts, preRegistrations } = store;
  const shown: unknown[] = [await store.readMessages()];
  for (const { opening } of openings) {
    const { account, idempotency } = opening;
    shown.push(
      await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'),
      await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'),
      idempotency === null ? null : await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'),
      await store.readConsents(account.name),
    );
  }
  for (const unit of new Set(openings.map(({ row }) => row.unit))) {
    shown.push(await expectOk(preRegistrations.list(unit, { after: null, limit: 100 }), 'list'));
  }
  return shown;
}
