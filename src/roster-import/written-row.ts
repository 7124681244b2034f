/**
 * The row that a write of a plan leaves.
 *
 * @source decision/0074 — the instant of the beginning, for every row
 * @source decision/0080 — withdrawn rows keep their version and claim
 * @module
 */
import type { Instant } from '../instant/instant.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { UnitCode } from '../school/unit.js';
import type { PlannedWrite } from './planned-line.js';

/** By whom, for which unit, and when an import was begun: the same for all its rows, also when it was interrupted. */
export interface ImportStamp {
  readonly unit: UnitCode;
  readonly by: string;
  readonly at: Instant;
}

/** The row as it will be. Its version is one more than that of the row before, also if that one was withdrawn. */
export function writtenRow({ effect, entry, before }: PlannedWrite, { unit, by, at }: ImportStamp): PreRegistration {
  const { personName, sex, identityNumber, birthDate, jobTitle } = entry;
  return {
    unit,
    identityNumber,
    personName,
    sex,
    birthDate,
    jobTitle,
    version: (before?.version ?? 0) + 1,
    registeredAt: effect === 'create' || before === null ? at : before.registeredAt,
    changedAt: at,
    changedBy: by,
    withdrawnAt: effect === 'withdraw' ? at : null,
    claim: before?.claim ?? null,
  };
}
