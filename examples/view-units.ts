/** What each unit can look up: its roster, and the applications that failed. @module */
import { err, ok, type Result } from 'neverthrow';
import {
  type AccountName,
  type ApplicationRefusal,
  type IdentityNumber,
  type ListedTeacher,
  listRefusals,
  listTeachers,
  type StoreError,
  TEACHER_PAGE_LIMIT,
  type TeacherPageRequest,
  type Unit,
} from 'tw-teacher-account';
import { businessActorOf, type DemoHost } from './demo-host.js';
import type { RosterOutcome } from './register-teachers.js';
import { apartFromStore } from './store-failure.js';
import type { ApplicationOutcome } from './submit-applications.js';
import { tally } from './tally.js';

/** What a unit sees. */
export interface UnitView {
  readonly unit: Unit;
  readonly teachers: readonly ListedTeacher[];
  readonly refusals: readonly ApplicationRefusal[];
}

/** The views of the roster's units, and of those that were applied to. */
export async function viewUnits(
  roster: readonly RosterOutcome[],
  applications: readonly ApplicationOutcome[],
  host: DemoHost,
): Promise<Result<readonly UnitView[], StoreError>> {
  const applied = await unitsAppliedTo(applications, host);
  if (applied.isErr()) return err(applied.error);

  const codes = new Set(roster.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  for (const { code } of applied.value) codes.add(code);
  const views: UnitView[] = [];
  for (const code of codes) {
    const unit = host.unitOf(code);
    if (unit === undefined) continue;
    const view = await viewUnit(unit, host);
    if (view.isErr()) return err(view.error);
    views.push(view.value);
  }
  return ok(views);
}

/** The accounts of people whose names differ on roster and form, but by variant characters only. */
export function accountsByVariant(views: readonly UnitView[]): ReadonlySet<AccountName> {
  const claims = views.flatMap(({ teachers }) => teachers.flatMap(({ row }) => row.claim ?? []));
  return new Set(claims.flatMap(({ accountName, nameMatch }) => (nameMatch === 'variant' ? [accountName] : [])));
}

/** The view with the most different causes of refusal; of several, the one with the most refusals. */
export function mostTelling(views: readonly UnitView[]): UnitView | undefined {
  const causes = (refusals: readonly ApplicationRefusal[]) => tally(refusals.map(({ failure }) => failure.code)).length;
  return [...views].sort((a, b) => causes(b.refusals) - causes(a.refusals) || b.refusals.length - a.refusals.length)[0];
}

async function unitsAppliedTo(
  applications: readonly ApplicationOutcome[],
  { stores }: DemoHost,
): Promise<Result<readonly Unit[], StoreError>> {
  const units: Unit[] = [];
  for (const { form } of applications) {
    if (form === null) continue;
    const found = apartFromStore(await stores.units.find(form.unit));
    if (found.isErr()) return err(found.error);
    // an application to no unit, or to one of several, is in nobody's view
    if (found.value.isOk()) units.push(found.value.value);
  }
  return ok(units);
}

async function viewUnit(unit: Unit, host: DemoHost): Promise<Result<UnitView, StoreError>> {
  const teachers = await listRoster(unit, host);
  if (teachers.isErr()) return err(teachers.error);
  const { refusals } = host.stores;
  const listed = apartFromStore(await listRefusals(businessActorOf(unit.code), unit.code, { refusals }));
  // the actor is the unit's own, and is never refused
  return listed.map((answer) => ({ unit, teachers: teachers.value, refusals: answer._unsafeUnwrap() }));
}

async function listRoster(unit: Unit, { stores }: DemoHost): Promise<Result<readonly ListedTeacher[], StoreError>> {
  const teachers: ListedTeacher[] = [];
  let after: IdentityNumber | null = null;
  do {
    const request: TeacherPageRequest = { after, size: TEACHER_PAGE_LIMIT };
    const listed = apartFromStore(await listTeachers(businessActorOf(unit.code), unit.code, request, stores));
    if (listed.isErr()) return err(listed.error);
    const page = listed.value._unsafeUnwrap(); // as above
    teachers.push(...page.teachers);
    after = page.next;
  } while (after !== null);
  return ok(teachers);
}
