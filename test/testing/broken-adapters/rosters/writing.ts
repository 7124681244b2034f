/** Rosters that write what they should not, or something else than they should. */
import { errAsync, okAsync } from 'neverthrow';
import { canonicalJson } from '../../../../src/canonical-json/canonical-json.js';
import type { PreRegistrationRepository } from '../../../../src/pre-registration/repository.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { answering, closing, force, inOrder, lookThenWrite, ofUnit, withRoster, withRows } from './sound-roster.js';

export const ROSTERS_THAT_WRITE_WRONGLY: readonly BrokenAdapter<() => PreRegistrationRepository>[] = [
  {
    defect: 'the rows that a save has changed are counted, and none is taken for a row that has moved',
    caughtBy: 'takes a save that changes nothing',
    open: withRoster((sound) => ({
      save: (row, version) =>
        sound
          .find(row.unit, row.identityNumber)
          .andThen((stored) =>
            canonicalJson(stored) === canonicalJson(row)
              ? errAsync({ code: 'pre-registration.stale' as const })
              : sound.save(row, version),
          ),
    })),
  },
  {
    defect: 'a version that is too high is taken',
    caughtBy: 'refuses every version but the one that is there, and leaves the row as it was',
    open: withRoster((sound) => ({
      save: (row, version) =>
        sound
          .find(row.unit, row.identityNumber)
          .andThen((stored) =>
            version !== null && stored !== null && version > stored.version
              ? force(sound, row)
              : sound.save(row, version),
          ),
    })),
  },
  {
    defect: 'what could not be updated can never be inserted',
    caughtBy: 'takes a first save after one that was refused',
    open: withRoster((sound) => {
      const refused = new Set<string>();
      return {
        save: (row, version) =>
          version === null && refused.has(row.identityNumber)
            ? errAsync({ code: 'pre-registration.stale' })
            : sound.save(row, version).mapErr((error) => {
                refused.add(row.identityNumber);
                return error;
              }),
      };
    }),
  },
  {
    defect: 'what was refused is in the listing',
    caughtBy: 'leaves the listing as it was after every refusal',
    open: withRows((rows, sound) => ({
      save: (row, version) => {
        rows.push(row);
        return sound.save(row, version);
      },
      list: (unit) => okAsync(inOrder(ofUnit(rows, unit))),
    })),
  },
  {
    defect: 'an update is written to every row of the unit',
    caughtBy: 'leaves the other rows of the unit alone',
    open: withRoster((sound) => {
      let last = '';
      return {
        save: (row, version) => sound.save(row, version).map(() => void (last = row.changedBy)),
        list: (unit, page) => sound.list(unit, page).map((rows) => rows.map((row) => ({ ...row, changedBy: last }))),
      };
    }),
  },
  {
    defect: 'the version is a number of 32 bits',
    caughtBy: 'counts versions beyond what 32 bits hold',
    open: answering(({ version }) => ({ version: version | 0 })),
  },
  {
    defect: 'there is no room for characters of four bytes',
    caughtBy: 'gives back a name of rare characters and signs',
    open: answering(({ personName }) => ({ personName: personName.replaceAll(/[^\0-\uFFFF]/gu, '?') })),
  },
  {
    defect: 'the interpuncts of a name are made one',
    caughtBy: 'gives back a name of rare characters and signs',
    open: answering(({ personName }) => ({ personName: personName.replaceAll(/[\u2027\u00B7\u30FB]/g, '\u00B7') })),
  },
  {
    defect: 'who made the change is put into one Unicode form',
    caughtBy: 'gives back who made the change as the host writes it',
    open: answering(({ changedBy }) => ({ changedBy: changedBy.normalize('NFKC') })),
  },
  {
    defect: 'quotes are doubled on the way in and stay so',
    caughtBy: 'gives back who made the change as the host writes it',
    open: answering(({ changedBy }) => ({ changedBy: changedBy.replaceAll("'", "''") })),
  },
  {
    defect: 'there is room for who made the change in 100 characters',
    caughtBy: 'gives back who made the change as the host writes it',
    open: answering(({ changedBy }) => ({ changedBy: changedBy.slice(0, 100) })),
  },
  {
    defect: 'the first years are taken for those of the last century',
    caughtBy: 'gives back the first and the last date',
    open: answering(({ birthDate }) => ({ birthDate: birthDate.replace(/^00/, '19') })),
  },
  {
    defect: 'the last date is kept for dates that are not known',
    caughtBy: 'gives back the first and the last date',
    open: answering(({ birthDate }) => ({ birthDate: birthDate === '9999-12-31' ? null : birthDate })),
  },
  {
    defect: 'there is no room for milliseconds',
    caughtBy: 'gives back the first and the last instant, to the millisecond',
    open: answering(({ changedAt }) => ({ changedAt: changedAt.replace(/\.\d+/, '.000') })),
  },
  {
    defect: 'a claim that was saved is not kept',
    caughtBy: 'gives back a row with and without a claim',
    open: answering(() => ({ claim: null })),
  },
  {
    defect: 'a row without a claim has an empty one',
    caughtBy: 'gives back a row with and without a claim',
    open: answering(({ claim }) => ({ claim: claim ?? { accountName: null, claimedAt: null, nameMatch: null } })),
  },
  {
    defect: 'whoever saves closes the unit to all others, who are told that their rows have moved',
    caughtBy: 'lets simultaneous first saves of several rows in',
    open: closing(({ unit }) => unit),
  },
  {
    defect: 'it looks, awaits, then writes: one of several who try again',
    caughtBy: 'loses no update when writers read again and try again',
    open: withRows(lookThenWrite),
  },
];
