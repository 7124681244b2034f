/**
 * Forgetting what is around an account once its time is over: refused applications, roster imports with their lines, expired
 * tokens. The host calls it now and then, from as many processes as it likes.
 *
 * @source decision/0109 — retention and erasure
 * @module
 */
import { err, ok, Result, ResultAsync } from 'neverthrow';
import type { AccountTokens } from '../account/account-tokens.js';
import type { ApplicationRefusalLog } from '../account-application/application-refusal.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { RosterImportRepository } from '../roster-import/repository.js';
import type { StoreError } from '../store-error.js';
import { keptSince, type RetentionPolicy, type RetentionPolicyError } from './retention-policy.js';

/** What forgetting needs of the host. */
export interface RetentionPorts {
  readonly refusals: Pick<ApplicationRefusalLog, 'removeBefore'>;
  readonly rosterImports: Pick<RosterImportRepository, 'removeBefore'>;
  readonly accountTokens: Pick<AccountTokens, 'removeExpired'>;
}

/** How many of each were forgotten. */
export interface RetentionReport {
  readonly refusals: number;
  readonly imports: number;
  readonly tokens: number;
  /** Whether there is nothing left to forget. If not, call again. */
  readonly done: boolean;
}

/** At most so many are removed at once, and at most so many times: a call comes to an end whatever has gathered. */
export const RETENTION_BATCH = /* @__PURE__ */ Object.freeze({
  refusals: 1000,
  imports: 10,
  tokens: 1000,
  rounds: 100,
});

/**
 * Forgets what the policy does not keep.
 *
 * Errors, in the order they are checked: `retention-policy.days`, before anything is removed; those of the store, after
 * some may have been: the next call goes on.
 */
export function applyRetention(
  policy: RetentionPolicy,
  now: Instant,
  { refusals, rosterImports, accountTokens }: RetentionPorts,
): ResultAsync<RetentionReport, RetentionPolicyError | StoreError> {
  return Result.combine([keptSince(now, policy, 'refusalDays'), keptSince(now, policy, 'importDays')]).asyncAndThen(
    ([refusalsSince, importsSince]) => new ResultAsync(inTurn(refusalsSince, importsSince)),
  );

  /** One after the other, so that nothing is removed after the store has refused. */
  async function inTurn(refusalsSince: Instant, importsSince: Instant): Promise<Result<RetentionReport, StoreError>> {
    const ofRefusals = await inRounds(RETENTION_BATCH.refusals, (limit) => refusals.removeBefore(refusalsSince, limit));
    if (ofRefusals.isErr()) return err(ofRefusals.error);
    const ofImports = await inRounds(RETENTION_BATCH.imports, (limit) =>
      rosterImports.removeBefore(importsSince, limit),
    );
    if (ofImports.isErr()) return err(ofImports.error);
    const ofTokens = await inRounds(RETENTION_BATCH.tokens, (limit) => accountTokens.removeExpired(now, limit));
    if (ofTokens.isErr()) return err(ofTokens.error);
    return ok({
      refusals: ofRefusals.value.removed,
      imports: ofImports.value.removed,
      tokens: ofTokens.value.removed,
      done: ofRefusals.value.done && ofImports.value.done && ofTokens.value.done,
    });
  }
}

interface Rounds {
  readonly removed: number;
  readonly done: boolean;
}

/** Removes until fewer are found than were asked for. */
async function inRounds(
  limit: number,
  remove: (limit: number) => ResultAsync<number, StoreError>,
): Promise<Result<Rounds, StoreError>> {
  let removed = 0;
  for (let round = 0; round < RETENTION_BATCH.rounds; round += 1) {
    const answer = await callPort(() => remove(limit));
    if (answer.isErr()) return err(answer.error);
    removed += answer.value;
    if (answer.value < limit) return ok({ removed, done: true });
  }
  return ok({ removed, done: false });
}
