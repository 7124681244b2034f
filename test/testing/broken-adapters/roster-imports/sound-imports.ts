/** The sound store of imports, and ways to break it. */
import { okAsync, ResultAsync } from 'neverthrow';
import { createMemoryStore } from '../../../../src/memory/memory-store.js';
import type { PreRegistration } from '../../../../src/pre-registration/pre-registration.js';
import type { ImportLine, PlannedLine } from '../../../../src/roster-import/planned-line.js';
import type {
  ChosenWrite,
  ImportBatch,
  ImportBatchRow,
  RosterImportRepository,
} from '../../../../src/roster-import/repository.js';
import type { RosterImport } from '../../../../src/roster-import/roster-import.js';
import type { StoreError } from '../../../../src/store-error.js';
import type { RosterImportStoreUnderTest } from '../../../../src/testing/contracts/roster-import-repository-contract.js';
import type { BrokenAdapter } from '../broken-adapter.js';

export type BrokenImports = BrokenAdapter<() => RosterImportStoreUnderTest>;

/** What went into the sound store, for those who look where they should not. */
export interface Seen {
  readonly imports: RosterImport[];
  readonly lines: PlannedLine[];
}

/** The sound store with something else in its place. */
export function withImports(
  change: (
    sound: RosterImportRepository,
    store: RosterImportStoreUnderTest,
    seen: Seen,
  ) => Partial<RosterImportRepository>,
) {
  return (): RosterImportStoreUnderTest => {
    const store = createMemoryStore();
    const seen: Seen = { imports: [], lines: [] };
    const sound: RosterImportRepository = {
      ...store.rosterImports,
      create: (draft) => store.rosterImports.create(draft).map(() => void seen.imports.push(draft)),
      addLines: (unit, id, lines) =>
        store.rosterImports.addLines(unit, id, lines).map(() => void seen.lines.push(...lines)),
    };
    return { ...store, rosterImports: { ...sound, ...change(sound, store, seen) } };
  };
}

/** One turn of the event loop, in which others look; those who wait go on one after the other. */
export function tick() {
  return ResultAsync.fromSafePromise(new Promise((resolve) => setImmediate(resolve)));
}

/** The version that an import has now. */
export function versionOf(
  { find }: RosterImportRepository,
  { unit, id }: Pick<RosterImport, 'unit' | 'id'>,
): ResultAsync<number, StoreError> {
  return find(unit, id).map((stored) => stored?.version ?? 0);
}

/** All lines of an import. */
export function allLines(
  { listLines }: RosterImportRepository,
  { unit, id }: Pick<RosterImport, 'unit' | 'id'>,
): ResultAsync<readonly ImportLine[], StoreError> {
  return listLines(unit, id, { after: 0, limit: 10_000 });
}

/** The sound store, in which a page of writes is made something else of. */
export function listingWrites(
  change: (
    all: readonly ChosenWrite[],
    page: Parameters<RosterImportRepository['listWrites']>[2],
    seen: Seen,
  ) => readonly ChosenWrite[],
) {
  return withImports((sound, _, seen) => ({
    listWrites: (unit, id, page) =>
      sound.listWrites(unit, id, { after: null, limit: 10_000 }).map((all) => change(all, page, seen)),
  }));
}

/** The sound store, in which some rows of a batch are written whatever their version is. */
export function forcing(isForced: (row: ImportBatchRow, stored: PreRegistration | null) => boolean, wait = false) {
  return withImports((sound, { preRegistrations }) => ({
    applyBatch: (batch) => {
      const now = () =>
        ResultAsync.combine(batch.rows.map(({ row }) => preRegistrations.find(row.unit, row.identityNumber)));
      return now()
        .andThen((looked) =>
          (wait ? tick() : okAsync(undefined)).andThen(now).map((stored) => [looked, stored] as const),
        )
        .andThen(([looked, stored]) => {
          const rows = batch.rows.map((one, index) =>
            isForced(one, looked[index] ?? null) ? { ...one, readVersion: stored[index]?.version ?? null } : one,
          );
          return sound.applyBatch({ ...batch, rows });
        });
    },
  }));
}

/** What a batch looks like to somebody who looks before others write, and writes what fitted then. */
export const lookAtRowsThenWrite = forcing(
  ({ readVersion }, looked) => (looked?.version ?? null) === readVersion,
  true,
);

/** Looks whether an import has the version, lets others in, and writes whatever it has become. */
export function lookThenUpdate(sound: RosterImportRepository): Partial<RosterImportRepository> {
  return {
    update: (next, readVersion, choices) =>
      versionOf(sound, next).andThen((version) => {
        if (version !== readVersion) return sound.update(next, readVersion, choices);
        return tick()
          .andThen(() => versionOf(sound, next))
          .andThen((now) => sound.update(next, now, choices));
      }),
  };
}

/** Writes the rows of a batch one by one, whatever is there. */
export function saveRows({ preRegistrations: { find, save } }: RosterImportStoreUnderTest, { rows }: ImportBatch) {
  return rows.reduce(
    (before: ResultAsync<void, { readonly code: string }>, { row }) =>
      before.andThen(() => find(row.unit, row.identityNumber)).andThen((stored) => save(row, stored?.version ?? null)),
    okAsync(undefined),
  );
}
