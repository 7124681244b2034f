/** The store that the contract of roster imports is about, and what its cases do with it. @module */
import type { AccountRepository } from '../../../account/account-repository.js';
import type { IdentityNumber } from '../../../identity-number/identity-number.js';
import { type Instant, parseInstant } from '../../../instant/instant.js';
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import type { ImportLine, LineClass, PlannedLine, PlannedWrite } from '../../../roster-import/planned-line.js';
import type {
  ChosenWrite,
  ImportBatch,
  ImportBatchRow,
  LineChoices,
  RosterImportRepository,
} from '../../../roster-import/repository.js';
import type { ImportState, RosterImport } from '../../../roster-import/roster-import.js';
import type { UnitCode } from '../../../school/unit.js';
import type { PlanSample } from '../../arbitraries/roster-import.js';
import { expectOk, expectSame } from '../contract.js';

/** A store of imports with the rosters that they change, and the accounts that claim rows of these. */
export interface RosterImportStoreUnderTest {
  readonly rosterImports: RosterImportRepository;
  readonly preRegistrations: PreRegistrationRepository;
  readonly accounts: Pick<AccountRepository, 'open'>;
}

/** The store under test, by a name that is short enough for every line. */
export type Store = RosterImportStoreUnderTest;

/** When imports are begun. */
const BEGUN_AT: Instant = parseInstant('2026-08-01T01:02:03.004Z')._unsafeUnwrap();

/** The states of an import in their order. */
export const STATES: readonly ImportState[] = ['planning', 'planned', 'applying', 'applied'];

/** More lines than one page shows. */
const ALL = 10_000;

/** The import as it is now. */
export function find({ rosterImports }: Store, { unit, id }: ImportKey): Promise<RosterImport | null> {
  return expectOk(rosterImports.find(unit, id), 'find');
}

/** What names an import. */
export interface ImportKey {
  readonly unit: UnitCode;
  readonly id: string;
}

/** Lines of the import: all, unless another page is asked for. */
export function listLines(
  { rosterImports }: Store,
  { unit, id }: ImportKey,
  page: { readonly after?: number; readonly limit?: number; readonly classes?: readonly LineClass[] } = {},
): Promise<readonly ImportLine[]> {
  return expectOk(rosterImports.listLines(unit, id, { after: 0, limit: ALL, ...page }), 'lines');
}

/** The lines as they are before anything is decided about them. */
export function asPlanned(lines: readonly PlannedLine[]): readonly ImportLine[] {
  return lines.map((planned) => ({ planned, choice: 'as-planned', moved: false }));
}

/** Writes of the import: all, unless another page is asked for. */
export function listWrites(
  { rosterImports }: Store,
  { unit, id }: ImportKey,
  page: { readonly after?: IdentityNumber; readonly limit?: number } = {},
): Promise<readonly ChosenWrite[]> {
  return expectOk(rosterImports.listWrites(unit, id, { after: null, limit: ALL, ...page }), 'writes');
}

/** The numbers of lines that are written, in the order in which they are. */
export async function writtenLines(store: Store, key: ImportKey): Promise<readonly number[]> {
  return (await listWrites(store, key)).map(({ line }) => line);
}

/** The numbers of these lines, in the order of the identity numbers that they write. */
export function inOrderOfWrites(lines: readonly PlannedLine[]): readonly number[] {
  return writesAmong(lines).map(({ line }) => line);
}

/** The writes of these lines in the order of identity numbers, whatever was decided about them. */
export function writesAmong(lines: readonly PlannedLine[]): readonly Omit<ChosenWrite, 'moved'>[] {
  return lines
    .flatMap((planned) => ('write' in planned ? [{ line: planned.line, write: planned.write }] : []))
    .sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
}

function numberOf({ write }: { readonly write: PlannedWrite }): IdentityNumber {
  return write.entry.identityNumber;
}

/** Keeps an import with its lines, as it is while it is being planned. */
export async function plan({ rosterImports }: Store, { draft, lines }: Pick<PlanSample, 'draft' | 'lines'>) {
  await expectOk(rosterImports.create(draft), 'create');
  await expectOk(rosterImports.addLines(draft.unit, draft.id, lines), 'add lines');
}

/** The import with a change, at its next version. */
export function next(read: RosterImport, change: Partial<RosterImport> = {}): RosterImport {
  return { ...read, version: read.version + 1, ...change };
}

/** Writes the next version of an import. */
export async function change(
  { rosterImports }: Store,
  read: RosterImport,
  changes: Partial<RosterImport>,
  choices: LineChoices | null = null,
): Promise<RosterImport> {
  const changed = next(read, changes);
  await expectOk(rosterImports.update(changed, read.version, choices), 'update');
  return changed;
}

/** Keeps an import with its lines, as it is when it was planned. */
export async function finish(store: Store, sample: Pick<PlanSample, 'draft' | 'lines'>): Promise<RosterImport> {
  await plan(store, sample);
  return change(store, sample.draft, { state: 'planned' });
}

const NO_CHOICES: LineChoices = { accepted: [], leftOut: [] };

/** Writes the rows that a plan was made on, keeps the plan, and begins it. */
export async function begin(
  store: Store,
  sample: PlanSample,
  choices: LineChoices = NO_CHOICES,
): Promise<RosterImport> {
  await saveStored(store, sample.stored);
  const planned = await finish(store, sample);
  return change(store, planned, { state: 'applying', begun: { at: BEGUN_AT, by: 'registrar' } }, choices);
}

/** Writes rows as they are, whatever their version. */
export async function saveStored({ preRegistrations }: Store, rows: readonly PreRegistration[]): Promise<void> {
  for (const row of rows) await expectOk(preRegistrations.save(row, null), 'save');
}

/** A batch of all rows that these lines write. */
export function batchOf(begun: RosterImport, lines: readonly PlannedLine[], by = 'import'): ImportBatch {
  const rows = writesAmong(lines).map(({ line, write }) => batchRow(begun.unit, line, write, by));
  const checkpoint = rows.at(-1)?.row.identityNumber;
  if (checkpoint === undefined) throw new Error('a batch of nothing');
  return { unit: begun.unit, id: begun.id, readVersion: begun.version, checkpoint, rows };
}

function batchRow(unit: UnitCode, line: number, { effect, entry, before }: PlannedWrite, by: string): ImportBatchRow {
  const row: PreRegistration = {
    ...entry,
    unit,
    version: (before?.version ?? 0) + 1,
    registeredAt: before?.registeredAt ?? BEGUN_AT,
    changedAt: BEGUN_AT,
    changedBy: by,
    claim: before?.claim ?? null,
    withdrawnAt: effect === 'withdraw' ? BEGUN_AT : null,
  };
  return { line, row, readVersion: before?.version ?? null };
}

/** The rows of a batch as the store has them now, in its order; null for those that are not there. */
export async function rowsNow(
  { preRegistrations }: Store,
  rows: readonly Pick<PreRegistration, 'unit' | 'identityNumber'>[],
): Promise<readonly (PreRegistration | null)[]> {
  const found: (PreRegistration | null)[] = [];
  for (const { unit, identityNumber } of rows) {
    found.push(await expectOk(preRegistrations.find(unit, identityNumber), 'find row'));
  }
  return found;
}

/** The rows of a batch as they will be. */
export function rowsOf({ rows }: ImportBatch): readonly PreRegistration[] {
  return rows.map(({ row }) => row);
}

/** Changes a row, or writes the first one, as if somebody else did it. */
export async function move({ preRegistrations }: Store, row: PreRegistration): Promise<PreRegistration> {
  const stored = await expectOk(preRegistrations.find(row.unit, row.identityNumber), 'find row');
  const moved = { ...(stored ?? row), version: (stored?.version ?? 0) + 1, changedBy: 'meanwhile' };
  await expectOk(preRegistrations.save(moved, stored?.version ?? null), 'move');
  return moved;
}

/** Everything of an import that can be seen, and the rows that it is about. */
export async function allThatShows(
  store: Store,
  key: ImportKey,
  rows: readonly Pick<PreRegistration, 'unit' | 'identityNumber'>[] = [],
): Promise<unknown> {
  return [
    await find(store, key),
    await listLines(store, key),
    await listWrites(store, key),
    await rowsNow(store, rows),
  ];
}

/** Throws unless all that shows is the same after something was done. */
export async function leavesNoTrace(
  store: Store,
  key: ImportKey,
  rows: readonly Pick<PreRegistration, 'unit' | 'identityNumber'>[],
  act: () => Promise<void>,
): Promise<void> {
  const before = await allThatShows(store, key, rows);
  await act();
  expectSame(await allThatShows(store, key, rows), before, 'all that shows');
}
