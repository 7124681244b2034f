/** Stores that take the imports of two units for one. */
import { errAsync, okAsync } from 'neverthrow';
import type { RosterImport } from '../../../../src/roster-import/roster-import.js';
import type { UnitCode } from '../../../../src/school/unit.js';
import { allLines, type BrokenImports, type Seen, versionOf, withImports } from './sound-imports.js';

/** The first unit that has an import with the identifier. */
const firstUnitWith = ({ imports }: Seen, unit: UnitCode, id: string) =>
  imports.find((one) => one.id === id)?.unit ?? unit;

/** The import of another unit with the identifier. */
const atAnother = ({ imports }: Seen, { unit, id }: Pick<RosterImport, 'unit' | 'id'>) =>
  imports.find((one) => one.id === id && one.unit !== unit);

/** A store that finds an import at whichever unit has it. */
const foundAnywhere = withImports((sound, _, seen) => ({
  find: (unit, id) => sound.find(firstUnitWith(seen, unit, id), id),
}));

export const IMPORTS_THAT_MIX_UNITS: readonly BrokenImports[] = [
  {
    defect: 'an import is found at any unit',
    caughtBy: 'finds no import of another unit, nor lines or writes of it',
    open: foundAnywhere,
  },
  {
    defect: 'an import that only another unit has is shown',
    caughtBy: 'shows nothing at one unit of what is done at another',
    open: foundAnywhere,
  },
  {
    defect: 'the imports of all units are listed',
    caughtBy: 'lists no import of another unit, nor counts it towards a limit',
    open: withImports((_, __, { imports }) => ({ list: (_unit, limit) => okAsync(imports.slice(0, limit)) })),
  },
  {
    defect: 'an identifier is taken once for all units',
    caughtBy: 'takes an identifier that another unit has',
    open: withImports((sound, _, seen) => ({
      create: (draft) =>
        atAnother(seen, draft) === undefined ? sound.create(draft) : errAsync({ code: 'roster-import.id-taken' }),
    })),
  },
  {
    defect: 'lines go to whichever unit has the identifier',
    caughtBy: 'adds lines to the unit’s own import only',
    open: withImports((sound, _, seen) => ({
      addLines: (unit, id, lines) => sound.addLines(firstUnitWith(seen, unit, id), id, lines),
    })),
  },
  {
    defect: 'the version of any unit’s import will do',
    caughtBy: 'updates, and decides about lines of, the unit’s own import only',
    open: withImports((sound, _, seen) => ({
      update: (next, readVersion, choices) => {
        const other = atAnother(seen, next);
        if (other === undefined) return sound.update(next, readVersion, choices);
        return versionOf(sound, other).andThen((version) =>
          version === readVersion
            ? versionOf(sound, next).andThen((now) => sound.update(next, now, choices))
            : sound.update(next, readVersion, choices),
        );
      },
    })),
  },
  {
    defect: 'the imports of all units with an identifier are removed',
    caughtBy: 'removes the unit’s own import only',
    open: withImports((sound, _, seen) => ({
      remove: (unit, id) => {
        const other = atAnother(seen, { unit, id });
        return sound.remove(unit, id).andThen(() => (other === undefined ? okAsync() : sound.remove(other.unit, id)));
      },
    })),
  },
  {
    defect: 'a batch counts the imports of all units on',
    caughtBy: 'a batch at one unit leaves import, lines and rows of another alone, and is not held up by them',
    open: withImports((sound, _, seen) => ({
      applyBatch: (batch) =>
        sound.applyBatch(batch).andThen((done) => {
          const other = atAnother(seen, batch);
          if (other === undefined) return okAsync(done);
          return versionOf(sound, other)
            .andThen((readVersion) => sound.applyBatch({ ...batch, unit: other.unit, readVersion }))
            .map(() => done);
        }),
    })),
  },
  {
    defect: 'a line is marked in the imports of all units',
    caughtBy: 'looks at rows of the unit only to see whether one moved, and marks lines of its own import only',
    open: withImports((sound) => {
      const moved = new Set<number>();
      return {
        applyBatch: (batch) =>
          sound.applyBatch(batch).andThen((done) =>
            allLines(sound, batch).map((lines) => {
              for (const line of lines) if (line.moved) moved.add(line.planned.line);
              return done;
            }),
          ),
        listLines: (...page) =>
          sound
            .listLines(...page)
            .map((lines) => lines.map((line) => ({ ...line, moved: moved.has(line.planned.line) }))),
      };
    }),
  },
];
