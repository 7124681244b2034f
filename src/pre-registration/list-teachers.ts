/**
 * A unit's own roster (本單位教師帳號管理), each row with whether an account was opened with it.
 *
 * @source manual/pre-registration — 即可匯入「本單位教師帳號管理」名單中
 * @source decision/0058 — an account opened at another unit does not show
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import { callPort } from '../port-call.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { PreRegistration } from './pre-registration.js';
import type { PreRegistrationRepository } from './repository.js';

/** A row as its unit sees it. */
export interface ListedTeacher {
  readonly row: PreRegistration;
  /** Whether an account was opened on the strength of this row. */
  readonly accountOpened: boolean;
}

/** A page of a unit's roster. */
export interface TeacherPage {
  readonly teachers: readonly ListedTeacher[];
  /** Where the next page begins, or null after the last. */
  readonly next: IdentityNumber | null;
}

/** Which part of the roster is asked for. */
export interface TeacherPageRequest {
  /** The `next` of the page before; absent for the first. */
  readonly after?: IdentityNumber | null;
  /** Rows on a page: 1 to {@link TEACHER_PAGE_LIMIT}; anything else is brought into that range. Default 50. */
  readonly size?: number;
}

/** The most rows that one page can have. */
export const TEACHER_PAGE_LIMIT = 500;

const DEFAULT_SIZE = 50;

/**
 * Lists the rows of the actor's own unit in the order of their numbers.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, those of the store.
 */
export function listTeachers(
  actor: Actor,
  unit: UnitCode,
  page: TeacherPageRequest,
  ports: { readonly preRegistrations: Pick<PreRegistrationRepository, 'list'> },
): ResultAsync<TeacherPage, BusinessCommandError | StoreError> {
  const size = pageSize(page.size);
  return decideBusinessCommand(actor, 'list-teachers', unit)
    .asyncAndThen(() =>
      // one row more than is shown tells whether there is a next page
      callPort(() => ports.preRegistrations.list(unit, { after: page.after ?? null, limit: size + 1 })),
    )
    .map((rows) => {
      const shown = rows.slice(0, size);
      const last = rows.length > size ? shown.at(-1) : undefined;
      const teachers = shown.map((row) => ({ row, accountOpened: row.claim !== null }));
      return { teachers, next: last?.identityNumber ?? null };
    });
}

function pageSize(asked: number | undefined): number {
  if (asked === undefined || !Number.isInteger(asked)) return DEFAULT_SIZE;
  return Math.min(Math.max(asked, 1), TEACHER_PAGE_LIMIT);
}
