/**
 * Forgotten password, second step: whoever has the token chooses a new password. All mailboxes are told, also those that
 * nobody has shown to be theirs: so the person learns of it whoever did it.
 *
 * @source decision/0098 — forgotten passwords
 * @module
 */
import { err, ok, type ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import { accountChange } from '../account/account-change.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens } from '../account/account-tokens.js';
import { mailboxAddresses } from '../account/mailbox.js';
import type { PasswordHasher } from '../account/password-hasher.js';
import { recordChange } from '../account/record-change.js';
import { findTokenHolder } from '../account/token-holder.js';
import { type AccountName, accountNameKey } from '../account-name/account-name.js';
import type { EmailAddress } from '../contact/email-address.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import { type OneTimeTokenDigest, parseOneTimeToken, tokenDigest } from '../one-time-token/one-time-token.js';
import {
  confirmPassword,
  type Password,
  type PasswordConfirmationError,
  type PasswordError,
  parsePassword,
} from '../password/password.js';
import type { PasswordPolicy } from '../password/password-policy.js';
import { callPort } from '../port-call.js';
import type { RateLimiter } from '../rate-limit/rate-limiter.js';
import type { FieldError } from '../raw-record/field-error.js';
import { createFieldReader } from '../raw-record/field-reader.js';
import type { StoreError } from '../store-error.js';

/** What comes from the page that the mail's link leads to. Each may be anything. */
export interface RedeemRecoveryCommand {
  readonly token: unknown;
  readonly password: unknown;
  readonly passwordConfirmation: unknown;
  /** Default: the manual's. */
  readonly passwordPolicy?: PasswordPolicy | undefined;
}

/** What choosing a new password needs of the host. */
export interface RedeemRecoveryPorts {
  readonly accounts: Pick<AccountRepository, 'findByName' | 'record'>;
  readonly accountTokens: Pick<AccountTokens, 'find'>;
  readonly passwordHasher: Pick<PasswordHasher, 'hash'>;
  readonly rateLimiter: Pick<RateLimiter, 'forget'>;
  /** Identifiers for outgoing messages: unique, never used twice. */
  readonly nextId: () => string;
}

/** The account has a new password. */
export interface PasswordChanged {
  readonly type: 'password-changed';
  readonly accountName: AccountName;
}

/** The token is none, or was used, has expired, or is older than the last change of the password. */
export interface RecoveryTokenInvalid {
  readonly code: 'account-recovery.token-invalid';
}

/** The new password was refused, with every field's error. The token is still good. */
export interface NewPasswordError {
  readonly code: 'account-recovery.invalid-password';
  readonly fields: readonly FieldError<PasswordError | PasswordConfirmationError>[];
}

/** Why no new password was set. */
export type RedeemRecoveryError = RecoveryTokenInvalid | NewPasswordError | StoreError;

const TOKEN_INVALID: RecoveryTokenInvalid = Object.freeze({ code: 'account-recovery.token-invalid' });

/**
 * Sets a new password, for whoever has a token that is good. The token is used up by it, and all others that were given
 * out for the old password are good for nothing any more.
 *
 * Errors, in the order they are checked: `account-recovery.token-invalid`, `account-recovery.invalid-password` (only
 * the holder of a good token learns what is wrong with the password); those of the store from any step. Of any number of
 * holders of one token one wins, and the others are told that it is not good.
 */
export function redeemRecovery(
  command: RedeemRecoveryCommand,
  now: Instant,
  ports: RedeemRecoveryPorts,
): ResultAsync<PasswordChanged, RedeemRecoveryError> {
  return parseOneTimeToken(command.token)
    .mapErr(() => TOKEN_INVALID)
    .asyncAndThen(tokenDigest)
    .andThen((digest) => whileFactsMove(() => redeem(digest, command, now, ports)));
}

function redeem(digest: OneTimeTokenDigest, command: RedeemRecoveryCommand, now: Instant, ports: RedeemRecoveryPorts) {
  const { accounts, passwordHasher, rateLimiter, nextId } = ports;
  return findForgetful(digest, now, ports).andThen((account) =>
    readNewPassword(command, account.name)
      .asyncAndThen((password) => callPort(() => passwordHasher.hash(password)))
      .andThen((passwordHash) => {
        const changed = { ...account, passwordHash, passwordChangedAt: now };
        const event = { type: 'password-changed', by: 'recovery', at: now } as const;
        return callPort(() => {
          const messages = mailboxAddresses(account).map((to) => tell(account, to, now, nextId));
          return recordChange(accountChange(changed, event, { usesToken: digest, messages }), { accounts });
        });
      })
      // whoever was locked out for guessing the old password may sign in with the new one
      .andThen(() => callPort(() => rateLimiter.forget('sign-in', [accountNameKey(account.name)])).orElse(() => ok()))
      .map(() => ({ type: 'password-changed' as const, accountName: account.name })),
  );
}

function tell({ name: accountName }: Account, to: EmailAddress, at: Instant, nextId: () => string) {
  return { id: nextId(), type: 'password-changed' as const, to, accountName, at };
}

/** The account that the token is good for: one whose password is still the one that was forgotten. */
function findForgetful(
  digest: OneTimeTokenDigest,
  now: Instant,
  ports: RedeemRecoveryPorts,
): ResultAsync<Account, RecoveryTokenInvalid | StoreError> {
  return findTokenHolder(digest, 'password-recovery', now, ports).andThen((holder) =>
    holder === null || holder.account.passwordChangedAt !== holder.purpose.passwordChangedAt
      ? err(TOKEN_INVALID)
      : ok(holder.account),
  );
}

function readNewPassword(
  { password: raw, passwordConfirmation, passwordPolicy }: RedeemRecoveryCommand,
  name: AccountName,
) {
  const reader = createFieldReader<PasswordError | PasswordConfirmationError>();
  const password: Password | undefined = reader.take(['password'], parsePassword(raw, name, passwordPolicy));
  reader.take(['passwordConfirmation'], confirmPassword(passwordConfirmation, raw));
  if (password === undefined || reader.errors.length > 0) {
    return err<Password, NewPasswordError>({ code: 'account-recovery.invalid-password', fields: reader.errors });
  }
  return ok<Password, NewPasswordError>(password);
}
