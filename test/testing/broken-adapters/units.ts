/** Unit repositories and directories, each with one defect that a person could well have written. */
import { errAsync, okAsync } from 'neverthrow';
import { createMemoryUnitDirectory } from '../../../src/memory/memory-unit-directory.js';
import { createMemoryUnits } from '../../../src/memory/memory-units.js';
import type { UnitByName } from '../../../src/school/find-unit.js';
import type { Unit } from '../../../src/school/unit.js';
import type { UnitRepository } from '../../../src/school/unit-repository.js';
import type { UnitDirectory, UnitDirectoryEntry } from '../../../src/unit-directory/unit-directory.js';
import type { UnitDirectoryQuery } from '../../../src/unit-directory/unit-directory-query.js';
import type { BrokenAdapter } from './broken-adapter.js';

type OpenUnits = (units: readonly Unit[]) => UnitRepository;
type OpenDirectory = (entries: readonly UnitDirectoryEntry[]) => UnitDirectory;

/** The sound repository, but for references by name. */
function byName(
  find: (reference: UnitByName, units: readonly Unit[], sound: UnitRepository) => ReturnType<UnitRepository['find']>,
): OpenUnits {
  return (units) => {
    const sound = createMemoryUnits(units);
    return {
      ...sound,
      find: (reference) => ('code' in reference ? sound.find(reference) : find(reference, units, sound)),
    };
  };
}

export const BROKEN_UNIT_REPOSITORIES: readonly BrokenAdapter<OpenUnits>[] = [
  {
    defect: 'only the first unit is known by its code',
    caughtBy: 'finds every unit by its code',
    open: (units) => createMemoryUnits(units.slice(0, 1)),
  },
  {
    defect: 'an unknown code finds some unit',
    caughtBy: 'finds nothing under a code that no unit has',
    open: (units) => ({ ...createMemoryUnits(units), findByCode: () => okAsync(units[0] ?? null) }),
  },
  {
    defect: 'an empty list is an error',
    caughtBy: 'finds nothing in an empty list',
    open: (units) => ({
      ...createMemoryUnits(units),
      ...(units.length === 0 ? { findByCode: () => errAsync({ code: 'store.unavailable' as const }) } : {}),
    }),
  },
  {
    defect: 'without a kind nothing is found',
    caughtBy: 'finds a school by place, kind and name, and without its kind',
    open: byName((reference, _, sound) =>
      reference.kind === undefined ? errAsync({ code: 'unit.unknown' }) : sound.find(reference),
    ),
  },
  {
    defect: 'names must be written exactly as in the list',
    caughtBy: 'takes 台 and 臺, 國小 and 國民小學, with and without the founder, for one name',
    open: byName((reference, units, sound) =>
      units.some(({ name }) => name === reference.name) ? sound.find(reference) : errAsync({ code: 'unit.unknown' }),
    ),
  },
  {
    defect: 'the founder is not looked at',
    caughtBy: 'does not take a private school for a public one',
    open: byName((reference, _, sound) =>
      sound.find({ ...reference, name: reference.name.replace(/^[私市縣國]立/, '') as typeof reference.name }),
    ),
  },
  {
    defect: 'of several units the first is taken',
    caughtBy: 'says how many units are meant where several are',
    open: (units) => {
      const sound = createMemoryUnits(units);
      const [first] = units;
      return {
        ...sound,
        find: (reference) =>
          sound
            .find(reference)
            .orElse((error) =>
              first !== undefined && error.code === 'unit.ambiguous' ? okAsync(first) : errAsync(error),
            ),
      };
    },
  },
  {
    defect: 'a name that is written exactly so does not decide',
    caughtBy: 'takes the one whose name is written exactly so',
    open: byName((reference, _, sound) =>
      sound.find({ ...reference, name: reference.name.replace('國民小學', '國小') as typeof reference.name }),
    ),
  },
  {
    defect: 'the township is not looked at',
    caughtBy: 'decides between units that are alike as findUnit does',
    open: byName((reference, units) =>
      createMemoryUnits(units.map((unit) => ({ ...unit, township: null })))
        .find(reference)
        .andThen(({ code }) => createMemoryUnits(units).find({ code })),
    ),
  },
  {
    defect: 'the county is not looked at',
    caughtBy: 'decides between units that are alike as findUnit does',
    open: byName((reference, units) =>
      createMemoryUnits(units.map((unit) => ({ ...unit, county: reference.county })))
        .find(reference)
        .andThen(({ code }) => createMemoryUnits(units).find({ code })),
    ),
  },
  {
    defect: 'unit codes are kept as numbers',
    caughtBy: 'takes codes that are equal as numbers for different ones',
    open: (units) => ({
      ...createMemoryUnits(units),
      findByCode: (code) =>
        okAsync(units.find((unit) => unit.code === code || Number(unit.code) === Number(code)) ?? null),
    }),
  },
  {
    defect: 'there is no room for characters of four bytes',
    caughtBy: 'finds and gives back a name of rare characters and signs',
    open: (units) =>
      createMemoryUnits(
        units.map((unit) => ({ ...unit, name: unit.name.replaceAll(/[^\0-\uFFFF]/gu, '?') as typeof unit.name })),
      ),
  },
];

/** The sound directory, asked another question. */
function asking(change: (query: UnitDirectoryQuery) => Partial<UnitDirectoryQuery>): OpenDirectory {
  return (entries) => {
    const sound = createMemoryUnitDirectory(entries);
    return { search: (query, limit) => sound.search({ ...query, ...change(query) }, limit) };
  };
}

/** The sound directory, with its answer changed. */
function answering(
  change: (found: readonly UnitDirectoryEntry[], query: UnitDirectoryQuery) => readonly UnitDirectoryEntry[],
): OpenDirectory {
  return (entries) => {
    const sound = createMemoryUnitDirectory(entries);
    return { search: (query, limit) => sound.search(query, limit).map((found) => change(found, query)) };
  };
}

export const BROKEN_UNIT_DIRECTORIES: readonly BrokenAdapter<OpenDirectory>[] = [
  {
    defect: 'an empty directory is an error',
    caughtBy: 'finds nothing in an empty directory',
    open: (entries) =>
      entries.length > 0
        ? createMemoryUnitDirectory(entries)
        : { search: () => errAsync({ code: 'store.unavailable' }) },
  },
  {
    defect: 'units are shown in the order in which they were put in',
    caughtBy: 'without a filter shows every unit with its contacts, in the order of codes',
    open: (entries) => {
      const sound = createMemoryUnitDirectory(entries);
      const place = ({ unit }: UnitDirectoryEntry) => entries.findIndex((entry) => entry.unit.code === unit.code);
      return {
        search: (query, limit) =>
          sound.search(query, limit).map((found) => [...found].sort((a, b) => place(a) - place(b))),
      };
    },
  },
  {
    defect: 'the contacts are lost',
    caughtBy: 'without a filter shows every unit with its contacts, in the order of codes',
    open: answering((found) => found.map(({ unit }) => ({ unit, contacts: [] }))),
  },
  {
    defect: 'the limit is ignored',
    caughtBy: 'shows no more than was asked for, the first ones',
    open: (entries) => {
      const sound = createMemoryUnitDirectory(entries);
      return { search: (query) => sound.search(query, 1000) };
    },
  },
  {
    defect: 'the limit is applied before the filters',
    caughtBy: 'counts towards the limit only what fits',
    open: (entries) => {
      const first = [...entries].sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
      return { search: (query, limit) => createMemoryUnitDirectory(first.slice(0, limit)).search(query, limit) };
    },
  },
  { defect: 'the stage is not looked at', caughtBy: 'filters by stage', open: asking(() => ({ stage: null })) },
  { defect: 'the county is not looked at', caughtBy: 'filters by county', open: asking(() => ({ county: null })) },
  {
    defect: 'the township is not looked at',
    caughtBy: 'filters by township, within its county: several counties have a 東區',
    open: asking(() => ({ township: null })),
  },
  {
    defect: 'a township replaces its county',
    caughtBy: 'filters by township, within its county: several counties have a 東區',
    open: asking(({ county, township }) => ({ county: township === null ? county : null })),
  },
  {
    defect: 'with a name the other filters are not looked at',
    caughtBy: 'shows only what passes every filter',
    open: asking(({ name }) => (name === null ? {} : { stage: null, county: null, township: null })),
  },
  {
    defect: 'a name must be whole',
    caughtBy: 'finds a unit by its whole name and by every part of it of two characters or more',
    open: answering((found, { name }) => (name === null ? found : found.filter(({ unit }) => unit.name === name))),
  },
  {
    defect: 'a name is compared from its beginning',
    caughtBy: 'finds a unit by its whole name and by every part of it of two characters or more',
    open: answering((found, { name }) =>
      name === null ? found : found.filter(({ unit }) => unit.name.startsWith(name)),
    ),
  },
  {
    defect: 'a name is compared letter by letter',
    caughtBy: 'takes 台 and 臺, 國小 and 國民小學, with and without the founder, for one',
    open: answering((found, { name }) =>
      name === null ? found : found.filter(({ unit }) => unit.name.includes(name)),
    ),
  },
  {
    defect: 'a name that no unit has shows all units',
    caughtBy: 'finds nothing by a name that no unit has',
    open: (entries) => {
      const sound = createMemoryUnitDirectory(entries);
      return {
        search: (query, limit) =>
          sound
            .search(query, limit)
            .andThen((found) => (found.length === 0 ? sound.search({ ...query, name: null }, limit) : okAsync(found))),
      };
    },
  },
  {
    defect: 'a percent sign in a name stands for anything',
    caughtBy: 'takes the characters that match anything elsewhere for themselves',
    open: asking(({ name }) => ({ name: name === null ? null : (name.replaceAll(/[%_*]/g, '') as typeof name) })),
  },
  {
    defect: 'a limit of none is no limit',
    caughtBy: 'shows nothing where nothing was asked for, and all under the greatest limit',
    open: (entries) => {
      const sound = createMemoryUnitDirectory(entries);
      return { search: (query, limit) => sound.search(query, limit === 0 ? entries.length : limit) };
    },
  },
  {
    defect: 'the limit is a number of 32 bits after one was added to it',
    caughtBy: 'shows nothing where nothing was asked for, and all under the greatest limit',
    open: (entries) => {
      const sound = createMemoryUnitDirectory(entries);
      return { search: (query, limit) => sound.search(query, ((limit + 1) | 0) - 1) };
    },
  },
  {
    defect: 'a quote ends what is looked for',
    caughtBy: 'finds and gives back a name of rare characters and signs',
    open: (entries) => {
      const sound = createMemoryUnitDirectory(entries);
      return {
        search: (query, limit) => (query.name?.includes("'") === true ? okAsync([]) : sound.search(query, limit)),
      };
    },
  },
];
