/** Stores that forget too many tokens, too few, or others. */
import { okAsync } from 'neverthrow';
import type { IssuedToken } from '../../../../src/account/account-tokens.js';
import type { Instant } from '../../../../src/instant/instant.js';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { hidingTokens } from '../account-changes/sound-changes.js';
import { type BrokenTokens, withTokens } from './sound-tokens.js';

/** A store that forgets, of the tokens in the order in which they were given out, those that are chosen. */
function forgetting(
  choose: (issued: readonly IssuedToken[], now: Instant, limit: number) => readonly IssuedToken[],
): () => AccountTokensUnderTest {
  return hidingTokens(({ accountTokens }, issued, hide) => ({
    accountTokens: {
      ...accountTokens,
      removeExpired: (now, limit) => {
        const chosen = choose(issued, now, limit);
        for (const { digest } of chosen) hide(digest);
        return okAsync(chosen.length);
      },
    },
  }));
}

export const STORES_THAT_FORGET_OTHER_TOKENS: readonly BrokenTokens[] = [
  {
    defect: 'a token that expires now is kept',
    caughtBy: 'forgets what expires now or did before, and nothing that is good for a millisecond more',
    open: forgetting((issued, now, limit) => issued.filter(({ expiresAt }) => expiresAt < now).slice(0, limit)),
  },
  {
    defect: 'moments are compared by the second',
    caughtBy: 'forgets what expires now or did before, and nothing that is good for a millisecond more',
    open: forgetting((issued, now, limit) =>
      issued.filter(({ expiresAt }) => expiresAt.slice(0, 19) <= now.slice(0, 19)).slice(0, limit),
    ),
  },
  {
    defect: 'tokens of nobody are never forgotten',
    caughtBy: 'forgets what expires now or did before, and nothing that is good for a millisecond more',
    open: forgetting((issued, now, limit) =>
      issued.filter(({ expiresAt, accountName }) => accountName !== null && expiresAt <= now).slice(0, limit),
    ),
  },
  {
    defect: 'tokens are forgotten in the order in which they were given out',
    caughtBy: 'forgets the longest expired first, at most so many',
    open: forgetting((issued, now, limit) => issued.filter(({ expiresAt }) => expiresAt <= now).slice(0, limit)),
  },
  {
    defect: 'the limit is not heeded',
    caughtBy: 'forgets the longest expired first, at most so many',
    open: withTokens(({ removeExpired }) => ({ removeExpired: (now) => removeExpired(now, 100) })),
  },
  {
    defect: 'it says how many expired, not how many it forgot',
    caughtBy: 'forgets the longest expired first, at most so many',
    open: withTokens(({ removeExpired }) => ({
      removeExpired: (now, limit) => removeExpired(now, limit).map((removed) => (removed === 0 ? 0 : 5)),
    })),
  },
  {
    defect: 'a limit that is too great for a page is that of a page',
    caughtBy: 'forgets all that expired where there is no limit to speak of',
    open: withTokens(({ removeExpired }) => ({
      removeExpired: (now, limit) => removeExpired(now, limit > 99 ? 2 : limit),
    })),
  },
  {
    defect: 'nothing expires before the clock of the store begins',
    caughtBy: 'forgets tokens at the first and at the last moment there is',
    open: withTokens(({ removeExpired }) => ({
      removeExpired: (now, limit) => (now < '1970' ? okAsync(0) : removeExpired(now, limit)),
    })),
  },
  {
    defect: 'a token that was forgotten is not found, and good all the same',
    caughtBy: 'lets nobody use a token that was forgotten',
    open: forgetting((issued, now, limit) => issued.filter(({ expiresAt }) => expiresAt <= now).slice(0, limit)),
  },
];
