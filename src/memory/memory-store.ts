/**
 * Adapters in this process: for tests, examples and small tools. They keep every promise of the ports but one — what
 * they hold is gone with the process.
 *
 * Every write is a single synchronous step, so that no two can interleave. What is handed out is frozen by its type
 * only; a caller that writes through a cast harms its own store.
 *
 * Cost: every operation is constant in the number of rows, but `list`, which sorts a unit's rows again after a row was
 * added or left, the listings of an import, which sort its lines once, `search`, which walks the units, what moves a message in the outbox, `open` and `record` among
 * it, which costs the logarithm of the number of people whose messages wait, and what keeps or forgets a token, which costs
 * the logarithm of the number of tokens.
 *
 * @module
 */
import type { AccountOpening } from '../account/account-opening.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens } from '../account/account-tokens.js';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { Consent } from '../consent/consent.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { RosterImportRepository } from '../roster-import/repository.js';
import { createMemoryAccounts } from './memory-accounts.js';
import { createMemoryOutbox } from './memory-outbox.js';
import { createMemoryRoster } from './memory-roster.js';
import { createMemoryRosterImports } from './memory-roster-imports.js';

/** Everything that opening an account wrote, as it was written. */
export interface MemoryLedger {
  /** Every opening, in the order of writing. */
  readonly openings: () => readonly AccountOpening[];
  /** What the account's person agreed to; nothing if there is no such account. */
  readonly consents: (name: AccountNameKey) => readonly Consent[];
  /** All messages, in the order of writing, whether they still wait or not. */
  readonly messages: () => readonly OutgoingMessage[];
}

/** Accounts, rosters, imports and an outbox that share one memory, so that opening an account claims its row and leaves a message. */
export interface MemoryStore {
  readonly accounts: AccountRepository;
  readonly accountTokens: AccountTokens;
  readonly preRegistrations: PreRegistrationRepository;
  readonly rosterImports: RosterImportRepository;
  readonly outbox: Outbox;
  readonly ledger: MemoryLedger;
}

/** An empty store. */
export function createMemoryStore(): MemoryStore {
  const roster = createMemoryRoster();
  const mail = createMemoryOutbox();
  const { accounts, accountTokens, openings, openingOf, messages } = createMemoryAccounts(roster, mail);
  return {
    accounts,
    accountTokens,
    preRegistrations: roster.repository,
    rosterImports: createMemoryRosterImports(roster),
    outbox: mail.outbox,
    ledger: {
      openings,
      consents: (name) => openingOf(name)?.consents ?? [],
      messages,
    },
  };
}
