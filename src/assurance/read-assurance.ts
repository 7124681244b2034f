/** Reading what an application brings beside the match, and what its unit has given. @module */
import { okAsync, type ResultAsync } from 'neverthrow';
import type { Fingerprints } from '../account/idempotency.js';
import type { ClaimCode } from '../claim-code/claim-code.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { VoucherHolder, VoucherRepository } from './applicant-vouchers.js';
import type { FurtherAssurance } from './assurance.js';
import type { AssuranceFacts } from './decide-assurance.js';
import { claimCodeText, mailboxText } from './voucher-fingerprint.js';

/** What the host requires beside the match, and where it is found. */
export interface AssuranceRequirement {
  readonly required: FurtherAssurance;
  readonly vouchers: Pick<VoucherRepository, 'find'>;
}

/** What an application comes with. */
export interface Presented extends VoucherHolder {
  readonly claimCode: ClaimCode | null;
  readonly email: EmailAddress;
}

/**
 * Reads the facts of {@link decideAssurance}. The same calls in the same order, whether the application brings a code or
 * not and whether there is anything to compare it with.
 */
export function readAssurance(
  presented: Presented,
  at: Instant,
  requirement: AssuranceRequirement | undefined,
  fingerprints: Fingerprints,
): ResultAsync<AssuranceFacts, StoreError> {
  if (requirement === undefined) return okAsync({ required: 'roster-match' });

  const { required, vouchers } = requirement;
  const { unit, identityNumber, claimCode, email } = presented;
  const byCode = required === 'claim-code';
  const text = byCode ? claimCodeText(presented, claimCode) : mailboxText(presented, email);
  return callPort(() => fingerprints.of(text)).andThen((fingerprint) =>
    callPort(() => vouchers.find(unit, identityNumber)).map((given) => ({
      required,
      presented: byCode && claimCode === null ? null : fingerprint,
      given,
      at,
    })),
  );
}
