/**
 * What becomes of a row that an import wrote, when the import is undone.
 *
 * @source decision/0082 — what undoing puts back
 * @module
 */
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { RosterEntry } from '../pre-registration/roster-entry.js';
import type { LineVerdict, PlannedWrite } from './planned-line.js';

/** Decides from what was written and from the row as it is now. */
export function decideUndo({ effect, entry, before }: PlannedWrite, current: PreRegistration | null): LineVerdict {
  const { identityNumber } = entry;
  if (current?.version !== (before?.version ?? 0) + 1) {
    const claim = current?.claim ?? null; // one that was taken away, as a void does, is a change and no claim
    const isClaimed = claim !== null && claim.accountName !== before?.claim?.accountName;
    return { class: 'spared', identityNumber, reason: isClaimed ? 'claimed' : 'changed' };
  }
  const write = { entry: before === null ? entry : entryOf(before), before: current };
  // a row that was not on the roster before leaves it; one that had left comes back; all others are as they were
  if (before === null || before.withdrawnAt !== null) {
    return { class: 'withdrawn', write: { effect: 'withdraw', ...write } };
  }
  if (effect === 'withdraw') return { class: 'created', write: { effect: 'restore', ...write } };
  return { class: 'updated', write: { effect: 'update', ...write } };
}

function entryOf({ personName, sex, identityNumber, birthDate, jobTitle }: PreRegistration): RosterEntry {
  return { personName, sex, identityNumber, birthDate, jobTitle };
}
