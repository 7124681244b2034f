/** Stores that forget or mistake what was decided, and list the wrong writes. */
import { errAsync } from 'neverthrow';
import type { ChosenWrite, LineChoices, RosterImportRepository } from '../../../../src/roster-import/repository.js';
import { allLines, type BrokenImports, listingWrites, withImports } from './sound-imports.js';

const numberOf = ({ write }: ChosenWrite) => write.entry.identityNumber;

/** A text that sorts by code unit as a collation sorts the number that puts letters before digits. */
const lettersFirst = (write: ChosenWrite) => numberOf(write).replaceAll(/[0-9]/g, '~$&');

/** The sound store, which is told of other choices. */
function choosing(change: (choices: LineChoices) => LineChoices) {
  return withImports((sound) => ({
    update: (next, version, choices) => sound.update(next, version, choices === null ? null : change(choices)),
  }));
}

export const IMPORTS_WITH_WRONG_CHOICES: readonly BrokenImports[] = [
  {
    defect: 'writes are listed in the order of lines',
    caughtBy: 'lists the writes of a plan in the order of identity numbers, without undecided ones',
    open: listingWrites((all) => [...all].sort((a, b) => a.line - b.line)),
  },
  {
    defect: 'the first listing of writes is kept',
    caughtBy: 'lists no writes of an import that is being planned, and all once it is not',
    open: withImports((sound) => {
      let first: ReturnType<RosterImportRepository['listWrites']> | null = null;
      return { listWrites: (...page) => (first ??= sound.listWrites(...page)) };
    }),
  },
  {
    defect: 'writes are ordered by a collation that puts letters before digits',
    caughtBy: 'orders writes by code unit: in the second place digits come before letters',
    open: listingWrites((all) => [...all].sort((a, b) => (lettersFirst(a) < lettersFirst(b) ? -1 : 1))),
  },
  {
    defect: 'an undecided line is never written',
    caughtBy: 'writes an undecided line once it was accepted',
    open: listingWrites((all, _, { lines }) =>
      all.filter(({ line }) => lines.every((one) => one.line !== line || one.class !== 'undecided')),
    ),
  },
  {
    defect: 'what is left out is written all the same',
    caughtBy: 'writes no line that was left out',
    open: choosing(({ accepted }) => ({ accepted, leftOut: [] })),
  },
  {
    defect: 'accepting a line wins over leaving it out',
    caughtBy: 'leaves a line out that was accepted as well',
    open: choosing(({ accepted, leftOut }) => ({
      accepted,
      leftOut: leftOut.filter((line) => !accepted.includes(line)),
    })),
  },
  {
    defect: 'the lines do not show what was decided about them',
    caughtBy: 'shows with each line what was decided about it',
    open: withImports((sound) => ({
      listLines: (...page) =>
        sound.listLines(...page).map((lines) => lines.map((line) => ({ ...line, choice: 'as-planned' as const }))),
    })),
  },
  {
    defect: 'only what was decided last is kept',
    caughtBy: 'keeps what was decided about a line until something else is decided about it',
    open: withImports((sound) => {
      let last: LineChoices = { accepted: [], leftOut: [] };
      return {
        update(next, version, choices) {
          last = choices ?? last;
          return sound.update(next, version, choices);
        },
        listLines: (...page) =>
          sound.listLines(...page).map((lines) =>
            lines.map((line) => {
              const { accepted, leftOut } = last;
              const isDecided = [...accepted, ...leftOut].includes(line.planned.line);
              return isDecided ? line : { ...line, choice: 'as-planned' as const };
            }),
          ),
      };
    }),
  },
  {
    defect: 'a number that no line has refuses the update',
    caughtBy: 'passes over numbers of lines that are not there',
    open: withImports((sound) => ({
      update: (next, version, choices) =>
        allLines(sound, next).andThen((lines) => {
          const numbers = [...(choices?.accepted ?? []), ...(choices?.leftOut ?? [])];
          const areThere = numbers.every((number) => lines.some(({ planned }) => planned.line === number));
          return areThere ? sound.update(next, version, choices) : errAsync({ code: 'roster-import.stale' as const });
        }),
    })),
  },
  {
    defect: 'only so many choices are kept as one statement holds',
    caughtBy: 'takes more choices at once than a statement holds',
    open: choosing(({ accepted, leftOut }) => ({ accepted, leftOut: leftOut.slice(0, 1000) })),
  },
  {
    defect: 'a page of writes begins with the number that it was to come after',
    caughtBy: 'shows every write once over its pages',
    open: listingWrites((all, { after, limit }) =>
      all.filter((write) => after === null || numberOf(write) >= after).slice(0, limit),
    ),
  },
  {
    defect: 'the limit of writes is ignored',
    caughtBy: 'lists no more writes than were asked for',
    open: listingWrites((all, { after }) => all.filter((write) => after === null || numberOf(write) > after)),
  },
];
