/**
 * Rosters (教師名單) in a file: a repository of one's own, small enough to be read whole, for one process.
 *
 * A line is a row at a version; of the lines of one unit and number the last one stands, so that the file tells who changed
 * what and when, too. The rows are held in memory as well, and reading touches no disk.
 *
 * What the port asks for is in three places: `save` compares the version and writes within one turn, a row is in memory only
 * once it is on the disk, and a page is in the order of numbers without the rows that were withdrawn.
 *
 * @module
 */
import { err, ok, okAsync, type Result, ResultAsync } from 'neverthrow';
import type {
  IdentityNumber,
  PreRegistration,
  PreRegistrationRepository,
  PreRegistrationStale,
  StoreError,
  UnitCode,
} from 'tw-teacher-account';
import { type JsonLinesFile, readJsonLinesFile } from './json-lines-file.js';
import { createTurns, type Turns } from './turns.js';

const STALE: PreRegistrationStale = { code: 'pre-registration.stale' };
// without a cause: a row that cannot be read is personal
const UNAVAILABLE: StoreError = { code: 'store.unavailable' };

/** Opens the rosters of a file, or makes it. `turns` is only there to show what becomes of it without. */
export function openJsonLinesRoster(
  path: string,
  turns: Turns = createTurns(),
): ResultAsync<PreRegistrationRepository, StoreError> {
  return ResultAsync.fromPromise(readJsonLinesFile(path), () => UNAVAILABLE).map((file) => rosterOn(file, turns));
}

function rosterOn(file: JsonLinesFile, turns: Turns): PreRegistrationRepository {
  const units = new Map<UnitCode, Map<IdentityNumber, PreRegistration>>();
  const rowsOf = (unit: UnitCode) => units.get(unit) ?? new Map<IdentityNumber, PreRegistration>();
  const put = (row: PreRegistration) => {
    units.set(row.unit, rowsOf(row.unit).set(row.identityNumber, row));
  };
  // written by `save` below, out of values that a parser had made: nobody else writes to the file
  for (const record of file.records) put(record as PreRegistration);

  const save = async (
    row: PreRegistration,
    readVersion: number | null,
  ): Promise<Result<void, PreRegistrationStale>> => {
    const stored = rowsOf(row.unit).get(row.identityNumber);
    if ((stored?.version ?? null) !== readVersion) return err(STALE);
    const kept = structuredClone(row); // the caller may change his own
    await file.append(kept);
    put(kept);
    return ok(undefined);
  };
  return {
    find: (unit, number) => okAsync(rowsOf(unit).get(number) ?? null),
    findMany(unit, numbers) {
      const wanted = new Set(numbers);
      return okAsync(inOrder(rowsOf(unit)).filter(({ identityNumber }) => wanted.has(identityNumber)));
    },
    list(unit, { after, limit }) {
      const onRoster = inOrder(rowsOf(unit)).filter(({ withdrawnAt }) => withdrawnAt === null);
      return okAsync(onRoster.filter(({ identityNumber }) => after === null || identityNumber > after).slice(0, limit));
    },
    save(row, readVersion) {
      const saved = turns(() => save(row, readVersion));
      return ResultAsync.fromPromise(saved, () => UNAVAILABLE).andThen((result) => result);
    },
  };
}

/** By code unit, as the port asks: the order of `<`, and not that of a language. */
function inOrder(rows: ReadonlyMap<IdentityNumber, PreRegistration>): readonly PreRegistration[] {
  return [...rows.values()].sort((one, other) => (one.identityNumber < other.identityNumber ? -1 : 1));
}
