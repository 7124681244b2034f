/**
 * The texts that the fingerprints of vouchers are made of. Unit and number stand in them, so that a code that was handed
 * to one person is good for nobody else, and a fingerprint that was copied to another row matches nothing.
 *
 * @source decision/0115 — what a host can require beside the match
 * @module
 */
import { canonicalJson } from '../canonical-json/canonical-json.js';
import type { ClaimCode } from '../claim-code/claim-code.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { VoucherHolder } from './applicant-vouchers.js';

/** The text of a claim code, or of none. */
export function claimCodeText({ unit, identityNumber }: VoucherHolder, claimCode: ClaimCode | null): string {
  return canonicalJson({ voucher: 'claim-code', unit, identityNumber, claimCode });
}

/** The text of a mailbox, whatever the case of its letters: two that differ in nothing else are hardly ever two. */
export function mailboxText({ unit, identityNumber }: VoucherHolder, email: EmailAddress): string {
  const mailbox = email.toLowerCase(); // ASCII only, so no locale can interfere
  return canonicalJson({ voucher: 'school-confirmation', unit, identityNumber, mailbox });
}
