/** Vouchers in this process. @module */
import { errAsync, okAsync } from 'neverthrow';
import {
  type ApplicantVouchers,
  usedUpVouchers,
  type VoucherHolder,
  type VoucherRepository,
} from '../assurance/applicant-vouchers.js';

/** The repository, and the two synchronous steps that opening an account needs. */
export interface MemoryVouchers {
  readonly repository: VoucherRepository;
  /** The version of the holder's vouchers, or null if none was ever given. */
  readonly versionOf: (holder: VoucherHolder) => number | null;
  /** Leaves none, at the version after the one that was read. */
  readonly useUp: (holder: VoucherHolder, readVersion: number) => void;
}

/** No vouchers. */
export function createMemoryVouchers(): MemoryVouchers {
  const byHolder = new Map<string, ApplicantVouchers>();
  const versionOf = (holder: VoucherHolder) => byHolder.get(keyOf(holder))?.version ?? null;
  return {
    versionOf,
    useUp: (holder, readVersion) => void byHolder.set(keyOf(holder), usedUpVouchers(holder, readVersion)),
    repository: {
      find: (unit, identityNumber) => okAsync(byHolder.get(keyOf({ unit, identityNumber })) ?? null),
      save(given, readVersion) {
        if (versionOf(given) !== readVersion) return errAsync({ code: 'applicant-vouchers.stale' });
        byHolder.set(keyOf(given), given);
        return okAsync(undefined);
      },
    },
  };
}

// a number has a fixed length: no two pairs share a text
function keyOf({ unit, identityNumber }: VoucherHolder): string {
  return identityNumber + unit;
}
