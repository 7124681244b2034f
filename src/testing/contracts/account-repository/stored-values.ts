/** That every value of an opening comes back as it went in, at the edges of its type too. @module */
import * as fc from 'fast-check';
import type { PasswordHash } from '../../../account/password-hasher.js';
import { CONSENT_DOCUMENTS } from '../../../consent/consent.js';
import { parseEmailAddress } from '../../../contact/email-address.js';
import { parseJobTitle } from '../../../job-title/job-title.js';
import { NO_TEACHING_SUBJECTS, parseTeachingSubjects } from '../../../teaching-subject/teaching-subject.js';
import { teachingSubject } from '../../arbitraries/teaching-subject.js';
import { openingOnRow, threeOpenings, twoOpenings } from '../../arbitraries/workflow.js';
import { type Cases, expectSame } from '../contract.js';
import {
  AFTER_FIRST_INSTANT,
  FIRST_DATE,
  FIRST_INSTANT,
  hostText,
  LAST_DATE,
  LAST_INSTANT,
  LAST_OF_32_BITS,
  rarePersonName,
} from '../edge-values.js';
import { type AccountStoreUnderTest, claimed, findRow, isStored, openFirst } from './account-store.js';
import { atVersion, onRow, withAccount, withConsents, withKey, withMessages, withoutKey } from './openings.js';

/** Registers the cases about the values of an opening. */
export function accountStoredValues({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  type Opening = Parameters<typeof openFirst>[1];
  /** Each is opened; then all are there, and their rows are claimed. */
  const keepsAll = async (store: AccountStoreUnderTest, openings: readonly Opening[]) => {
    for (const one of openings) await openFirst(store, one);
    for (const one of openings) {
      await isStored(store, one);
      expectSame(await findRow(store, one.row), claimed(one), 'row');
    }
  };

  test('gives back names of rare characters and signs, the one on the row and the one of the account', () =>
    forAll(fc.tuple(openingOnRow(), rarePersonName(), rarePersonName()), (store, [first, personName, listed]) =>
      keepsAll(store, [withAccount(onRow(first, { personName: listed }), { personName })]),
    ));

  test('gives back the first and the last date', () =>
    forAll(twoOpenings(), (store, [first, second]) =>
      keepsAll(store, [
        withAccount(onRow(first, { birthDate: FIRST_DATE }), { birthDate: FIRST_DATE }),
        withAccount(onRow(second, { birthDate: LAST_DATE }), { birthDate: LAST_DATE }),
      ]),
    ));

  test('gives back the first and the last instant, to the millisecond', () =>
    forAll(threeOpenings(), (store, [first, second, third]) =>
      keepsAll(store, [
        withKey(withAccount(first, { openedAt: FIRST_INSTANT }), 'client', 'first-of-instants'),
        withKey(withAccount(second, { openedAt: AFTER_FIRST_INSTANT }), 'client', 'second-of-instants'),
        withKey(withAccount(third, { openedAt: LAST_INSTANT }), 'client', 'last-of-instants'),
      ]),
    ));

  test('gives back an account with nothing in its optional fields, beside one with all of them', () =>
    forAll(fc.tuple(twoOpenings(), sixSubjects()), (store, [[first, second], teachingSubjects]) => {
      const { email } = second.opening.account;
      const { jobTitle } = second.row;
      const bare = { form: '1-2', jobTitle: null, backupEmail: null, teachingSubjects: NO_TEACHING_SUBJECTS } as const;
      return keepsAll(store, [
        withoutKey(withAccount(first, bare)),
        withKey(
          withAccount(second, { form: '1-1', jobTitle, backupEmail: email, teachingSubjects }),
          'client',
          'a-key-of-the-full-one',
        ),
      ]);
    }));

  test('gives back no, one and six teaching subjects in their order', () =>
    forAll(fc.tuple(threeOpenings(), sixSubjects()), (store, [[first, second, third], six]) =>
      keepsAll(store, [
        withAccount(first, { teachingSubjects: NO_TEACHING_SUBJECTS }),
        withAccount(second, { teachingSubjects: parseTeachingSubjects(six.slice(0, 1))._unsafeUnwrap() }),
        withAccount(third, { teachingSubjects: six }),
      ]),
    ));

  test('gives back no, one and three consents in their order', () =>
    forAll(
      fc.tuple(threeOpenings(), fc.shuffledSubarray([...CONSENT_DOCUMENTS], { minLength: 3 })),
      (store, [[first, second, third], documents]) => {
        const consents = documents.map((document, index) => ({ document, version: `${3 - index}` }));
        return keepsAll(store, [
          withConsents(first, []),
          withConsents(second, consents.slice(0, 1)),
          withConsents(third, consents),
        ]);
      },
    ));

  test('gives back the versions of consents as the host writes them', () =>
    forAll(fc.tuple(openingOnRow(), hostText()), (store, [first, version]) =>
      keepsAll(store, [
        withConsents(
          first,
          CONSENT_DOCUMENTS.map((document) => ({ document, version })),
        ),
      ]),
    ));

  test('gives back no, one and five messages in their order', () =>
    forAll(threeOpenings(), (store, [first, second, third]) =>
      keepsAll(store, [withMessages(first, 0), withMessages(second, 1), withMessages(third, 5)]),
    ));

  test('gives back the client of a key as the host writes it', () =>
    forAll(fc.tuple(openingOnRow(), hostText()), (store, [first, client]) =>
      keepsAll(store, [withKey(first, client, 'a-key-of-any-client')]),
    ));

  test('gives back the shortest and the longest key, of any signs', () =>
    forAll(twoOpenings(), (store, [first, second]) =>
      keepsAll(store, [
        withKey(first, 'client', SIGNS.slice(0, 16)),
        withKey(second, 'client', SIGNS.padEnd(128, '~')),
      ]),
    ));

  test('gives back a password hash of 1,000 characters', () =>
    forAll(openingOnRow(), (store, first) =>
      keepsAll(store, [withAccount(first, { passwordHash: SIGNS.repeat(11).slice(0, 1000) as PasswordHash })]),
    ));

  test('gives back the longest addresses and job title, letter by letter', () =>
    forAll(openingOnRow(), (store, first) => {
      const jobTitle = parseJobTitle('\u{20BB7}'.repeat(15))._unsafeUnwrap();
      const email = parseEmailAddress(`${"O'Neill%_".padEnd(64, 'X')}@${'x'.repeat(63)}.tw`)._unsafeUnwrap();
      const longest = parseEmailAddress(`a@${`${'b'.repeat(61)}.`.repeat(4)}tw`.padEnd(254, 'w'))._unsafeUnwrap();
      const values = { form: '1-1', jobTitle, email, backupEmail: longest } as const;
      return keepsAll(store, [withAccount(onRow(first, { jobTitle }), values)]);
    }));

  test('claims a row whose version has passed what 32 bits hold', () =>
    forAll(twoOpenings(), (store, [first, second]) =>
      keepsAll(store, [atVersion(first, LAST_OF_32_BITS), atVersion(second, 2 * LAST_OF_32_BITS + 1)]),
    ));
}

/** All visible ASCII characters. */
const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');

function sixSubjects() {
  return fc
    .uniqueArray(teachingSubject(), {
      minLength: 6,
      maxLength: 6,
      selector: ({ category, name }) => `${category} ${name}`,
    })
    .map((subjects) => parseTeachingSubjects(subjects)._unsafeUnwrap());
}
