/**
 * How long what the manual does not need is kept (個人資料保存期限).
 *
 * @source decision/0109 — retention and erasure
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Instant } from '../instant/instant.js';
import { SECONDS_A_DAY, secondsAfter } from '../instant/seconds-after.js';

/** How many days, of 24 hours. */
export interface RetentionPolicy {
  /** Refused applications, for the eyes of their unit. */
  readonly refusalDays: number;
  /** Roster imports with their lines, since they were planned. One that was begun and not finished stays. */
  readonly importDays: number;
  /** Mailboxes, phone and password of an account that belongs to no unit any more, or was voided. */
  readonly accountDays: number;
}

/** The default, which is this package's. */
export const RETENTION_POLICY: RetentionPolicy = /* @__PURE__ */ Object.freeze({
  refusalDays: 180,
  importDays: 365,
  accountDays: 1826,
});

/** The fewest and the most days that a policy can have. */
export const RETENTION_RULE = /* @__PURE__ */ Object.freeze({ minDays: 1, maxDays: 36_525 });

/** A policy keeps something for a time that is none. For whoever runs the service. */
export interface RetentionPolicyError {
  readonly code: 'retention-policy.days';
  readonly field: keyof RetentionPolicy;
  readonly minDays: number;
  readonly maxDays: number;
}

/** Until when something is kept that began at a moment. Errors: `retention-policy.days`. */
export function keptUntil(
  since: Instant,
  policy: RetentionPolicy,
  field: keyof RetentionPolicy,
): Result<Instant, RetentionPolicyError> {
  return daysOf(policy, field).andThen((days) => daysAfter(since, days, field));
}

/** The moment since which things are kept now: what is older goes. Errors: `retention-policy.days`. */
export function keptSince(
  now: Instant,
  policy: RetentionPolicy,
  field: keyof RetentionPolicy,
): Result<Instant, RetentionPolicyError> {
  return daysOf(policy, field).andThen((days) => daysAfter(now, -days, field));
}

function daysOf(policy: RetentionPolicy, field: keyof RetentionPolicy): Result<number, RetentionPolicyError> {
  const days = policy[field];
  const { minDays, maxDays } = RETENTION_RULE;
  // not so many that everything goes at once: a policy comes from a configuration file
  const isSpan = Number.isSafeInteger(days) && days >= minDays && days <= maxDays;
  return isSpan ? ok(days) : err(wrongDays(field));
}

/** A moment so many days later; there is none beyond the ends of the calendar. */
function daysAfter(from: Instant, days: number, field: keyof RetentionPolicy): Result<Instant, RetentionPolicyError> {
  return secondsAfter(from, days * SECONDS_A_DAY).mapErr(() => wrongDays(field));
}

function wrongDays(field: keyof RetentionPolicy): RetentionPolicyError {
  return { code: 'retention-policy.days', field, ...RETENTION_RULE };
}
