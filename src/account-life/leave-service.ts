/**
 * Leaving the service (離職、退休): the unit lets somebody go whom no other unit is expected to accept.
 *
 * @source decision/0105 — release, acceptance, leaving
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { RecordedAccountEvent } from '../account/account-event.js';
import type { Instant } from '../instant/instant.js';
import { type DepartureError, depart } from './departure.js';
import type { TeacherCommand, TeacherPorts } from './teacher-facts.js';

/**
 * Lets a teacher of the actor's own unit leave for good. Only the event differs from a release: whoever comes back after all
 * is accepted in the same way.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `account.not-at-unit`; `store.unavailable`, and
 * `store.conflict` when the facts kept moving.
 */
export function leaveService(
  command: TeacherCommand,
  now: Instant,
  ports: TeacherPorts,
): ResultAsync<RecordedAccountEvent, DepartureError> {
  return depart('left-service', command, now, ports);
}
