/** That a refused change leaves nothing half written: everything is as it was, whatever the cause. @module */
import * as fc from 'fast-check';
import { accountAsOpened } from '../../../account/account.js';
import type { AccountChange, AccountStale, OneTimeTokenGone } from '../../../account/account-change.js';
import type { IdentityNumberTaken } from '../../../account/account-repository.js';
import type { PreRegistrationStale } from '../../../pre-registration/repository.js';
import { type OpeningOnRow, threeOpenings } from '../../arbitraries/workflow.js';
import {
  type AccountStoreUnderTest,
  isStored,
  moved,
  openFirst,
  register,
} from '../account-repository/account-store.js';
import { withMessages } from '../account-repository/openings.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { LAST_INSTANT } from '../edge-values.js';
import { allThatShowsOf, changeOfAll, isChanged, keepToken, openAccount, tokenOf } from './changes.js';

/** Registers the cases about what a refused change leaves behind. */
export function accountChangeRollbacks({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  /**
   * Opens two accounts, makes of a sound change of the first one that must be refused, and sees that the refusal changes
   * nothing. The change writes everything that a change can, and its rows in either order.
   */
  const leavesAll = ({ code, spoilt, given = () => Promise.resolve() }: Cause) =>
    forAll(fc.tuple(threeOpenings(), fc.boolean()), async (store, [[one, second, other], isFlipped]) => {
      const first = withMessages(one, 2);
      await openFirst(store, first);
      await openFirst(store, second);
      const { name, identityNumber } = accountAsOpened(first.opening.account);
      const token = tokenOf(name, LAST_INSTANT);
      await keepToken(store, token);
      await given(store, other);
      const sound = { ...changeOfAll(first, other, token), freesNumber: identityNumber };
      const rows = isFlipped ? [...sound.rows].reverse() : sound.rows;
      const refused = { ...sound, ...spoilt({ ...sound, rows }, { first, second, other }) };
      const before = await allThatShowsOf(store, [first, second, other], [token]);
      await expectErr(store.accounts.record(refused), code, 'first try');
      await expectErr(store.accounts.record(refused), code, 'second try');
      expectSame(await allThatShowsOf(store, [first, second, other], [token]), before, 'all that shows');
      await isStored(store, first);
    });

  test('leaves all as it was when a row of a change has moved', () =>
    leavesAll({
      code: 'pre-registration.stale',
      spoilt: ({ rows }, { first }) => ({
        rows: rows.map((one) => (one.row.unit === first.row.unit && one.readVersion !== null ? back(one) : one)),
      }),
    }));

  test('leaves all as it was when a row of a change is there already', () =>
    leavesAll({
      code: 'pre-registration.stale',
      spoilt: ({ rows }) => ({ rows }),
      given: (store, other) => register(store, other.row),
    }));

  test('leaves all as it was when a row of a change is not there', () =>
    leavesAll({
      code: 'pre-registration.stale',
      spoilt: ({ rows }) => ({
        rows: rows.map((one) => (one.readVersion === null ? { row: moved(one.row), readVersion: 1 } : one)),
      }),
    }));

  test('leaves all as it was when the number of a change is another account’s', () =>
    leavesAll({
      code: 'account.identity-number-taken',
      spoilt: (_, { second }) => ({ takesNumber: second.row.identityNumber }),
    }));

  test('leaves all as it was when the number of a change is its account’s own', () =>
    leavesAll({
      code: 'account.identity-number-taken',
      spoilt: (_, { first }) => ({ takesNumber: first.row.identityNumber }),
    }));

  test('leaves all as it was when the account of a change has another version', () =>
    leavesAll({
      code: 'account.stale',
      spoilt: ({ account }) => ({ account: { ...account, version: account.version + 1 } }),
    }));

  test('leaves all as it was when the account of a change is not there', () =>
    leavesAll({
      code: 'account.stale',
      spoilt: ({ account }, { other }) => ({
        account: { ...account, name: other.opening.account.name },
        messages: [],
      }),
    }));

  test('leaves all as it was when the token of a change is gone', () =>
    leavesAll({
      code: 'one-time-token.gone',
      spoilt: () => ({ usesToken: tokenOf(null, LAST_INSTANT, '1').digest }),
    }));

  test('a token of a change that was refused is still good', () =>
    forAll(threeOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const token = tokenOf(opened.name, LAST_INSTANT);
      await keepToken(store, token);
      const change = changeOfAll(first, other, token);
      const late = { ...change, account: { ...change.account, version: 9 } };
      await expectErr(store.accounts.record(late), 'account.stale', 'record in vain');
      await expectOk(store.accounts.record(change), 'record');
      await isChanged(store, change);
    }));

  test('a number that a change asked for in vain is free', () =>
    forAll(threeOpenings(), async (store, [first, other]) => {
      await openAccount(store, first);
      const change = changeOfAll(first, other, tokenOf(null, LAST_INSTANT));
      await expectErr(store.accounts.record(change), 'one-time-token.gone', 'record in vain');
      await openFirst(store, other);
      await isStored(store, other);
    }));
}

/** Why a change is refused. */
interface Cause {
  readonly code: (PreRegistrationStale | IdentityNumberTaken | AccountStale | OneTimeTokenGone)['code'];
  /** What is wrong with the change, made from a sound one. */
  readonly spoilt: (sound: AccountChange, openings: Openings) => Partial<AccountChange>;
  /** What is done before it comes. */
  readonly given?: (store: AccountStoreUnderTest, other: OpeningOnRow) => Promise<void>;
}

/** The account that is changed, another one, and an opening that nobody carried out. */
interface Openings {
  readonly first: OpeningOnRow;
  readonly second: OpeningOnRow;
  readonly other: OpeningOnRow;
}

/** The change of a row that somebody read before it was claimed. */
function back({ row }: AccountChange['rows'][number]): AccountChange['rows'][number] {
  return { row, readVersion: row.version - 2 };
}
