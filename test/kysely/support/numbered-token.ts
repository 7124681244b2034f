/** One-time tokens by number, and the change that uses one up. */
import { accountAsOpened } from '../../../src/account/account.js';
import { type AccountChange, accountChange } from '../../../src/account/account-change.js';
import type { IssuedToken } from '../../../src/account/account-tokens.js';
import type { OneTimeTokenDigest } from '../../../src/one-time-token/one-time-token.js';
import { NOW } from '../../workflow/scene.js';
import { numberedOpening } from './numbered-opening.js';

/** The token of a person's account. */
export function numberedToken(person: number): IssuedToken {
  const { name: accountName } = numberedOpening({ person, name: person, key: person }).opening.account;
  return {
    digest: String(person).padStart(64, '0') as OneTimeTokenDigest,
    purpose: { type: 'mailbox-verification', mailbox: 'main' },
    accountName,
    expiresAt: NOW,
  };
}

/** The first change of a person's account, for which the token is good. */
export function numberedChange(person: number): AccountChange {
  const { account } = numberedOpening({ person, name: person, key: person }).opening;
  return accountChange(
    { ...accountAsOpened(account), emailVerifiedAt: NOW },
    { type: 'mailbox-verified', mailbox: 'main', at: NOW },
    {
      usesToken: numberedToken(person).digest,
      messages: [
        { id: `change-${person}`, to: account.email, accountName: account.name, type: 'password-changed', at: NOW },
      ],
    },
  );
}
