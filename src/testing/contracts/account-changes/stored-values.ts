/** That every value of a change comes back as it went in, at the edges of its type too. @module */
import * as fc from 'fast-check';
import type { Account } from '../../../account/account.js';
import type { OutgoingMessage } from '../../../account/outgoing-message.js';
import type { PasswordHash } from '../../../account/password-hasher.js';
import { parseEmailAddress } from '../../../contact/email-address.js';
import { NO_TEACHING_SUBJECTS } from '../../../teaching-subject/teaching-subject.js';
import { type OpeningOnRow, twoOpenings } from '../../arbitraries/workflow.js';
import type { AccountStoreUnderTest } from '../account-repository/account-store.js';
import { withMessages } from '../account-repository/openings.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import {
  AFTER_FIRST_INSTANT,
  FIRST_DATE,
  FIRST_INSTANT,
  hostText,
  LAST_DATE,
  LAST_INSTANT,
  rarePersonName,
} from '../edge-values.js';
import { changeOf, isChanged, messagesOf, openAccount } from './changes.js';

/** Registers the cases about the values of a change. */
export function accountChangeStoredValues({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  /** Changes an account to each of these values, one after the other. */
  const keeps = async (
    store: AccountStoreUnderTest,
    [first, other]: readonly [OpeningOnRow, OpeningOnRow],
    values: readonly Partial<Account>[],
  ) => {
    let account = await openAccount(store, first);
    for (const one of values) {
      const change = changeOf(account, other);
      const changed = { ...change, account: { ...change.account, ...one } };
      await expectOk(store.accounts.record(changed), 'record');
      await isChanged(store, changed);
      account = changed.account;
    }
  };

  test('gives back an account from which everything was erased that can be', () =>
    forAll(twoOpenings(), (store, ones) => keeps(store, ones, [ERASED])));

  test('gives back what was erased, one value at a time, and written again', () =>
    forAll(twoOpenings(), (store, ones) => {
      const { phone, email, backupEmail, passwordHash } = ones[0].opening.account;
      const none = Object.keys(ERASED).map((field) => ({ [field]: null }));
      return keeps(store, ones, [...none, { phone, email, backupEmail, passwordHash }]);
    }));

  test('gives back each moment of an account for itself, null, first and last', () =>
    forAll(twoOpenings(), (store, ones) => {
      const none = Object.fromEntries(MOMENTS.map((field) => [field, null]));
      return keeps(store, ones, [
        none,
        ...MOMENTS.map((field) => ({ ...none, [field]: LAST_INSTANT })),
        Object.fromEntries(MOMENTS.map((field) => [field, FIRST_INSTANT])),
        Object.fromEntries(MOMENTS.map((field) => [field, AFTER_FIRST_INSTANT])),
      ]);
    }));

  test('gives back rare names, and the first and the last date, of a change', () =>
    forAll(fc.tuple(twoOpenings(), rarePersonName()), (store, [ones, personName]) =>
      keeps(store, ones, [
        { personName, birthDate: FIRST_DATE },
        { personName, birthDate: LAST_DATE },
      ]),
    ));

  test('gives back a long hash and a long address, no subject and no title, of a change', () =>
    forAll(twoOpenings(), (store, ones) => {
      const email = parseEmailAddress(`${"O'Neill%_".padEnd(64, 'X')}@${'x'.repeat(63)}.tw`)._unsafeUnwrap();
      const longest = parseEmailAddress(`a@${`${'b'.repeat(61)}.`.repeat(4)}tw`.padEnd(254, 'w'))._unsafeUnwrap();
      const passwordHash = `$${'Ab/'.repeat(333)}` as PasswordHash;
      return keeps(store, ones, [
        { passwordHash, email, backupEmail: longest, teachingSubjects: NO_TEACHING_SUBJECTS, jobTitle: null },
      ]);
    }));

  test('gives back all that each kind of message tells', () =>
    forAll(fc.tuple(twoOpenings(), hostText()), async (store, [[one, other], tokenId]) => {
      const first = withMessages(one, 0);
      const account = await openAccount(store, first);
      const { name: accountName, openedAt } = account;
      const head = { to: other.opening.account.email, accountName };
      const messages: readonly OutgoingMessage[] = [
        { ...head, id: '1', type: 'password-recovery', tokenId, expiresAt: LAST_INSTANT },
        { ...head, id: '2', type: 'password-changed', at: FIRST_INSTANT },
        { ...head, id: '3', type: 'mailbox-verification', tokenId, expiresAt: openedAt },
        { ...head, id: '4', type: 'account-opened' },
      ];
      await expectOk(store.accounts.record(changeOf(account, other, { messages })), 'record');
      expectSame(await messagesOf(store, account), messages, 'messages');
    }));
}

const ERASED = { phone: null, email: null, backupEmail: null, passwordHash: null } as const;

const MOMENTS = [
  'emailVerifiedAt',
  'backupEmailVerifiedAt',
  'passwordChangedAt',
  'releasedAt',
  'voidedAt',
  'erasedAt',
] as const satisfies readonly (keyof Account)[];
