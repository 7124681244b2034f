/** Stores that keep imports wrongly. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import { canonicalJson } from '../../../../src/canonical-json/canonical-json.js';
import type { RosterImportRepository } from '../../../../src/roster-import/repository.js';
import type { RosterImport } from '../../../../src/roster-import/roster-import.js';
import type { StoreError } from '../../../../src/store-error.js';
import { type BrokenImports, lookThenUpdate, tick, versionOf, withImports } from './sound-imports.js';

/** Removes those of the imports that are meant, in the order in which they were created. */
function forgetting(
  { remove }: RosterImportRepository,
  imports: readonly RosterImport[],
  isMeant: (one: RosterImport) => boolean,
  limit: number,
): ResultAsync<number, StoreError> {
  const meant = imports.filter(isMeant).slice(0, limit);
  return ResultAsync.combine(meant.map(({ unit, id }) => remove(unit, id))).map(() => meant.length);
}

export const IMPORTS_KEPT_WRONGLY: readonly BrokenImports[] = [
  {
    defect: 'an unknown import is an error',
    caughtBy: 'finds no import in an empty store, nor lines or writes of it',
    open: withImports((sound) => ({
      find: (unit, id) =>
        sound
          .find(unit, id)
          .andThen((found) => (found === null ? errAsync({ code: 'store.unavailable' as const }) : okAsync(found))),
    })),
  },
  {
    defect: 'the report is not kept',
    caughtBy: 'gives back an import as it was created',
    open: withImports((sound) => ({ create: (draft) => sound.create({ ...draft, report: null }) })),
  },
  {
    defect: 'the checkpoint is not kept',
    caughtBy: 'gives back an import as it was changed last',
    open: withImports((sound) => ({
      update: (next, version, choices) => sound.update({ ...next, checkpoint: null }, version, choices),
    })),
  },
  {
    defect: 'counts are numbers of 32 bits',
    caughtBy: 'gives back an import as it was changed last',
    open: withImports((sound) => ({
      update: (next, version, choices) => sound.update({ ...next, written: next.written | 0 }, version, choices),
    })),
  },
  {
    defect: 'a second import with an identifier replaces the first',
    caughtBy: 'refuses a second import with an identifier, and keeps the first with its lines',
    open: withImports((sound) => ({
      create: (draft) => sound.remove(draft.unit, draft.id).andThen(() => sound.create(draft)),
    })),
  },
  {
    defect: 'imports are listed with the oldest first',
    caughtBy: 'lists the imports that were planned last first',
    open: withImports((sound) => ({
      list: (unit, limit) => sound.list(unit, 1000).map((all) => [...all].reverse().slice(0, limit)),
    })),
  },
  {
    defect: 'identifiers are ordered by their bytes',
    caughtBy: 'lists imports of one instant by their identifiers, by code unit, the last first',
    open: withImports((sound) => ({
      list: (unit) =>
        sound
          .list(unit, 1000)
          .map((all) => [...all].sort((a, b) => Buffer.compare(Buffer.from(b.id), Buffer.from(a.id)))),
    })),
  },
  {
    defect: 'the limit of a list is ignored',
    caughtBy: 'lists no more imports than were asked for',
    open: withImports((sound) => ({ list: (unit) => sound.list(unit, 1000) })),
  },
  {
    defect: 'lines stay when their import is removed',
    caughtBy: 'removes an import with its lines',
    open: withImports((sound, _, { lines }) => ({
      listLines: (unit, id, page) =>
        sound
          .listLines(unit, id, page)
          .map((found) =>
            found.length > 0
              ? found
              : lines.map((planned) => ({ planned, choice: 'as-planned' as const, moved: false })),
          ),
    })),
  },
  {
    defect: 'all imports of the unit are removed',
    caughtBy: 'removes nothing but the import that is named',
    open: withImports((sound, _, { imports }) => ({
      remove: (unit) => imports.map(({ id }) => sound.remove(unit, id)).at(-1) ?? okAsync(undefined),
    })),
  },
  {
    defect: 'a refused update leaves its choices behind',
    caughtBy: 'refuses an update of every version but the one that is there, and writes neither import nor choices',
    open: withImports((sound) => ({
      update: (next, version, choices) =>
        sound.update(next, version, choices).orElse((error) =>
          sound
            .find(next.unit, next.id)
            .andThen((now) => (now === null ? okAsync(undefined) : sound.update(now, now.version, choices)))
            .andThen(() => errAsync(error)),
        ),
    })),
  },
  {
    defect: 'the last update wins',
    caughtBy: 'refuses an update of every version but the one that is there, and writes neither import nor choices',
    open: withImports((sound) => ({
      update: (next, _, choices) => versionOf(sound, next).andThen((now) => sound.update(next, now, choices)),
    })),
  },
  {
    defect: 'an update of an import that is not there makes it',
    caughtBy: 'refuses an update of an import that is not there, and writes nothing',
    open: withImports((sound) => ({
      update: (next, version, choices) =>
        sound.update(next, version, choices).orElse((error) => sound.create(next).mapErr(() => error)),
    })),
  },
  {
    defect: 'the imports that an update has changed are counted, and none is taken for one that has moved',
    caughtBy: 'takes an update that changes nothing',
    open: withImports((sound) => ({
      update: (next, version, choices) =>
        sound
          .find(next.unit, next.id)
          .andThen((now) =>
            canonicalJson(now) === canonicalJson(next)
              ? errAsync({ code: 'roster-import.stale' as const })
              : sound.update(next, version, choices),
          ),
    })),
  },
  {
    defect: 'imports of the moment itself are forgotten',
    caughtBy: 'forgets imports from before a moment, at whichever unit, with their lines',
    open: withImports((sound, _, { imports }) => ({
      removeBefore: (moment, limit) => forgetting(sound, imports, ({ plannedAt }) => plannedAt <= moment, limit),
    })),
  },
  {
    defect: 'imports are forgotten while they are carried out',
    caughtBy: 'forgets no import that was begun and not finished',
    open: withImports((sound, _, { imports }) => ({
      removeBefore: (moment, limit) => forgetting(sound, imports, ({ plannedAt }) => plannedAt < moment, limit),
    })),
  },
  {
    defect: 'imports are forgotten in the order in which they were kept',
    caughtBy: 'forgets no more imports at once than was asked for, the oldest first',
    open: withImports((sound, _, { imports }) => ({
      removeBefore: (moment, limit) => forgetting(sound, imports, ({ plannedAt }) => plannedAt < moment, limit),
    })),
  },
  {
    defect: 'it looks, awaits, then writes: a new import',
    caughtBy: 'lets exactly one of several simultaneous imports with an identifier in',
    open: withImports((sound) => ({
      create: (draft) =>
        sound.find(draft.unit, draft.id).andThen((found) =>
          found === null
            ? tick()
                .andThen(() => sound.remove(draft.unit, draft.id))
                .andThen(() => sound.create(draft))
            : errAsync({ code: 'roster-import.id-taken' as const }),
        ),
    })),
  },
  {
    defect: 'it looks, awaits, then writes: an update',
    caughtBy: 'lets exactly one of several simultaneous updates of an import in',
    open: withImports(lookThenUpdate),
  },
];
