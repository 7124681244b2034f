/**
 * Deciding an account application: the match with the roster, the form, the uniqueness rules.
 * Form (parsed) → facts (read) → decision (pure) → opening (recorded).
 *
 * @source manual/apply-failures — the reasons an application fails
 * @source decision/0064 — the order of the rules, and which fields must match
 * @source decision/0080 — a withdrawn row proves nothing
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountTaken } from '../account/account-repository.js';
import type { ApplicationForm } from '../application-form/application-form.js';
import { sameName } from '../person-name/same-name.js';
import type { AcceptedNameMatch, PreRegistration } from '../pre-registration/pre-registration.js';
import type { Unit } from '../school/unit.js';
import type { MatchedField, MatchFailure } from './application-refusal.js';
import { decideFormOfRow } from './form-of-row.js';

/** All the decision may know. Read first, so that the decision itself does no I/O. */
export interface ApplicationFacts {
  /** The unit that the form refers to. */
  readonly unit: Unit;
  /** That unit's row for the form's number, or null. Rows of other units are no fact, and a withdrawn one is as none. */
  readonly row: PreRegistration | null;
  readonly accountWithIdentityNumber: Account | null;
  readonly accountWithName: Account | null;
}

/** What an accepted application rests on. */
export interface ApplicationMatch {
  readonly row: PreRegistration;
  readonly nameMatch: AcceptedNameMatch;
}

/**
 * Decides an application. Pure.
 *
 * Errors, in the order they are checked: `application.not-pre-registered`, `application.mismatch`,
 * `application.intern-at-school`, `application.wrong-form`, `account.identity-number-taken`, `account.name-taken`. So only
 * somebody who knows number, name, birth date and unit learns that an account exists.
 */
export function decideApplication(
  form: ApplicationForm,
  facts: ApplicationFacts,
): Result<ApplicationMatch, MatchFailure | AccountTaken> {
  const { unit, row } = facts;
  if (row === null || row.withdrawnAt !== null) return err({ code: 'application.not-pre-registered' });

  const nameMatch = sameName(form.personName, row.personName);
  const birthDateDiffers = form.birthDate !== row.birthDate;
  if (nameMatch === 'different' || birthDateDiffers) {
    const fields: MatchedField[] = nameMatch === 'different' ? ['personName'] : [];
    if (birthDateDiffers) fields.push('birthDate');
    return err({ code: 'application.mismatch', fields });
  }
  const wrongForm = decideFormOfRow(form.form, unit.kind, row.jobTitle);
  if (wrongForm !== null) return err(wrongForm);

  const { accountWithIdentityNumber, accountWithName } = facts;
  // the facts are no snapshot: an account that was opened while they were read may be found by its name only
  const isOwnName = accountWithName?.identityNumber === form.identityNumber && accountWithName.voidedAt === null;
  if (accountWithIdentityNumber !== null || isOwnName) return err({ code: 'account.identity-number-taken' });
  if (accountWithName !== null) return err({ code: 'account.name-taken' });
  return ok({ row, nameMatch });
}
