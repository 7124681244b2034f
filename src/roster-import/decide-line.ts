/**
 * What becomes of a line. Line (read) → facts (read) → verdict (pure).
 *
 * @source decision/0056 — name or birth date of somebody who has an account
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @source decision/0080 — who comes back to a roster
 * @source decision/0084 — who leaves in an import of everybody
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { decideRosterChange } from '../pre-registration/decide-pre-registration.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { RosterEntry } from '../pre-registration/roster-entry.js';
import type { Unit } from '../school/unit.js';
import type { EntryRefused } from './line-error.js';
import type { LineQuestion, LineVerdict } from './planned-line.js';

/** All that the decision may know. */
export interface LineFacts {
  readonly unit: Unit;
  /** The unit's row with the entry's number, whether it is on the roster or withdrawn, or null. */
  readonly existing: PreRegistration | null;
}

/** Decides what becomes of an entry that could be read and whose number the file has once. */
export function decideLine(entry: RosterEntry, facts: LineFacts): Result<LineVerdict, EntryRefused> {
  const write = { entry, before: facts.existing };
  return decideRosterChange(entry, facts, false)
    .map(({ outcome }): LineVerdict => {
      if (outcome === 'unchanged') return { class: 'unchanged', identityNumber: entry.identityNumber };
      return outcome === 'created'
        ? { class: 'created', write: { effect: 'create', ...write } }
        : { class: 'updated', write: { effect: 'update', ...write } };
    })
    .orElse((error): Result<LineVerdict, EntryRefused> => {
      if (error.code !== 'pre-registration.confirmation-required') return err(error);
      const question = { code: 'roster-import.account-changes', fields: error.fields } as const;
      const effect = facts.existing?.withdrawnAt === null ? 'update' : 'create';
      return ok({ class: 'undecided', question, write: { effect, ...write } });
    });
}

/**
 * Decides about a row of the roster that a file of everybody does not have. While the file has rows whose number could
 * not be read, it may be one of them: nobody leaves a roster for a slip of the keyboard.
 */
export function decideMissing(row: PreRegistration, withoutNumber: number): LineVerdict {
  const { personName, sex, identityNumber, birthDate, jobTitle } = row;
  const entry = { personName, sex, identityNumber, birthDate, jobTitle };
  const write = { effect: 'withdraw', entry, before: row } as const;
  const undecided = (question: LineQuestion): LineVerdict => ({ class: 'undecided', question, write });
  if (row.claim !== null) return undecided({ code: 'roster-import.account-holder-leaves' });
  if (withoutNumber > 0) return undecided({ code: 'roster-import.may-be-misread', rows: withoutNumber });
  return { class: 'withdrawn', write };
}
