import type { AccountName } from '../account-name/account-name.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { Instant } from '../instant/instant.js';

/** A message that is written down together with the change it tells of, and sent afterwards. */
export type OutgoingMessage = MessageHead & MessageContent;

/** What every message has. */
export interface MessageHead {
  /** Stays the same however often it is sent, so that a receiver can drop a second copy. */
  readonly id: string;
  readonly to: EmailAddress;
  readonly accountName: AccountName;
}

/**
 * What a message tells. One that brings a token holds the token's identifier, from which whoever sends it makes the
 * token: a message that waits in a store gives nobody access.
 */
export type MessageContent =
  | { readonly type: 'account-opened' }
  | { readonly type: 'password-recovery'; readonly tokenId: string; readonly expiresAt: Instant }
  | { readonly type: 'password-changed'; readonly at: Instant }
  | { readonly type: 'mailbox-verification'; readonly tokenId: string; readonly expiresAt: Instant }
  | { readonly type: 'unit-changed'; readonly at: Instant }
  | { readonly type: 'identity-number-replaced'; readonly at: Instant };
