import { type Contract, casesOn } from './contract.js';
import { vouchersAreKept } from './voucher-repository/keeping.js';
import { vouchersAreUsedUp } from './voucher-repository/using-up.js';
import type { VoucherStoreUnderTest } from './voucher-repository/voucher-store.js';

export type { VoucherStoreUnderTest } from './voucher-repository/voucher-store.js';

/**
 * The contract every `VoucherRepository` keeps, together with the accounts whose opening uses vouchers up.
 *
 * @example
 * import { test } from 'vitest';
 * voucherRepositoryContract({ test, open: async () => createMemoryStore() });
 */
export function voucherRepositoryContract(contract: Contract<VoucherStoreUnderTest>): void {
  const cases = casesOn(contract);
  vouchersAreKept(cases);
  vouchersAreUsedUp(cases);
}
