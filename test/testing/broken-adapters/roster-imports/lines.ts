/** Stores that add or list lines wrongly. */
import { errAsync, okAsync } from 'neverthrow';
import { allLines, type BrokenImports, tick, withImports } from './sound-imports.js';

export const IMPORTS_WITH_WRONG_LINES: readonly BrokenImports[] = [
  {
    defect: 'adding lines counts the version on',
    caughtBy: 'gives back the lines of an import as they were added, and leaves the import as it was',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) =>
        sound
          .addLines(unit, id, lines)
          .andThen(() => sound.find(unit, id))
          .andThen((now) =>
            now === null ? okAsync(undefined) : sound.update({ ...now, version: now.version + 1 }, now.version, null),
          ),
    })),
  },
  {
    defect: 'lines replace those that are there',
    caughtBy: 'puts lines behind those that are there',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) =>
        sound.find(unit, id).andThen((now) =>
          now === null
            ? sound.addLines(unit, id, lines)
            : sound
                .remove(unit, id)
                .andThen(() => sound.create(now).mapErr(() => ({ code: 'store.conflict' as const })))
                .andThen(() => sound.addLines(unit, id, lines)),
        ),
    })),
  },
  {
    defect: 'lines are listed in the order of their numbers as texts',
    caughtBy: 'lists lines in the order of their numbers, however they were added',
    open: withImports((sound) => ({
      listLines: (unit, id) =>
        allLines(sound, { unit, id }).map((lines) =>
          [...lines].sort((a, b) => (String(a.planned.line) < String(b.planned.line) ? -1 : 1)),
        ),
    })),
  },
  {
    defect: 'the first line of a further page is left out',
    caughtBy: 'shows every line once over its pages',
    open: withImports((sound) => ({
      listLines: (unit, id, page) =>
        sound.listLines(unit, id, page).map((lines) => (page.after === 0 ? lines : lines.slice(1))),
    })),
  },
  {
    defect: 'after a number that no line has, a page starts over',
    caughtBy: 'goes on after the number of a line, whether there is one or not; at most as many as asked for',
    open: withImports((sound) => ({
      listLines: (unit, id, page) =>
        allLines(sound, { unit, id }).andThen((lines) =>
          sound.listLines(unit, id, {
            ...page,
            after: lines.some(({ planned }) => planned.line === page.after) ? page.after : 0,
          }),
        ),
    })),
  },
  {
    defect: 'the limit is applied before the classes are looked at',
    caughtBy: 'lists lines of the classes that are asked for, and counts only these',
    open: withImports((sound) => ({
      listLines: (unit, id, { after, limit, classes }) =>
        sound
          .listLines(unit, id, { after, limit })
          .map((lines) => lines.filter(({ planned }) => classes?.includes(planned.class) ?? true)),
    })),
  },
  {
    defect: 'no classes are taken for all',
    caughtBy: 'lists lines of the classes that are asked for, and counts only these',
    open: withImports((sound) => ({
      listLines: (unit, id, { after, limit, classes = [] }) =>
        sound.listLines(unit, id, { after, limit, ...(classes.length === 0 ? {} : { classes }) }),
    })),
  },
  {
    defect: 'lines are added up to the first that is there',
    caughtBy: 'adds none of the lines if the number of one is there',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) =>
        lines.reduce(
          (before, line) => before.andThen(() => sound.addLines(unit, id, [line])),
          sound.addLines(unit, id, []),
        ),
    })),
  },
  {
    defect: 'of two lines with one number the last is kept',
    caughtBy: 'adds none of the lines if two have one number',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) =>
        sound.addLines(unit, id, [...new Map(lines.map((line) => [line.line, line])).values()]),
    })),
  },
  {
    defect: 'lines of an import that is not there are dropped in silence',
    caughtBy: 'adds no lines to an import that is not there, and makes none',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) =>
        sound.find(unit, id).andThen((now) => (now === null ? okAsync(undefined) : sound.addLines(unit, id, lines))),
    })),
  },
  {
    defect: 'no lines are added to anything',
    caughtBy: 'adds no lines to an import that is no longer being planned',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) => (lines.length === 0 ? okAsync(undefined) : sound.addLines(unit, id, lines)),
    })),
  },
  {
    defect: 'only so many lines are added as one statement holds',
    caughtBy: 'adds more lines at once than a statement holds',
    open: withImports((sound) => ({ addLines: (unit, id, lines) => sound.addLines(unit, id, lines.slice(0, 1000)) })),
  },
  {
    defect: 'it looks, awaits, and says that lines were added, whatever became of the import',
    caughtBy: 'lets either lines or the end of planning in, or the lines first',
    open: withImports((sound) => ({
      addLines: (unit, id, lines) =>
        sound.find(unit, id).andThen((now) => {
          if (now?.state !== 'planning') return errAsync({ code: 'roster-import.stale' as const });
          return tick().andThen(() => sound.addLines(unit, id, lines).orElse(() => okAsync(undefined)));
        }),
    })),
  },
];
