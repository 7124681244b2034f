import type { AccountName } from '../account-name/account-name.js';
import type { Assurance } from '../assurance/assurance.js';
import type { Instant } from '../instant/instant.js';

/** 帳號申請成功: the account is there and can be used. */
export interface AccountOpened {
  readonly type: 'account-opened';
  readonly accountName: AccountName;
  /** What the opening rested on. */
  readonly assurance: Assurance;
  readonly openedAt: Instant;
  /** Whether this answer repeats an earlier one, for the same application under the same key. */
  readonly repeated: boolean;
}
