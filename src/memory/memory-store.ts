/**
 * Adapters in this process: for tests, examples and small tools. They keep every promise of the ports but one — what
 * they hold is gone with the process.
 *
 * Every write is a single synchronous step, so that no two can interleave. What is handed out is frozen by its type
 * only; a caller that writes through a cast harms its own store.
 *
 * Cost: every operation is constant in the number of rows, but `list`, which sorts a unit's rows again after a row was
 * added or left, the listings of an import, which sort its lines once, `search`, which walks the units, and what moves a message in the outbox, `open` among it, which costs the
 * logarithm of the number of people whose messages wait.
 *
 * @module
 */
import { errAsync, okAsync } from 'neverthrow';
import type { AccountOpening } from '../account/account-opening.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { IdempotencyRecord, ScopedKey } from '../account/idempotency.js';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import { type AccountNameKey, accountNameKey } from '../account-name/account-name.js';
import type { Consent } from '../consent/consent.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { RosterImportRepository } from '../roster-import/repository.js';
import { createMemoryOutbox } from './memory-outbox.js';
import { createMemoryRoster } from './memory-roster.js';
import { createMemoryRosterImports } from './memory-roster-imports.js';

/** Everything that opening an account wrote, as it was written. */
export interface MemoryLedger {
  /** Every opening, in the order of writing. */
  readonly openings: () => readonly AccountOpening[];
  /** What the account's person agreed to; nothing if there is no such account. */
  readonly consents: (name: AccountNameKey) => readonly Consent[];
  /** The messages of all openings, in the order of writing, whether they still wait or not. */
  readonly messages: () => readonly OutgoingMessage[];
}

/** Accounts, rosters, imports and an outbox that share one memory, so that opening an account claims its row and leaves a message. */
export interface MemoryStore {
  readonly accounts: AccountRepository;
  readonly preRegistrations: PreRegistrationRepository;
  readonly rosterImports: RosterImportRepository;
  readonly outbox: Outbox;
  readonly ledger: MemoryLedger;
}

/** An empty store. */
export function createMemoryStore(): MemoryStore {
  const roster = createMemoryRoster();
  const { outbox, add: addMessages } = createMemoryOutbox();
  const byIdentityNumber = new Map<IdentityNumber, AccountOpening>();
  const byName = new Map<AccountNameKey, AccountOpening>();
  const byIdempotencyKey = new Map<string, IdempotencyRecord>();

  const accounts: AccountRepository = {
    findByIdentityNumber: (number) => okAsync(byIdentityNumber.get(number)?.account ?? null),
    findByName: (name) => okAsync(byName.get(name)?.account ?? null),
    findByIdempotencyKey: (key) => okAsync(byIdempotencyKey.get(scopeOf(key)) ?? null),
    open(opening) {
      const { account, idempotency, claim, messages } = opening;
      const name = accountNameKey(account.name);
      const scope = idempotency === null ? null : scopeOf(idempotency);
      if (scope !== null && byIdempotencyKey.has(scope)) return errAsync({ code: 'account.idempotency-key-taken' });

      const row = roster.get(claim.unit, claim.identityNumber);
      if (row?.version !== claim.version) return errAsync({ code: 'pre-registration.stale' });
      if (byIdentityNumber.has(account.identityNumber)) return errAsync({ code: 'account.identity-number-taken' });
      if (byName.has(name)) return errAsync({ code: 'account.name-taken' });

      const { nameMatch } = claim;
      const claimed = { accountName: account.name, claimedAt: account.openedAt, nameMatch };
      roster.put({ ...row, version: row.version + 1, claim: claimed });
      byIdentityNumber.set(account.identityNumber, opening);
      byName.set(name, opening);
      if (scope !== null && idempotency !== null) byIdempotencyKey.set(scope, idempotency);
      addMessages(messages, account.openedAt);
      return okAsync(undefined);
    },
  };
  const openings = () => [...byIdentityNumber.values()];
  return {
    accounts,
    preRegistrations: roster.repository,
    rosterImports: createMemoryRosterImports(roster),
    outbox,
    ledger: {
      openings,
      consents: (name) => byName.get(name)?.consents ?? [],
      messages: () => openings().flatMap(({ messages }) => messages),
    },
  };
}

// a length in front, so that no client and key can be read as another client and key
function scopeOf({ client, key }: ScopedKey): string {
  return `${client.length}:${client}${key}`;
}
