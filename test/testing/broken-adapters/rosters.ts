/** Rosters, each with one defect that a person could well have written. */
import { errAsync, okAsync } from 'neverthrow';
import type { PreRegistration } from '../../../src/pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../src/pre-registration/repository.js';
import type { BrokenAdapter } from './broken-adapter.js';
import { ROSTERS_THAT_LIST_WRONGLY } from './rosters/listing.js';
import { force, inOrder, lookThenWrite, ofUnit, withRoster, withRows } from './rosters/sound-roster.js';
import { ROSTERS_THAT_MIX_UNITS } from './rosters/units-apart.js';
import { ROSTERS_THAT_MISTAKE_WITHDRAWN_ROWS } from './rosters/withdrawn-rows.js';
import { ROSTERS_THAT_WRITE_WRONGLY } from './rosters/writing.js';

export const BROKEN_ROSTERS: readonly BrokenAdapter<() => PreRegistrationRepository>[] = [
  {
    defect: 'an unknown row is an error',
    caughtBy: 'finds nothing in an empty roster',
    open: withRoster((sound) => ({
      find: (unit, number) =>
        sound
          .find(unit, number)
          .andThen((row) => (row === null ? errAsync({ code: 'store.unavailable' as const }) : okAsync(row))),
    })),
  },
  {
    defect: 'part of the row is not kept',
    caughtBy: 'gives back what was saved',
    open: withRoster((sound) => ({ save: (row, version) => sound.save({ ...row, changedBy: '' }, version) })),
  },
  {
    defect: 'a first save replaces what is there',
    caughtBy: 'keeps the first of two first saves',
    open: withRoster((sound) => ({
      save: (row, version) => (version === null ? force(sound, row) : sound.save(row, version)),
    })),
  },
  {
    defect: 'nothing is ever replaced',
    caughtBy: 'replaces the version that was read',
    open: withRoster((sound) => ({
      save: (row, version) => (version === null ? sound.save(row, version) : okAsync(undefined)),
    })),
  },
  {
    defect: 'a stale update is accepted: the last write wins',
    caughtBy: 'refuses an update of a version that has passed and keeps the newer row',
    open: withRoster((sound) => ({
      save: (row, version) => (version === null ? sound.save(row, version) : force(sound, row)),
    })),
  },
  {
    defect: 'a stale update is refused, but written',
    caughtBy: 'refuses an update of a version that has passed and keeps the newer row',
    open: withRoster((sound) => ({
      save: (row, version) =>
        sound.save(row, version).orElse((error) => force(sound, row).andThen(() => errAsync(error))),
    })),
  },
  {
    defect: 'an update of a row that is not there inserts it',
    caughtBy: 'refuses an update of a row that is not there and writes nothing',
    open: withRoster((sound) => ({
      save: (row, version) =>
        sound.find(row.unit, row.identityNumber).andThen((stored) => sound.save(row, stored === null ? null : version)),
    })),
  },
  {
    defect: 'the number alone is the key',
    caughtBy: 'keeps rows of two units for one number apart',
    open: withRows((rows) => ({
      save: (row, version) => {
        const at = rows.findIndex(({ identityNumber }) => identityNumber === row.identityNumber);
        if ((rows[at]?.version ?? null) !== version) return errAsync({ code: 'pre-registration.stale' });
        rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, row);
        return okAsync(undefined);
      },
      find: (_, number) => okAsync(rows.find(({ identityNumber }) => identityNumber === number) ?? null),
    })),
  },
  {
    defect: 'a row is found at any unit',
    caughtBy: 'does not find a row at another unit',
    open: withRows((rows) => ({
      find: (_, number) => okAsync(rows.find(({ identityNumber }) => identityNumber === number) ?? null),
    })),
  },
  {
    defect: 'an update changes the rows of all units',
    caughtBy: 'an update at one unit leaves the other unit alone',
    open: withRows((rows) => ({
      find: (unit, number) =>
        okAsync(
          ofUnit(rows, unit)
            .filter(({ identityNumber }) => identityNumber === number)
            .map((row) => rows.find((one) => one.identityNumber === number && one.version > row.version) ?? row)[0] ??
            null,
        ),
    })),
  },
  {
    defect: 'the listing of a unit without rows is an error',
    caughtBy: 'lists nothing of a unit without rows',
    open: withRows((rows) => ({
      list: (unit) =>
        ofUnit(rows, unit).length === 0 ? errAsync({ code: 'store.unavailable' }) : okAsync(ofUnit(rows, unit)),
    })),
  },
  {
    defect: 'rows are listed in the order in which they were saved',
    caughtBy: 'lists a unit in the order of numbers, however it was filled',
    open: withRows((rows) => ({ list: (unit, { limit }) => okAsync(ofUnit(rows, unit).slice(0, limit)) })),
  },
  {
    defect: 'the first listing is kept',
    caughtBy: 'lists a row that was added after a listing',
    open: withRoster((sound) => {
      let first: ReturnType<PreRegistrationRepository['list']> | null = null;
      return { list: (unit, page) => (first ??= sound.list(unit, page)) };
    }),
  },
  {
    defect: 'rows are listed as they were saved first',
    caughtBy: 'lists a row as it was changed last',
    open: withRoster((sound) => {
      const first: PreRegistration[] = [];
      return {
        save: (row, version) => {
          if (version === null) first.push(row);
          return sound.save(row, version);
        },
        list: (unit) => okAsync(inOrder(ofUnit(first, unit))),
      };
    }),
  },
  {
    defect: 'the limit is ignored',
    caughtBy: 'lists no more than was asked for',
    open: withRoster((sound) => ({ list: (unit, page) => sound.list(unit, { ...page, limit: 1000 }) })),
  },
  {
    defect: 'a page begins with the number that it was to come after',
    caughtBy: 'goes on after a number, whether a row has it or not',
    open: withRows((rows) => ({
      list: (unit, { after, limit }) =>
        okAsync(
          inOrder(ofUnit(rows, unit))
            .filter(({ identityNumber }) => after === null || identityNumber >= after)
            .slice(0, limit),
        ),
    })),
  },
  {
    defect: 'a page goes on after a row, and starts over if no row has the number',
    caughtBy: 'goes on after a number, whether a row has it or not',
    open: withRows((rows) => ({
      list: (unit, { after, limit }) => {
        const listed = inOrder(ofUnit(rows, unit));
        const from = listed.findIndex(({ identityNumber }) => identityNumber === after) + 1;
        return okAsync(listed.slice(from, from + limit));
      },
    })),
  },
  {
    defect: 'the last row of a full page is left out of the next one too',
    caughtBy: 'shows every row once over its pages',
    open: withRoster((sound) => ({
      list: (unit, page) => sound.list(unit, page).map((rows) => (page.after === null ? rows : rows.slice(1))),
    })),
  },
  {
    defect: 'the listing leaks the rows of another unit',
    caughtBy: 'lists no row of another unit',
    open: withRows((rows) => ({ list: (_, { limit }) => okAsync(inOrder(rows).slice(0, limit)) })),
  },
  {
    defect: 'it looks, awaits, then writes: a first save',
    caughtBy: 'lets exactly one of several simultaneous first saves in',
    open: withRows(lookThenWrite),
  },
  {
    defect: 'whoever comes too late is told that all went well',
    caughtBy: 'lets exactly one of several simultaneous first saves in',
    open: withRoster((sound) => ({
      save: (row, version) => sound.save(row, version).orElse(() => okAsync(undefined)),
    })),
  },
  {
    defect: 'whoever comes too late is told that the store is unavailable',
    caughtBy: 'lets exactly one of several simultaneous updates in',
    open: withRoster((sound) => ({
      save: (row, version) => sound.save(row, version).mapErr(() => ({ code: 'store.unavailable' as const })),
    })),
  },
  {
    defect: 'it looks, awaits, then writes: an update',
    caughtBy: 'lets exactly one of several simultaneous updates in',
    open: withRows(lookThenWrite),
  },
  ...ROSTERS_THAT_WRITE_WRONGLY,
  ...ROSTERS_THAT_LIST_WRONGLY,
  ...ROSTERS_THAT_MIX_UNITS,
  ...ROSTERS_THAT_MISTAKE_WITHDRAWN_ROWS,
];
