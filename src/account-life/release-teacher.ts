/**
 * Releasing a teacher (調離): the unit lets somebody go whom another unit will accept.
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
 * Releases a teacher of the actor's own unit. The account, its name and its password stay; it waits for a unit that
 * accepts it. The row is withdrawn.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `account.not-at-unit`; `store.unavailable`, and
 * `store.conflict` when the facts kept moving.
 */
export function releaseTeacher(
  command: TeacherCommand,
  now: Instant,
  ports: TeacherPorts,
): ResultAsync<RecordedAccountEvent, DepartureError> {
  return depart('released', command, now, ports);
}
