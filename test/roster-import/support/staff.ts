/** Teachers that a school may register, and the accounts that some of them opened. */
import * as fc from 'fast-check';
import { parseAccountName } from '../../../src/account-name/account-name.js';
import { parseCalendarDate } from '../../../src/calendar-date/calendar-date.js';
import { sexOf } from '../../../src/identity-number/describe.js';
import { jobTitleCategory } from '../../../src/job-title/job-title-category.js';
import type { PreRegistration } from '../../../src/pre-registration/pre-registration.js';
import type { RosterEntry } from '../../../src/pre-registration/roster-entry.js';
import { birthDate } from '../../../src/testing/arbitraries/birth-date.js';
import { identityNumber } from '../../../src/testing/arbitraries/identity-number.js';
import { jobTitle } from '../../../src/testing/arbitraries/job-title.js';
import { personName } from '../../../src/testing/arbitraries/person-name.js';
import { NOW, SCHOOL } from '../../workflow/scene.js';

const TODAY = parseCalendarDate('2026-08-01')._unsafeUnwrap();

/** A person on a roster, a file, or both. */
export interface Member {
  readonly entry: RosterEntry;
  /** Where the person is. */
  readonly place: 'roster' | 'file' | 'both';
  /** What the file has for a person who is on both. */
  readonly inFile: RosterEntry;
  /** Whether the row on the roster has an account. */
  readonly hasAccount: boolean;
}

/** An entry that a school may make: no intern, of an age to teach. */
export function teacher(): fc.Arbitrary<RosterEntry> {
  return fc
    .record(
      {
        personName: personName(),
        identityNumber: identityNumber(),
        birthDate: birthDate(TODAY),
        jobTitle: jobTitle().filter((title) => jobTitleCategory(title) !== 'intern'),
      },
      { noNullPrototype: true },
    )
    .map((entry) => ({ ...entry, sex: sexOf(entry.identityNumber) }));
}

/** Members with a number each. */
export function members(maxLength = 12, minLength = 0): fc.Arbitrary<readonly Member[]> {
  const member = fc
    .tuple(teacher(), teacher(), fc.constantFrom('roster', 'file', 'both'), fc.boolean(), fc.subarray([...FIELDS]))
    .map(([entry, other, place, hasAccount, changed]): Member => {
      const changes = Object.fromEntries(changed.map((field) => [field, other[field]]));
      return { entry, place, hasAccount, inFile: { ...entry, ...changes } };
    });
  return fc.uniqueArray(member, { minLength, maxLength, selector: ({ entry }) => entry.identityNumber });
}

const FIELDS = ['personName', 'birthDate', 'jobTitle'] as const;

/** The row of a member on the school's roster. */
export function rowOf({ entry, hasAccount }: Member, place: number): PreRegistration {
  const accountName = parseAccountName(`ab${place}`)._unsafeUnwrap();
  return {
    ...entry,
    unit: SCHOOL.code,
    version: hasAccount ? 2 : 1,
    registeredAt: NOW,
    changedAt: NOW,
    changedBy: 'earlier',
    withdrawnAt: null,
    claim: hasAccount ? { accountName, claimedAt: NOW, nameMatch: 'exact' } : null,
  };
}
