import type { AccountName } from '../account-name/account-name.js';
import type { EmailAddress } from '../contact/email-address.js';

/** A message that is written down together with the change it tells of, and sent afterwards. */
export interface OutgoingMessage {
  /** Stays the same however often it is sent, so that a receiver can drop a second copy. */
  readonly id: string;
  readonly type: 'account-opened';
  readonly to: EmailAddress;
  readonly accountName: AccountName;
}
