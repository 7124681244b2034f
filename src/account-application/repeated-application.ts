/**
 * Recognising an application that was accepted before.
 *
 * @source decision/0062 — idempotent applications
 * @module
 */
import { err, ok, okAsync, type ResultAsync } from 'neverthrow';
import type { Fingerprint, ScopedKey } from '../account/idempotency.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { AccountOpened } from './account-opened.js';
import { fingerprintText } from './application-fingerprint.js';
import type { SubmitApplicationCommand, SubmitApplicationPorts } from './submit-application-command.js';

/** The client's key and what it was used for. */
export interface KeyedApplication extends ScopedKey {
  readonly fingerprint: Fingerprint;
}

/** The key was used for another application. */
export interface ApplicationKeyReused {
  readonly code: 'application.idempotency-key-reused';
}

/** The application's key with its fingerprint, or null for an application without a key. */
export function keyApplication(
  { form, client, idempotencyKey: key }: SubmitApplicationCommand,
  { fingerprints }: Pick<SubmitApplicationPorts, 'fingerprints'>,
): ResultAsync<KeyedApplication | null, StoreError> {
  if (key === null) return okAsync(null);
  return callPort(() => fingerprints.of(fingerprintText(form))).map((fingerprint) => ({ client, key, fingerprint }));
}

/** The answer that was given before under the key, or null. */
export function findRepeatedAnswer(
  keyed: KeyedApplication | null,
  { accounts }: Pick<SubmitApplicationPorts, 'accounts'>,
): ResultAsync<AccountOpened | null, ApplicationKeyReused | StoreError> {
  if (keyed === null) return okAsync(null);
  const { client, key, fingerprint } = keyed;
  return callPort(() => accounts.findByIdempotencyKey({ client, key })).andThen((record) => {
    if (record === null) return ok(null);
    if (record.fingerprint !== fingerprint) return err({ code: 'application.idempotency-key-reused' as const });
    const { accountName, assurance, openedAt } = record;
    return ok({ type: 'account-opened' as const, accountName, assurance, openedAt, repeated: true });
  });
}
