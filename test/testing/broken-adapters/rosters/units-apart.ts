/** Rosters that take the rows of two units for one. */
import { errAsync, okAsync } from 'neverthrow';
import type { PreRegistration } from '../../../../src/pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../../src/pre-registration/repository.js';
import type { UnitCode } from '../../../../src/school/unit.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { closing, force, inOrder, ofUnit, withRoster, withRows } from './sound-roster.js';

const withNumberOf = (rows: readonly PreRegistration[], { identityNumber }: PreRegistration) =>
  rows.filter((row) => row.identityNumber === identityNumber);

/** The unit's numbers, each with the row of whichever unit was saved last. */
const lastSaved = (rows: readonly PreRegistration[], unit: UnitCode) =>
  inOrder(ofUnit(rows, unit)).map((row) => withNumberOf(rows, row).at(-1) ?? row);

const asNumber = (unit: UnitCode) => String(Number.isNaN(Number(unit)) ? unit : Number(unit)) as UnitCode;

export const ROSTERS_THAT_MIX_UNITS: readonly BrokenAdapter<() => PreRegistrationRepository>[] = [
  {
    defect: 'the version of any unit’s row will do',
    caughtBy: 'compares the version of the unit’s own row only',
    open: withRows((rows, sound) => ({
      save: (row, version) => {
        const isThere = withNumberOf(rows, row).some((stored) => stored.version === version);
        return (isThere ? force(sound, row) : sound.save(row, version)).map(() => void rows.push(row));
      },
    })),
  },
  {
    defect: 'a number stands on one roster only',
    caughtBy: 'takes a first save at a unit whatever rows other units have',
    open: withRows((rows, sound) => ({
      save: (row, version) =>
        version === null && withNumberOf(rows, row).length > 0
          ? errAsync({ code: 'pre-registration.stale' })
          : sound.save(row, version).map(() => void rows.push(row)),
    })),
  },
  {
    defect: 'an update goes to whichever unit has the row',
    caughtBy: 'refuses an update at a unit that has no row, though another has one, and writes at neither',
    open: withRows((rows, sound) => ({
      save: (row, version) => {
        const [stored = row] = withNumberOf(rows, row);
        return sound.save({ ...row, unit: stored.unit }, version).map(() => void rows.push(row));
      },
    })),
  },
  {
    defect: 'rows are looked up by the numbers of a unit, and not by the unit',
    caughtBy: 'lists to each unit its own rows, where both have the same numbers',
    open: withRows((rows) => ({ list: (unit) => okAsync(lastSaved(rows, unit)) })),
  },
  {
    defect: 'a page with room is filled up with rows of other units',
    caughtBy: 'fills no page up with rows of another unit',
    open: withRows((rows) => ({
      list: (unit, { limit }) =>
        okAsync([...ofUnit(rows, unit), ...rows.filter((row) => row.unit !== unit)].slice(0, limit)),
    })),
  },
  {
    defect: 'the limit is applied before the unit is looked at',
    caughtBy: 'counts no row of another unit towards a limit',
    open: withRows((rows) => ({ list: (unit, { limit }) => okAsync(ofUnit(rows.slice(0, limit), unit)) })),
  },
  {
    defect: 'after a number that the unit has not, a page starts over',
    caughtBy: 'goes on after a number that only another unit has',
    open: withRoster((sound) => ({
      list: (unit, page) =>
        (page.after === null ? okAsync(null) : sound.find(unit, page.after)).andThen((row) =>
          sound.list(unit, { ...page, after: row?.identityNumber ?? null }),
        ),
    })),
  },
  {
    defect: 'the listing has the newest version of a row, of whichever unit',
    caughtBy: 'shows nothing in a listing of what is done at another unit',
    open: withRows((rows) => ({ list: (unit) => okAsync(lastSaved(rows, unit)) })),
  },
  {
    defect: 'unit codes are kept as numbers',
    caughtBy: 'takes two units whose codes are equal as numbers for two',
    open: withRoster((sound) => ({
      find: (unit, number) => sound.find(asNumber(unit), number).map((row) => (row === null ? null : { ...row, unit })),
      save: (row, version) => sound.save({ ...row, unit: asNumber(row.unit) }, version),
      list: (unit, page) => sound.list(asNumber(unit), page).map((rows) => rows.map((row) => ({ ...row, unit }))),
    })),
  },
  {
    defect: 'a first save closes the number at all units while it lasts',
    caughtBy: 'lets two units write rows for one number for the first time at once',
    open: closing(({ identityNumber }) => identityNumber),
  },
  {
    defect: 'an update closes the number at all units while it lasts',
    caughtBy: 'lets two units change their rows for one number at once',
    open: closing(({ identityNumber }) => identityNumber),
  },
];
