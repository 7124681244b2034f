/**
 * Deciding a pre-registration. Entry (parsed) → facts (read) → decision (pure) → row (recorded).
 *
 * @source manual/pre-registration — 實習教師由師培學校管理，請勿由此登錄，以免造成實習教師無法申請帳號
 * @source decision/0055 — insert or update by unit and number
 * @source decision/0056 — name or birth date of somebody who has an account
 * @source decision/0080 — who comes back to a roster
 * @source decision/0057 — what a teacher-training institution and a bureau register
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { BusinessActor } from '../business-account/business-account.js';
import type { Instant } from '../instant/instant.js';
import { jobTitleCategory } from '../job-title/job-title-category.js';
import type { Unit, UnitKind } from '../school/unit.js';
import type { PreRegistration } from './pre-registration.js';
import { ROSTER_FIELDS, type RosterEntry } from './roster-entry.js';

/** All that the decision may know. */
export interface PreRegistrationFacts {
  readonly unit: Unit;
  /** The unit's row for the entry's number as it is now, on the roster or withdrawn, or null. */
  readonly existing: PreRegistration | null;
}

/** A field of an entry. */
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** The fields that a person is recognised by; to change them under an account takes a confirmation. */
export const RECOGNISING_FIELDS = Object.freeze(['personName', 'birthDate'] as const satisfies readonly RosterField[]);

/** The row was registered. */
export interface PreRegistered {
  readonly type: 'pre-registered';
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Fields whose value changed, in the order of the screen; empty unless updated. */
  readonly changed: readonly RosterField[];
  readonly row: PreRegistration;
}

/** Why an entry was not registered. */
export type PreRegistrationRefused =
  | { readonly code: 'pre-registration.intern'; readonly unitKind: UnitKind }
  | { readonly code: 'pre-registration.not-an-intern' }
  | { readonly code: 'pre-registration.confirmation-required'; readonly fields: readonly RosterField[] };

/** What an entry changes on the roster. */
export interface RosterChange {
  readonly outcome: PreRegistered['outcome'];
  /** Fields whose value changes, in the order of the screen; empty unless updated. */
  readonly changed: readonly RosterField[];
}

/**
 * Decides what an entry changes.
 *
 * Errors, in the order they are checked: `pre-registration.intern` (an intern, anywhere but at a teacher-training
 * institution), `pre-registration.not-an-intern` (anybody else there), `pre-registration.confirmation-required` (name or
 * birth date change of a row that an account was opened with, unless `confirmed`).
 */
export function decideRosterChange(
  entry: RosterEntry,
  { unit, existing }: PreRegistrationFacts,
  confirmed: boolean,
): Result<RosterChange, PreRegistrationRefused> {
  const isIntern = jobTitleCategory(entry.jobTitle) === 'intern';
  const trainsTeachers = unit.kind === 'teacher-training-institution';
  if (isIntern && !trainsTeachers) return err({ code: 'pre-registration.intern', unitKind: unit.kind });
  if (!isIntern && trainsTeachers) return err({ code: 'pre-registration.not-an-intern' });
  if (existing === null) return CREATED;

  const changed = ROSTER_FIELDS.filter((field) => entry[field] !== existing[field]);
  const recognising = RECOGNISING_FIELDS.filter((field) => changed.includes(field));
  if (existing.claim !== null && recognising.length > 0 && !confirmed) {
    return err({ code: 'pre-registration.confirmation-required', fields: recognising });
  }
  // who comes back to a roster is registered anew
  if (existing.withdrawnAt !== null) return CREATED;
  return ok({ outcome: changed.length === 0 ? 'unchanged' : 'updated', changed });
}

/** Decides what becomes of an entry: {@link decideRosterChange}, and the row that it leaves. */
export function decidePreRegistration(
  entry: RosterEntry,
  facts: PreRegistrationFacts,
  by: BusinessActor,
  confirmed: boolean,
  now: Instant,
): Result<PreRegistered, PreRegistrationRefused> {
  const { unit, existing } = facts;
  return decideRosterChange(entry, facts, confirmed).map(({ outcome, changed }) => {
    if (outcome === 'unchanged' && existing !== null) {
      return { type: 'pre-registered', outcome, changed, row: existing };
    }
    const { personName, sex, identityNumber, birthDate, jobTitle } = entry;
    const row: PreRegistration = {
      unit: unit.code,
      identityNumber,
      personName,
      sex,
      birthDate,
      jobTitle,
      // a withdrawn row is gone on with, so that no version comes twice
      version: (existing?.version ?? 0) + 1,
      registeredAt: outcome === 'updated' && existing !== null ? existing.registeredAt : now,
      changedAt: now,
      changedBy: by.id,
      withdrawnAt: null,
      claim: existing?.claim ?? null,
    };
    return { type: 'pre-registered', outcome, changed, row };
  });
}

const CREATED = ok(Object.freeze({ outcome: 'created', changed: Object.freeze([]) } as const));
