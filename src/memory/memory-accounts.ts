/** Accounts in this process, with what their changes leave. @module */
import { errAsync, okAsync } from 'neverthrow';
import { type Account, accountAsOpened } from '../account/account.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import type { AccountOpening } from '../account/account-opening.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens, IssuedToken } from '../account/account-tokens.js';
import type { IdempotencyRecord, ScopedKey } from '../account/idempotency.js';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import { type AccountNameKey, accountNameKey } from '../account-name/account-name.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import { firstIndexAfter } from './first-index-after.js';
import type { MemoryOutbox } from './memory-outbox.js';
import type { MemoryRoster } from './memory-roster.js';
import type { MemoryVouchers } from './memory-vouchers.js';
import { createRankedHeap, type Placed } from './ranked-heap.js';

/** The repositories, and what was written through them. */
export interface MemoryAccounts {
  readonly accounts: AccountRepository;
  readonly accountTokens: AccountTokens;
  /** Every opening, in the order of writing. */
  readonly openings: () => readonly AccountOpening[];
  /** The opening of an account. */
  readonly openingOf: (name: AccountNameKey) => AccountOpening | undefined;
  /** The messages of everything that was written, in the order of writing. */
  readonly messages: () => readonly OutgoingMessage[];
}

interface StoredAccount {
  readonly opening: AccountOpening;
  account: Account;
  readonly events: RecordedAccountEvent[];
}

interface KeptToken extends Placed {
  readonly token: IssuedToken;
}

/** No accounts and no tokens, on a roster, vouchers and an outbox. */
export function createMemoryAccounts(
  roster: MemoryRoster,
  vouchers: MemoryVouchers,
  { add: addMessages }: MemoryOutbox,
): MemoryAccounts {
  const byName = new Map<AccountNameKey, StoredAccount>();
  const byIdentityNumber = new Map<IdentityNumber, StoredAccount>();
  const byIdempotencyKey = new Map<string, IdempotencyRecord>();
  const tokens = new Map<OneTimeTokenDigest, KeptToken>();
  const byExpiry = createRankedHeap<KeptToken>(({ token: a }, { token: b }) =>
    a.expiresAt === b.expiresAt ? a.digest < b.digest : a.expiresAt < b.expiresAt,
  );
  const written: OutgoingMessage[] = [];
  let inOrder: readonly AccountNameKey[] | undefined; // of names; made when it is asked for, since most stores never are

  /** Forgets a token, and tells whether it was there. */
  const forget = (digest: OneTimeTokenDigest): boolean => {
    const kept = tokens.get(digest);
    if (kept === undefined) return false;
    byExpiry.remove(kept);
    return tokens.delete(digest);
  };
  const send: MemoryOutbox['add'] = (messages, due) => {
    written.push(...messages);
    addMessages(messages, due);
  };
  const accounts: AccountRepository = {
    findByIdentityNumber: (number) => okAsync(byIdentityNumber.get(number)?.account ?? null),
    findByName: (name) => okAsync(byName.get(name)?.account ?? null),
    findByIdempotencyKey: (key) => okAsync(byIdempotencyKey.get(scopeOf(key)) ?? null),
    open(opening) {
      const { account, idempotency, claim, messages } = opening;
      const name = accountNameKey(account.name);
      const scope = idempotency === null ? null : scopeOf(idempotency);
      if (scope !== null && byIdempotencyKey.has(scope)) return errAsync({ code: 'account.idempotency-key-taken' });

      const { nameMatch, voucherVersion } = claim;
      const row = roster.get(claim.unit, claim.identityNumber);
      if (row?.version !== claim.version) return errAsync({ code: 'pre-registration.stale' });
      if (voucherVersion !== null && vouchers.versionOf(claim) !== voucherVersion) {
        return errAsync({ code: 'applicant-vouchers.stale' });
      }
      if (byIdentityNumber.has(account.identityNumber)) return errAsync({ code: 'account.identity-number-taken' });
      if (byName.has(name)) return errAsync({ code: 'account.name-taken' });

      const claimed = { accountName: account.name, claimedAt: account.openedAt, nameMatch };
      roster.put({ ...row, version: row.version + 1, claim: claimed });
      if (voucherVersion !== null) vouchers.useUp(claim, voucherVersion);
      const stored = { opening, account: accountAsOpened(account), events: [] };
      byIdentityNumber.set(account.identityNumber, stored);
      byName.set(name, stored);
      inOrder = undefined;
      if (scope !== null && idempotency !== null) byIdempotencyKey.set(scope, idempotency);
      send(messages, account.openedAt);
      return okAsync(undefined);
    },
    record(change) {
      const { account, event, rows, takesNumber, freesNumber, usesToken, messages } = change;
      for (const { row, readVersion } of rows) {
        const found = roster.get(row.unit, row.identityNumber)?.version ?? null;
        if (found !== readVersion) return errAsync({ code: 'pre-registration.stale' });
      }
      if (takesNumber !== null && byIdentityNumber.has(takesNumber)) {
        return errAsync({ code: 'account.identity-number-taken' });
      }
      const stored = byName.get(accountNameKey(account.name));
      if (stored?.account.version !== account.version - 1) return errAsync({ code: 'account.stale' });
      if (usesToken !== null && !forget(usesToken)) return errAsync({ code: 'one-time-token.gone' });

      for (const { row } of rows) roster.put(row);
      if (takesNumber !== null) byIdentityNumber.set(takesNumber, stored);
      if (freesNumber !== null && byIdentityNumber.get(freesNumber) === stored) byIdentityNumber.delete(freesNumber);
      const { name, form, assurance, openedAt } = stored.account;
      stored.account = { ...account, name, form, assurance, openedAt };
      stored.events.push({ accountName: name, version: account.version, event });
      send(messages, event.at);
      return okAsync(undefined);
    },
    list({ after, limit }) {
      inOrder ??= [...byName.keys()].sort(); // by code unit, as the port asks
      const from = after === null ? 0 : firstIndexAfter(inOrder, after, (name) => name);
      const page = inOrder.slice(from, from + limit).map((name) => byName.get(name)?.account);
      return okAsync(page.filter((account) => account !== undefined));
    },
    listEvents: (name) => okAsync([...(byName.get(name)?.events ?? [])]),
  };

  const accountTokens: AccountTokens = {
    issue(token, messages, now) {
      if (tokens.has(token.digest)) return errAsync({ code: 'store.conflict' });
      const kept = { token, place: -1 };
      tokens.set(token.digest, kept);
      byExpiry.put(kept);
      send(messages, now);
      return okAsync(undefined);
    },
    find: (digest) => okAsync(tokens.get(digest)?.token ?? null),
    removeExpired(now, limit) {
      let removed = 0;
      for (let next = byExpiry.first(); next !== undefined && removed < limit; next = byExpiry.first()) {
        if (next.token.expiresAt > now) break;
        forget(next.token.digest);
        removed += 1;
      }
      return okAsync(removed);
    },
  };
  return {
    accounts,
    accountTokens,
    openings: () => [...byName.values()].map(({ opening }) => opening),
    openingOf: (name) => byName.get(name)?.opening,
    messages: () => written,
  };
}

// a length in front, so that no client and key can be read as another client and key
function scopeOf({ client, key }: ScopedKey): string {
  return `${client.length}:${client}${key}`;
}
