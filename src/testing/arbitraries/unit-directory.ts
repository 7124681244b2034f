import * as fc from 'fast-check';
import { BUSINESS_TIERS } from '../../business-account/business-account.js';
import type { BusinessContact, UnitDirectoryEntry } from '../../unit-directory/unit-directory.js';
import { emailAddress } from './email-address.js';
import { jobTitle } from './job-title.js';
import { phoneNumber } from './phone-number.js';
import { unit } from './school.js';

/** A unit of any sort with nought to three contacts, the highest tier first. */
export function unitDirectoryEntry(): fc.Arbitrary<UnitDirectoryEntry> {
  return fc.record(
    {
      unit: unit(),
      contacts: fc
        .subarray([...BUSINESS_TIERS].reverse())
        .chain((tiers) => fc.tuple(...tiers.map((tier) => businessContact(tier)))),
    },
    { noNullPrototype: true },
  );
}

/** One to eight entries of units with codes of their own, in any order. */
export function unitDirectoryEntries(): fc.Arbitrary<UnitDirectoryEntry[]> {
  return fc.uniqueArray(unitDirectoryEntry(), { minLength: 1, maxLength: 8, selector: ({ unit: { code } }) => code });
}

function businessContact(tier: BusinessContact['tier']): fc.Arbitrary<BusinessContact> {
  return fc.record(
    { tier: fc.constant(tier), jobTitle: jobTitle(), email: emailAddress(), phone: phoneNumber() },
    { noNullPrototype: true },
  );
}
