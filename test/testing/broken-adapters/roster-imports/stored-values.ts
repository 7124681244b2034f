/** Stores that make something else of texts. */
import type { PlannedLine } from '../../../../src/roster-import/planned-line.js';
import type { RosterImport } from '../../../../src/roster-import/roster-import.js';
import { type BrokenImports, withImports } from './sound-imports.js';

/** The sound store, whose imports are changed when they are read. */
function answering(change: (found: RosterImport) => object) {
  const changed = (found: RosterImport) => ({ ...found, ...change(found) });
  return withImports((sound) => ({
    find: (unit, id) => sound.find(unit, id).map((found) => (found === null ? null : changed(found))),
    list: (unit, limit) => sound.list(unit, limit).map((all) => all.map(changed)),
  }));
}

/** The sound store, into which lines go with another text. */
function writingLines(change: (text: string) => string) {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part)]));
  };
  return withImports((sound) => ({
    addLines: (unit, id, lines) => sound.addLines(unit, id, lines.map(changed) as PlannedLine[]),
  }));
}

export const IMPORTS_WITH_OTHER_VALUES: readonly BrokenImports[] = [
  {
    defect: 'identifiers are put into one Unicode form',
    caughtBy: 'takes identifiers that are nearly the same for different ones',
    open: withImports((sound) => ({
      create: (draft) => sound.create({ ...draft, id: draft.id.normalize('NFKC') }),
      find: (unit, id) => sound.find(unit, id.normalize('NFKC')),
    })),
  },
  {
    defect: 'identifiers are compared without their case',
    caughtBy: 'takes identifiers that are nearly the same for different ones',
    open: withImports((sound) => ({
      create: (draft) => sound.create({ ...draft, id: draft.id.toLowerCase() }),
      find: (unit, id) => sound.find(unit, id.toLowerCase()),
    })),
  },
  {
    defect: 'quotes are doubled on the way in and stay so',
    caughtBy: 'gives back the host’s texts as they were written',
    open: answering(({ plannedBy }) => ({ plannedBy: plannedBy.replaceAll("'", "''") })),
  },
  {
    defect: 'there is no room for milliseconds',
    caughtBy: 'gives back the first and the last instant, to the millisecond, and lists by them',
    open: answering(({ plannedAt }) => ({ plannedAt: plannedAt.replace(/\.\d+/, '.000') })),
  },
  {
    defect: 'a text ends at NUL',
    caughtBy: 'gives back cells of a file as they were: NUL, lone surrogates, formulas, very long ones',
    open: writingLines((text) => text.replace(/\0.*/su, '')),
  },
  {
    defect: 'lone surrogates are replaced',
    caughtBy: 'gives back cells of a file as they were: NUL, lone surrogates, formulas, very long ones',
    open: writingLines((text) => Buffer.from(text).toString()),
  },
  {
    defect: 'long texts are cut off',
    caughtBy: 'gives back cells of a file as they were: NUL, lone surrogates, formulas, very long ones',
    open: writingLines((text) => text.slice(0, 2 ** 14)),
  },
  {
    defect: 'there is no room for characters of four bytes',
    caughtBy: 'gives back a name of rare characters and signs in lines, in writes and on the roster',
    open: writingLines((text) => text.replaceAll(/[^\0-\uFFFF]/gu, '?')),
  },
];
