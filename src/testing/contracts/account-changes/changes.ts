/** Changes of an account as the cases make them: out of another opening, which has other values in every field. @module */
import { type Account, accountAsOpened } from '../../../account/account.js';
import { type AccountChange, accountChange } from '../../../account/account-change.js';
import type { AccountEvent, RecordedAccountEvent } from '../../../account/account-event.js';
import type { IssuedToken } from '../../../account/account-tokens.js';
import type { OutgoingMessage } from '../../../account/outgoing-message.js';
import { type AccountName, accountNameKey } from '../../../account-name/account-name.js';
import type { Instant } from '../../../instant/instant.js';
import type { OneTimeTokenDigest } from '../../../one-time-token/one-time-token.js';
import type { OpeningOnRow } from '../../arbitraries/workflow.js';
import {
  type AccountStoreUnderTest,
  allThatShows,
  claimed,
  moved,
  openFirst,
} from '../account-repository/account-store.js';
import { expectOk, expectSame } from '../contract.js';

/** Opens an account on a row that is written for it, and gives it as it is then. */
export async function openAccount(store: AccountStoreUnderTest, one: OpeningOnRow): Promise<Account> {
  await openFirst(store, one);
  return accountAsOpened(one.opening.account);
}

/** The account with another one's values in every field that a change may write, but for the number. */
function withValuesOf(account: Account, { opening }: OpeningOnRow): Account {
  const { openedAt } = opening.account;
  const { personName, birthDate, unit, jobTitle, teachingSubjects, phone, email, backupEmail, passwordHash } =
    opening.account;
  return {
    ...account,
    ...{ personName, birthDate, unit, jobTitle, teachingSubjects, phone, email, backupEmail, passwordHash },
    emailVerifiedAt: openedAt,
    passwordChangedAt: openedAt,
  };
}

/** Something that happened then. */
export function happenedAt(at: Instant): AccountEvent {
  return { type: 'mailbox-verified', mailbox: 'main', at };
}

/** A change of the account alone. */
export function changeOf(account: Account, other: OpeningOnRow, more: Partial<AccountChange> = {}): AccountChange {
  return accountChange(withValuesOf(account, other), happenedAt(other.opening.account.openedAt), more);
}

/**
 * A change that writes everything that a change can: the row that the account was opened with, the other one's row for the
 * first time, its number, which the account takes, a token and two messages.
 */
export function changeOfAll(first: OpeningOnRow, other: OpeningOnRow, token: IssuedToken): AccountChange {
  const account = accountAsOpened(first.opening.account);
  const row = claimed(first);
  return changeOf({ ...account, identityNumber: other.row.identityNumber }, other, {
    rows: [
      { row: moved(row), readVersion: row.version },
      { row: other.row, readVersion: null },
    ],
    takesNumber: other.row.identityNumber,
    usesToken: token.digest,
    messages: messagesTo(account.name, other, 2),
  });
}

/** So many messages to the account, under identifiers of the other opening's. */
export function messagesTo(
  accountName: AccountName,
  { opening }: OpeningOnRow,
  count: number,
): readonly OutgoingMessage[] {
  const { email: to, openedAt: at } = opening.account;
  const id = opening.messages[0]?.id ?? '';
  // the later ones come first by their identifiers: the order must be kept, not guessed from them
  return Array.from({ length: count }, (_, index) => ({
    id: `${count - index} to ${accountName} of ${id}`,
    to,
    accountName,
    type: 'password-changed',
    at,
  }));
}

/** A token of the account, or of nobody, whose digest has this digit only. */
export function tokenOf(accountName: AccountName | null, expiresAt: Instant, digit = '0'): IssuedToken {
  const purpose = { type: 'password-recovery', passwordChangedAt: null } as const;
  return { digest: digit.repeat(64) as OneTimeTokenDigest, purpose, accountName, expiresAt };
}

/** Keeps a token that no message carries. */
export function keepToken({ accountTokens }: AccountStoreUnderTest, token: IssuedToken): Promise<void> {
  return expectOk(accountTokens.issue(token, [], token.expiresAt), 'issue');
}

/** The token as it is kept, or null. */
export function findToken({ accountTokens }: AccountStoreUnderTest, { digest }: IssuedToken) {
  return expectOk(accountTokens.find(digest), 'find token');
}

/** The account is there as the change left it, under its name and its number. */
export async function isChanged({ accounts }: AccountStoreUnderTest, { account }: AccountChange): Promise<void> {
  expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), account, 'by number');
  expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), account, 'by name');
}

/** What happened to the account. */
export function eventsOf(
  { accounts }: AccountStoreUnderTest,
  { name }: Pick<Account, 'name'>,
): Promise<readonly RecordedAccountEvent[]> {
  return expectOk(accounts.listEvents(accountNameKey(name)), 'list events');
}

/** The events of changes, as they are kept. */
export function eventsIn(changes: readonly AccountChange[]): readonly RecordedAccountEvent[] {
  return changes.map(({ account: { name: accountName, version }, event }) => ({ accountName, version, event }));
}

/** The account's messages, in their order. */
export async function messagesOf(
  store: AccountStoreUnderTest,
  { name }: Pick<Account, 'name'>,
): Promise<readonly OutgoingMessage[]> {
  return (await store.readMessages()).filter(({ accountName }) => accountName === name);
}

/** Everything that can be seen of these openings, of what happened to their accounts, and of these tokens. */
export async function allThatShowsOf(
  store: AccountStoreUnderTest,
  openings: readonly OpeningOnRow[],
  tokens: readonly IssuedToken[],
): Promise<unknown> {
  const shown: unknown[] = [await allThatShows(store, openings)];
  for (const { opening } of openings) shown.push(await eventsOf(store, opening.account));
  for (const token of tokens) shown.push(await findToken(store, token));
  return shown;
}
