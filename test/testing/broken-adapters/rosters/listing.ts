/** Rosters whose pages are in another order, or end or begin where they should not. */
import { okAsync } from 'neverthrow';
import type { PreRegistration } from '../../../../src/pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../../src/pre-registration/repository.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { inOrder, ofUnit, withRoster, withRows } from './sound-roster.js';

/** A text that sorts by code unit as a collation sorts the number that puts letters before digits. */
function lettersFirst(number: string): string {
  return number.replaceAll(/[0-9]/g, '~$&');
}

function inOrderOfLetters(rows: readonly PreRegistration[]): readonly PreRegistration[] {
  return [...rows].sort((a, b) => (lettersFirst(a.identityNumber) < lettersFirst(b.identityNumber) ? -1 : 1));
}

export const ROSTERS_THAT_LIST_WRONGLY: readonly BrokenAdapter<() => PreRegistrationRepository>[] = [
  {
    defect: 'numbers are ordered by a collation that puts letters before digits',
    caughtBy: 'orders numbers by code unit: in the second place digits come before letters',
    open: withRows((rows) => ({
      list: (unit, { limit }) => okAsync(inOrderOfLetters(ofUnit(rows, unit)).slice(0, limit)),
    })),
  },
  {
    defect: 'numbers are ordered by code unit, and compared by a collation that puts letters before digits',
    caughtBy: 'goes on after a number by code unit, as it orders',
    open: withRows((rows) => ({
      list: (unit, { after, limit }) =>
        okAsync(
          inOrder(ofUnit(rows, unit))
            .filter((row) => after === null || lettersFirst(row.identityNumber) > lettersFirst(after))
            .slice(0, limit),
        ),
    })),
  },
  {
    defect: 'a limit of none is no limit',
    caughtBy: 'lists nothing where nothing was asked for',
    open: withRoster((sound) => ({
      list: (unit, page) => sound.list(unit, { ...page, limit: page.limit === 0 ? 1000 : page.limit }),
    })),
  },
  {
    defect: 'one row more than the limit is asked for, in a number of 32 bits',
    caughtBy: 'lists all under the greatest limit',
    open: withRoster((sound) => ({
      list: (unit, page) =>
        sound
          .list(unit, { ...page, limit: Math.max(0, (page.limit + 1) | 0) })
          .map((rows) => rows.slice(0, page.limit)),
    })),
  },
  {
    defect: 'a page that is full lacks its last row',
    caughtBy: 'ends a page where the rows end: one less, as many, one more',
    open: withRoster((sound) => ({
      list: (unit, page) =>
        sound.list(unit, page).map((rows) => (rows.length === page.limit ? rows.slice(0, -1) : rows)),
    })),
  },
  {
    defect: 'after the last row the first page comes again',
    caughtBy: 'ends a page where the rows end: one less, as many, one more',
    open: withRoster((sound) => ({
      list: (unit, page) =>
        sound
          .list(unit, page)
          .andThen((rows) => (rows.length === 0 ? sound.list(unit, { ...page, after: null }) : okAsync(rows))),
    })),
  },
  {
    defect: 'a page goes on after so many rows, not after a number',
    caughtBy: 'goes on at its place when rows were added before it',
    open: withRows((rows) => {
      let shown = 0;
      return {
        list(unit, { after, limit }) {
          const page = inOrder(ofUnit(rows, unit))
            .slice(after === null ? 0 : shown)
            .slice(0, limit);
          shown = (after === null ? 0 : shown) + page.length;
          return okAsync(page);
        },
      };
    }),
  },
];
