/**
 * Business accounts (學校業務帳號): who acts for a unit, and what each tier may do.
 *
 * Only two tiers are named by the manual, 連絡人 and 總負責人; the order, and 負責人 between them, are this package's.
 *
 * @source manual/pre-registration — 以學校業務帳號（連絡人以上權限）登入
 * @source manual/unit-directory — 總負責人
 * @source decision/0053 — the tiers and their order
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { UnitCode } from '../school/unit.js';

/** The tiers, lowest first: 連絡人, 負責人, 總負責人. */
export const BUSINESS_TIERS = Object.freeze(['contact', 'manager', 'head'] as const);

/** What a business account is trusted with. */
export type BusinessTier = (typeof BUSINESS_TIERS)[number];

/** A signed-in business account, as the host's session knows it. */
export interface BusinessActor {
  readonly kind: 'business-account';
  /**
   * The host's own identifier; recorded with every change. Any well-formed Unicode without NUL, at most 200 characters.
   * Nothing personal, please.
   */
  readonly id: string;
  readonly unit: UnitCode;
  readonly tier: BusinessTier;
}

/** Somebody signed in with a teacher's own account (教師個人帳號), who may do nothing for a unit. */
export interface PersonalActor {
  readonly kind: 'personal-account';
}

/** Somebody who runs the service, who may do nothing for a unit: see `decideTwoOperators`. */
export interface OperatorActor {
  readonly kind: 'operator';
  /** The host's own identifier, as that of a business account; recorded with everything that the operator does. */
  readonly id: string;
}

/** Whoever asks for something to be done. */
export type Actor = BusinessActor | PersonalActor | OperatorActor;

/** What can be asked for in the name of a unit, with the lowest tier that may. */
export const REQUIRED_TIER = Object.freeze({
  'pre-register': 'contact',
  'list-teachers': 'contact',
  'list-refusals': 'contact',
  'import-roster': 'contact',
  'unlock-roster-row': 'contact',
  'diagnose-application': 'contact',
  'issue-claim-code': 'contact',
  'confirm-applicant': 'contact',
  'release-teacher': 'contact',
  'accept-teacher': 'contact',
  'change-job-title': 'contact',
  'leave-service': 'contact',
} as const satisfies Record<string, BusinessTier>);

/** A command in the name of a unit. */
export type BusinessCommand = keyof typeof REQUIRED_TIER;

/** Why an actor may not do it. */
export type BusinessCommandError =
  | { readonly code: 'business-account.required' }
  | { readonly code: 'business-account.tier-too-low'; readonly required: BusinessTier }
  | { readonly code: 'business-account.other-unit' };

/** Whether a value is a tier. */
export function isBusinessTier(value: unknown): value is BusinessTier {
  return (BUSINESS_TIERS as readonly unknown[]).includes(value);
}

/**
 * Decides whether an actor may do something for a unit. Deny is the default: an unknown tier or command is refused.
 *
 * Errors, in the order they are checked: `business-account.required`, `business-account.tier-too-low`,
 * `business-account.other-unit`.
 */
export function decideBusinessCommand(
  actor: Actor,
  command: BusinessCommand,
  unit: UnitCode,
): Result<BusinessActor, BusinessCommandError> {
  if (actor.kind !== 'business-account') return err({ code: 'business-account.required' });

  // own fields only: `toString` is no command. What is no command asks for more than the highest tier.
  const known = Object.hasOwn(REQUIRED_TIER, command);
  const required = known ? REQUIRED_TIER[command] : 'head';
  const reached = BUSINESS_TIERS.indexOf(actor.tier) >= BUSINESS_TIERS.indexOf(required);
  if (!known || !reached) return err({ code: 'business-account.tier-too-low', required });
  if (actor.unit !== unit) return err({ code: 'business-account.other-unit' });

  return ok(actor);
}
