/** Ways to break how the sound store keeps tokens. */
import type { IssuedToken } from '../../../../src/account/account-tokens.js';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { soundStore } from '../account-stores/sound-store.js';
import type { BrokenAdapter } from '../broken-adapter.js';

export type BrokenTokens = BrokenAdapter<() => AccountTokensUnderTest>;

type Tokens = AccountTokensUnderTest['accountTokens'];

/** The sound store with something else in place of how it keeps tokens. */
export function withTokens(
  change: (tokens: Tokens, store: AccountTokensUnderTest) => Partial<Tokens>,
): () => AccountTokensUnderTest {
  return () => {
    const store = soundStore();
    return { ...store, accountTokens: { ...store.accountTokens, ...change(store.accountTokens, store) } };
  };
}

/** A store whose tokens come back as something else. */
export function findingAs(change: (token: IssuedToken) => object): () => AccountTokensUnderTest {
  return withTokens(({ find }) => ({
    find: (digest) => find(digest).map((token) => (token === null ? null : { ...token, ...change(token) })),
  }));
}
