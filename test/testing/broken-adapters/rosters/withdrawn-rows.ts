/** Rosters that mistake rows that were withdrawn, or the rows with many numbers. */
import { errAsync, okAsync } from 'neverthrow';
import type { PreRegistrationRepository } from '../../../../src/pre-registration/repository.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { force, inOrder, ofUnit, withRoster, withRows } from './sound-roster.js';

export const ROSTERS_THAT_MISTAKE_WITHDRAWN_ROWS: readonly BrokenAdapter<() => PreRegistrationRepository>[] = [
  {
    defect: 'a withdrawn row is gone',
    caughtBy: 'finds a row that was withdrawn, with when it was',
    open: withRoster((sound) => ({
      find: (unit, number) => sound.find(unit, number).map((row) => (row?.withdrawnAt === null ? row : null)),
    })),
  },
  {
    defect: 'withdrawn rows are listed',
    caughtBy: 'lists no row that was withdrawn, nor counts it towards a limit',
    open: withRows((rows) => ({
      list: (unit, { after, limit }) =>
        okAsync(
          inOrder(ofUnit(rows, unit))
            .filter(({ identityNumber: number }) => after === null || number > after)
            .slice(0, limit),
        ),
    })),
  },
  {
    defect: 'withdrawn rows are taken out of a page after it was cut off',
    caughtBy: 'lists no row that was withdrawn, nor counts it towards a limit',
    open: withRows((rows) => ({
      list: (unit, { limit }) =>
        okAsync(
          inOrder(ofUnit(rows, unit))
            .slice(0, limit)
            .filter(({ withdrawnAt }) => withdrawnAt === null),
        ),
    })),
  },
  {
    defect: 'a first save puts a row on the roster, whatever it says',
    caughtBy: 'lists no row that was withdrawn when it was first saved, and goes on after it',
    open: withRoster((sound) => ({
      save: (row, version) => sound.save(version === null ? { ...row, withdrawnAt: null } : row, version),
    })),
  },
  {
    defect: 'a first save replaces a withdrawn row',
    caughtBy: 'lists a row that was put back, and its version goes on counting',
    open: withRoster((sound) => ({
      save: (row, version) =>
        sound
          .find(row.unit, row.identityNumber)
          .andThen((stored) =>
            version === null && stored !== null && stored.withdrawnAt !== null
              ? force(sound, row)
              : sound.save(row, version),
          ),
    })),
  },
  {
    defect: 'rows are found once for every time that their number is asked for',
    caughtBy: 'finds the rows with some numbers, withdrawn ones too, each once and in the order of numbers',
    open: withRows((rows) => ({
      findMany: (unit, numbers) =>
        okAsync(numbers.flatMap((number) => ofUnit(rows, unit).filter((row) => row.identityNumber === number))),
    })),
  },
  {
    defect: 'no numbers are taken for all',
    caughtBy: 'finds no rows where no number is asked for, and none for numbers without a row',
    open: withRows((rows, sound) => ({
      findMany: (unit, numbers) =>
        numbers.length === 0 ? okAsync(inOrder(ofUnit(rows, unit))) : sound.findMany(unit, numbers),
    })),
  },
  {
    defect: 'more numbers than an old SQLite takes are refused',
    caughtBy: 'finds the rows with as many numbers as can be asked for',
    open: withRoster((sound) => ({
      findMany: (unit, numbers) =>
        numbers.length > 998 ? errAsync({ code: 'store.unavailable' }) : sound.findMany(unit, numbers),
    })),
  },
  {
    defect: 'rows are found by their numbers alone',
    caughtBy: 'finds by numbers no row of another unit',
    open: withRows((rows) => ({
      findMany: (_, numbers) => okAsync(inOrder(rows).filter((row) => numbers.includes(row.identityNumber))),
    })),
  },
  {
    defect: 'a number that left one roster is on none',
    caughtBy: 'a row that is withdrawn at one unit stays on the roster of another',
    open: withRows((rows) => ({
      list: (unit) =>
        okAsync(
          inOrder(ofUnit(rows, unit)).filter(({ identityNumber: number }) =>
            rows.every((row) => row.identityNumber !== number || row.withdrawnAt === null),
          ),
        ),
    })),
  },
];
