/**
 * Submitting an application (點選「申請」): reads the facts, decides, records.
 *
 * @source manual/apply-step-3 — 填單後，點選「申請」，畫面顯示「帳號申請成功」，即可登入使用
 * @source decision/0064 — the order of the steps
 * @source decision/0118 — what is equal about two refusals
 * @module
 */
import { err, errAsync, okAsync, ResultAsync } from 'neverthrow';
import type { AccountTaken, IdempotencyKeyTaken } from '../account/account-repository.js';
import type { PasswordHash } from '../account/password-hasher.js';
import { accountNameKey } from '../account-name/account-name.js';
import type { VouchersStale } from '../assurance/applicant-vouchers.js';
import { readAssurance } from '../assurance/read-assurance.js';
import { FACTS_MOVED, type FactsMoved, whileFactsMove } from '../facts-moved.js';
import { maskIdentityNumber } from '../identity-number/mask.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import type { UnitAmbiguous, UnitUnknown } from '../school/find-unit.js';
import type { Unit, UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { AccountOpened } from './account-opened.js';
import { isMatchFailure, type MatchFailure } from './application-refusal.js';
import { decideApplication } from './decide-application.js';
import { openingOf } from './opening-of.js';
import { type PublicAnswer, publicAnswer } from './public-answer.js';
import {
  type ApplicationKeyReused,
  findRepeatedAnswer,
  type KeyedApplication,
  keyApplication,
} from './repeated-application.js';
import { countGuess, forgetGuesses } from './row-lock.js';
import type { SubmitApplicationCommand, SubmitApplicationPorts } from './submit-application-command.js';
import { type TooManyAttempts, tooManyAttempts } from './too-many-attempts.js';

/** Why an application was not accepted. */
export type SubmitApplicationError =
  | ApplicationKeyReused
  | TooManyAttempts
  | UnitUnknown
  | UnitAmbiguous
  | PublicAnswer
  | AccountTaken
  | StoreError;

const ROW_LOCKED: MatchFailure = Object.freeze({ code: 'application.row-locked' });

/**
 * Submits an application. The password leaves as a hash made by the port; nothing that is returned or kept holds it.
 *
 * Steps, and errors in this order: idempotency (`application.idempotency-key-reused`) → limit of attempts
 * (`application.too-many-attempts`) → password hash, on every path → unit (`unit.unknown`, `unit.ambiguous`) → lock of the
 * row and match (`application.no-match`, or the two texts of the host's `publicTexts`; the cause goes to the unit's view) →
 * `account.identity-number-taken` → `account.name-taken` → one write. Who loses a race learns it from that write, with the
 * same codes; if the winner was the same application under the same key, the loser is given the winner's answer.
 * `store.unavailable` and `store.conflict` can come from any step.
 */
export function submitApplication(
  command: SubmitApplicationCommand,
  now: Instant,
  ports: SubmitApplicationPorts,
): ResultAsync<AccountOpened, SubmitApplicationError> {
  return keyApplication(command, ports).andThen((keyed) =>
    findRepeatedAnswer(keyed, ports).andThen((repeated) =>
      repeated === null ? openAccount(command, keyed, now, ports) : okAsync(repeated),
    ),
  );
}

function openAccount(
  command: SubmitApplicationCommand,
  keyed: KeyedApplication | null,
  now: Instant,
  ports: SubmitApplicationPorts,
): ResultAsync<AccountOpened, SubmitApplicationError> {
  const { form, client } = command;
  const attempt = (hash: PasswordHash) =>
    decideAndOpen(command, keyed, hash, now, ports).orElse(
      (error): ResultAsync<AccountOpened, SubmitApplicationError | FactsMoved> => {
        if (isStale(error)) return errAsync(FACTS_MOVED);
        // a store that says that the key was used, and then finds nothing under it, contradicts itself
        if (error.code === 'account.idempotency-key-taken') return answerTwin(keyed, { code: 'store.conflict' }, ports);
        // perhaps by a twin that was still on its way when the key was looked up
        return isTaken(error) ? answerTwin(keyed, error, ports) : errAsync(error);
      },
    );
  return callPort(() => ports.rateLimiter.take('application', [form.identityNumber, client]))
    .mapErr((error) => (error.code === 'rate-limit.exceeded' ? tooManyAttempts(error) : error))
    .andThen(() => callPort(() => ports.passwordHasher.hash(form.password)))
    .andThen((hash) => whileFactsMove(() => attempt(hash)));
}

function isTaken(error: { readonly code: string }): error is AccountTaken {
  return error.code === 'account.identity-number-taken' || error.code === 'account.name-taken';
}

function isStale(error: { readonly code: string }): error is PreRegistrationStale | VouchersStale {
  return error.code === 'pre-registration.stale' || error.code === 'applicant-vouchers.stale';
}

/** The answer to an application whose twin, under the same key, won the race; the error if there was no twin. */
function answerTwin(
  keyed: KeyedApplication | null,
  error: AccountTaken | StoreError,
  ports: SubmitApplicationPorts,
): ResultAsync<AccountOpened, SubmitApplicationError> {
  return findRepeatedAnswer(keyed, ports).andThen((repeated) =>
    repeated === null ? errAsync(error) : okAsync(repeated),
  );
}

type OpenError = SubmitApplicationError | PreRegistrationStale | VouchersStale | IdempotencyKeyTaken;

function decideAndOpen(
  command: SubmitApplicationCommand,
  keyed: KeyedApplication | null,
  passwordHash: PasswordHash,
  now: Instant,
  ports: SubmitApplicationPorts,
): ResultAsync<AccountOpened, OpenError> {
  const { form } = command;
  return callPort(() => ports.units.find(form.unit))
    .andThen((unit) => readFacts(command, unit, now, ports))
    .andThen((facts) => {
      const guessed = { unit: facts.unit.code, identityNumber: form.identityNumber, row: facts.row };
      return countGuess(guessed, ports).map((isLocked) => ({ facts, guessed, isLocked }));
    })
    .andThen(({ facts, guessed, isLocked }): ResultAsync<AccountOpened, OpenError> => {
      const decision = isLocked ? err(ROW_LOCKED) : decideApplication(form, facts);
      if (decision.isErr()) {
        const { error } = decision;
        return isMatchFailure(error)
          ? refuse(command, facts.unit.code, error, now, ports)
          : forgetGuesses(guessed, ports).andThen(() => err(error));
      }
      // before the write, for after it a store that fails would hide that the account is there
      return forgetGuesses(guessed, ports)
        .andThen(() =>
          callPort(() =>
            ports.accounts.open(openingOf(form, decision.value, keyed, passwordHash, ports.nextId(), now)),
          ),
        )
        .map(() => ({
          type: 'account-opened' as const,
          accountName: form.accountName,
          assurance: decision.value.assurance,
          openedAt: now,
          repeated: false,
        }));
    });
}

// The same calls in the same order for every form: what is not needed for an answer is read all the same, so that the
// time an answer takes tells nothing.
function readFacts(
  { form, claimCode = null }: SubmitApplicationCommand,
  unit: Unit,
  now: Instant,
  { preRegistrations, accounts, assurance: requirement, fingerprints }: SubmitApplicationPorts,
) {
  const { identityNumber, email } = form;
  return ResultAsync.combine([
    callPort(() => preRegistrations.find(unit.code, identityNumber)),
    callPort(() => accounts.findByIdentityNumber(identityNumber)),
    callPort(() => accounts.findByName(accountNameKey(form.accountName))),
    readAssurance({ unit: unit.code, identityNumber, claimCode, email }, now, requirement, fingerprints),
  ]).map(([row, accountWithIdentityNumber, accountWithName, assurance]) => ({
    unit,
    row,
    assurance,
    accountWithIdentityNumber,
    accountWithName,
  }));
}

/** Writes the cause down for the unit and gives the public answer. */
function refuse(
  { form, publicTexts }: SubmitApplicationCommand,
  unit: UnitCode,
  failure: MatchFailure,
  at: Instant,
  { refusals }: SubmitApplicationPorts,
): ResultAsync<never, PublicAnswer | StoreError> {
  const maskedIdentityNumber = maskIdentityNumber(form.identityNumber);
  return callPort(() => refusals.record({ unit, at, maskedIdentityNumber, failure })).andThen(() =>
    err(publicAnswer(failure, publicTexts)),
  );
}
