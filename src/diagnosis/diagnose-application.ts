/**
 * Diagnosing an application that did not match, for the unit that it was made to: the teacher at the desk says what she
 * entered, and the school is shown which of its rows is hers and in what the two differ.
 *
 * @source manual/apply-failures — 您的資料與資料庫不符
 * @source decision/0063 — one public answer, the cause for the unit
 * @source decision/0087 — how the likely row is found
 * @source decision/0119 — a cause is kept nowhere
 * @module
 */
import { err, errAsync, ok, okAsync, type Result, ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import { callPort } from '../port-call.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import { rosterPages } from '../pre-registration/roster-pages.js';
import type { UnitUnknown } from '../school/find-unit.js';
import type { Unit, UnitCode } from '../school/unit.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { StoreError } from '../store-error.js';
import { diagnose } from './diagnose.js';
import type { DiagnosedApplication, Diagnosis } from './diagnosis.js';
import { nearIdentityNumbers } from './near-numbers.js';

/** One application to be diagnosed. */
export interface DiagnoseApplicationCommand {
  readonly actor: Actor;
  /** The unit that the application was made to; the actor's own. */
  readonly unit: UnitCode;
  readonly application: DiagnosedApplication;
}

/** What diagnosing needs of the host. */
export interface DiagnoseApplicationPorts {
  readonly units: Pick<UnitRepository, 'findByCode'>;
  readonly preRegistrations: Pick<PreRegistrationRepository, 'findMany' | 'list'>;
}

/** Why an application was not diagnosed. */
export type DiagnoseApplicationError = BusinessCommandError | UnitUnknown | StoreError;

/**
 * Diagnoses an application over the unit's own rows: all that are on the roster, and, of those that left it, the ones whose
 * number is near the application's.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `unit.unknown`, those of the store.
 */
export function diagnoseApplication(
  { actor, unit: code, application }: DiagnoseApplicationCommand,
  ports: DiagnoseApplicationPorts,
): ResultAsync<Diagnosis<PreRegistration>, DiagnoseApplicationError> {
  return decideBusinessCommand(actor, 'diagnose-application', code)
    .asyncAndThen(() => callPort(() => ports.units.findByCode(code)))
    .andThen((unit) => (unit === null ? errAsync({ code: 'unit.unknown' as const }) : okAsync(unit)))
    .andThen((unit) => readCandidates(application, unit, ports).map((rows) => diagnose(application, unit, rows)));
}

function readCandidates(
  { identityNumber }: DiagnosedApplication,
  { code }: Unit,
  ports: DiagnoseApplicationPorts,
): ResultAsync<readonly PreRegistration[], StoreError> {
  return callPort(() => ports.preRegistrations.findMany(code, nearIdentityNumbers(identityNumber)))
    .map((near) => near.filter(({ withdrawnAt }) => withdrawnAt !== null))
    .andThen((withdrawn) => readRoster(code, ports).map((rows) => [...withdrawn, ...rows]));
}

function readRoster(unit: UnitCode, ports: DiagnoseApplicationPorts): ResultAsync<PreRegistration[], StoreError> {
  const read = async (): Promise<Result<PreRegistration[], StoreError>> => {
    const rows: PreRegistration[] = [];
    for await (const page of rosterPages(unit, ports)) {
      if (page.isErr()) return err(page.error);
      rows.push(...page.value);
    }
    return ok(rows);
  };
  return new ResultAsync(read());
}
