/**
 * Unlocking a row of a roster (解除鎖定) that too many applications failed to match.
 *
 * @source decision/0111 — the lock on a row
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { RateLimiter } from '../rate-limit/rate-limiter.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import { forgetGuesses } from './row-lock.js';

/** A row to be unlocked. */
export interface UnlockRosterRowCommand {
  readonly actor: Actor;
  /** The unit on whose roster the row stands; the actor's own. */
  readonly unit: UnitCode;
  readonly identityNumber: IdentityNumber;
}

/** What unlocking needs of the host. */
export interface UnlockRosterRowPorts {
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find'>;
  readonly rateLimiter: Pick<RateLimiter, 'forget'>;
}

/** 已解除鎖定: the next application for the number is matched again. */
export interface RosterRowUnlocked {
  readonly type: 'roster-row-unlocked';
  readonly unit: UnitCode;
  /** The business account that unlocked it. */
  readonly unlockedBy: string;
  readonly unlockedAt: Instant;
}

/**
 * Unlocks a row of the actor's own unit: the failed matches with it are forgotten. A row that is not locked, or not there,
 * is answered in the same way, so that the command can be repeated.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, those of the store.
 */
export function unlockRosterRow(
  { actor, unit, identityNumber }: UnlockRosterRowCommand,
  now: Instant,
  ports: UnlockRosterRowPorts,
): ResultAsync<RosterRowUnlocked, BusinessCommandError | StoreError> {
  return decideBusinessCommand(actor, 'unlock-roster-row', unit).asyncAndThen(({ id }) =>
    callPort(() => ports.preRegistrations.find(unit, identityNumber))
      .andThen((row) => forgetGuesses({ unit, identityNumber, row }, ports))
      .map(() => ({ type: 'roster-row-unlocked', unit, unlockedBy: id, unlockedAt: now })),
  );
}
