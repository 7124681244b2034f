/** Step 2 (教師線上申請): every line is read as the form it says it is, and submitted. @module */
import { err, ok, type Result } from 'neverthrow';
import {
  type AccountOpened,
  type ApplicationForm,
  type ApplicationFormContext,
  type ApplicationFormError,
  type ApplicationFormNotice,
  type FieldNotice,
  type IdempotencyKey,
  type IdempotencyKeyError,
  parseApplicationForm,
  parseIdempotencyKey,
  reviewApplicationForm,
  type StoreError,
  type SubmitApplicationError,
  submitApplication,
} from 'tw-teacher-account';
import { momentOf } from './demo-clock.js';
import type { DemoHost } from './demo-host.js';
import { type ApplicationRow, rawFormOf } from './read-applications.js';
import { apartFromStore } from './store-failure.js';

/** Why an application was not accepted. */
type ApplicationProblem = ApplicationFormError | IdempotencyKeyError | Exclude<SubmitApplicationError, StoreError>;

/** What became of an application. */
export interface ApplicationOutcome {
  readonly row: ApplicationRow;
  /** Null if the form could not be read. */
  readonly form: ApplicationForm | null;
  readonly notices: readonly FieldNotice<ApplicationFormNotice>[];
  readonly result: Result<AccountOpened, ApplicationProblem>;
}

/** Submits the applications, one after the other. A store that fails ends it. */
export async function submitApplications(
  rows: readonly ApplicationRow[],
  context: ApplicationFormContext,
  host: DemoHost,
): Promise<Result<readonly ApplicationOutcome[], StoreError>> {
  const outcomes: ApplicationOutcome[] = [];
  for (const [index, row] of rows.entries()) {
    const now = momentOf('applications', index, context.today);
    const parsed = parseApplicationForm(rawFormOf(row), context);
    const answer = await parsed
      .andThen((form) => keyOf(row).map((idempotencyKey) => ({ form, client: row.cells.連線, idempotencyKey })))
      .asyncAndThen((command) => submitApplication(command, now, host.portsAt(now)));
    const submitted = apartFromStore(answer);
    if (submitted.isErr()) return err(submitted.error);
    const notices = parsed.map((form) => reviewApplicationForm(form, context.today)).unwrapOr([]);
    outcomes.push({ row, form: parsed.unwrapOr(null), notices, result: submitted.value });
  }
  return ok(outcomes);
}

/** A client that cannot name its applications leaves the cell empty. */
function keyOf({ cells }: ApplicationRow): Result<IdempotencyKey | null, IdempotencyKeyError> {
  return parseIdempotencyKey(cells.識別碼).orElse((error) =>
    error.code === 'idempotency-key.missing' ? ok(null) : err(error),
  );
}
