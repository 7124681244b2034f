/** What a host can put in an attacker's way. @module */
import type { FurtherAssurance, PublicTexts, RateLimitName, RateLimitPolicy } from '../../src/index.js';
import { RATE_LIMIT_POLICY } from '../../src/index.js';

/** What is switched on. */
export interface Protection {
  readonly publicTexts: PublicTexts;
  /** The limits of the default policy that count; the others let everything through. */
  readonly limits: readonly RateLimitName[];
  readonly required: FurtherAssurance | null;
}

/** Every limit. */
export const ALL_LIMITS = Object.keys(RATE_LIMIT_POLICY) as readonly RateLimitName[];

/** Nothing but the manual's match, with the manual's two texts. */
export const NO_PROTECTION: Protection = { publicTexts: 'separate', limits: [], required: null };

/** What the package does unless a host says otherwise. */
export const DEFAULT_PROTECTION: Protection = { publicTexts: 'combined', limits: ALL_LIMITS, required: null };

/** The default policy, with every limit that does not count wide open. */
export function policyOf({ limits }: Protection): RateLimitPolicy {
  const open = { attempts: Number.POSITIVE_INFINITY, windowSeconds: 1 };
  const entries = ALL_LIMITS.map((name) => [name, limits.includes(name) ? RATE_LIMIT_POLICY[name] : open]);
  return Object.fromEntries(entries) as RateLimitPolicy;
}
