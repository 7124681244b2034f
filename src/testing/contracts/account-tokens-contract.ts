import { tokenExpiry } from './account-tokens/expiry.js';
import { tokenKeeping } from './account-tokens/keeping.js';
import { tokenMessages } from './account-tokens/messages.js';
import { tokenRaces } from './account-tokens/races.js';
import type { AccountTokensUnderTest } from './account-tokens/token-store.js';
import { type Contract, casesOn } from './contract.js';

export type { AccountTokensUnderTest } from './account-tokens/token-store.js';

/**
 * The contract every `AccountTokens` keeps, together with the accounts whose tokens they are.
 *
 * @example
 * import { test } from 'vitest';
 * accountTokensContract({ test, open: async () => openMyStore() });
 */
export function accountTokensContract(contract: Contract<AccountTokensUnderTest>): void {
  const cases = casesOn(contract);
  tokenKeeping(cases);
  tokenMessages(cases);
  tokenExpiry(cases);
  tokenRaces(cases);
}
