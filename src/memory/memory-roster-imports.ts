/** Roster imports in this process. @module */
import { errAsync, okAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { ImportLine, LineChoice, PlannedLine } from '../roster-import/planned-line.js';
import type {
  ChosenWrite,
  ImportBatchRow,
  LineChoices,
  RosterImportRepository,
  RosterImportStale,
} from '../roster-import/repository.js';
import type { RosterImport } from '../roster-import/roster-import.js';
import { writeOfLine } from '../roster-import/write-of-line.js';
import type { UnitCode } from '../school/unit.js';
import { firstIndexAfter } from './first-index-after.js';
import type { MemoryRoster } from './memory-roster.js';

interface KeptLine {
  readonly planned: PlannedLine;
  choice: LineChoice;
  moved: boolean;
}

interface KeptImport {
  current: RosterImport;
  readonly lines: Map<number, KeptLine>;
  /** The lines in their order, or null when some were added since they were sorted. */
  inOrder: readonly KeptLine[] | null;
  /** What is to be written in its order, or null when lines were added or decided about since it was sorted. */
  writes: readonly KeptWrite[] | null;
}

interface KeptWrite {
  readonly number: IdentityNumber;
  readonly line: KeptLine;
  readonly write: ChosenWrite['write'];
}

const STALE: RosterImportStale = Object.freeze({ code: 'roster-import.stale' });

/** Imports into a roster. */
export function createMemoryRosterImports(roster: Pick<MemoryRoster, 'get' | 'put'>): RosterImportRepository {
  const units = new Map<UnitCode, Map<string, KeptImport>>();
  const get = (unit: UnitCode, id: string) => units.get(unit)?.get(id);

  return {
    create(draft) {
      const { unit, id } = draft;
      if (get(unit, id) !== undefined) return errAsync({ code: 'roster-import.id-taken' });
      const kept = { current: { ...draft }, lines: new Map<number, KeptLine>(), inOrder: null, writes: null };
      units.set(unit, (units.get(unit) ?? new Map<string, KeptImport>()).set(id, kept));
      return okAsync(undefined);
    },
    find: (unit, id) => okAsync(get(unit, id)?.current ?? null),
    list(unit, limit) {
      const all = [...(units.get(unit)?.values() ?? [])].map(({ current }) => current);
      return okAsync(all.sort(byPlanning).slice(0, limit));
    },
    addLines(unit, id, lines) {
      const kept = get(unit, id);
      if (kept?.current.state !== 'planning') return errAsync(STALE);
      const numbers = new Set(lines.map(({ line }) => line));
      const isTaken = [...numbers].some((line) => kept.lines.has(line));
      if (isTaken || numbers.size < lines.length) return errAsync(STALE);
      for (const planned of lines) kept.lines.set(planned.line, { planned, choice: 'as-planned', moved: false });
      kept.inOrder = null;
      kept.writes = null;
      return okAsync(undefined);
    },
    update(next, readVersion, choices) {
      const kept = get(next.unit, next.id);
      if (kept?.current.version !== readVersion) return errAsync(STALE);
      kept.current = { ...next };
      if (choices !== null) choose(kept, choices);
      return okAsync(undefined);
    },
    listLines(unit, id, { after, limit, classes }) {
      const kept = get(unit, id);
      if (kept === undefined) return okAsync([]);
      const lines = linesOf(kept);
      const found: ImportLine[] = [];
      for (let at = firstIndexAfter(lines, after, lineNumberOf); found.length < limit; at += 1) {
        const line = lines[at];
        if (line === undefined) break;
        // a copy, for what is kept goes on changing
        if (classes === undefined || classes.includes(line.planned.class)) found.push({ ...line });
      }
      return okAsync(found);
    },
    listWrites(unit, id, { after, limit }) {
      const kept = get(unit, id);
      if (kept === undefined || kept.current.state === 'planning') return okAsync([]);
      const writes = writesOf(kept);
      const from = after === null ? 0 : firstIndexAfter(writes, after, ({ number }) => number);
      const page = writes.slice(from, from + limit);
      return okAsync(page.map(({ line, write }) => ({ line: line.planned.line, write, moved: line.moved })));
    },
    applyBatch({ unit, id, readVersion, checkpoint, rows }) {
      const kept = get(unit, id);
      const { current } = kept ?? {};
      if (kept === undefined || current?.state !== 'applying' || current.version !== readVersion)
        return errAsync(STALE);
      const isAsRead = ({ row, readVersion: version }: ImportBatchRow) =>
        (roster.get(row.unit, row.identityNumber)?.version ?? null) === version;
      const moved = rows.filter((row) => !isAsRead(row));
      const written = rows.filter(isAsRead);

      for (const { row } of written) roster.put(row);
      for (const { line } of moved) {
        const lost = kept.lines.get(line);
        if (lost !== undefined) lost.moved = true;
      }
      kept.current = {
        ...current,
        version: current.version + 1,
        checkpoint,
        written: current.written + written.length,
        spared: current.spared + moved.length,
      };
      return okAsync(kept.current);
    },
    remove(unit, id) {
      units.get(unit)?.delete(id);
      return okAsync(undefined);
    },
    removeBefore(moment, limit) {
      const all = [...units.values()].flatMap((imports) => [...imports.values()]).map(({ current }) => current);
      const removed = all
        .filter(({ plannedAt, state }) => plannedAt < moment && state !== 'applying')
        .sort((one, other) => byPlanning(other, one))
        .slice(0, limit);
      for (const { unit, id } of removed) units.get(unit)?.delete(id);
      return okAsync(removed.length);
    },
  };
}

/** Those planned last first; comparing strings is by code unit, as the port asks. */
function byPlanning(one: RosterImport, other: RosterImport): number {
  if (one.plannedAt !== other.plannedAt) return one.plannedAt < other.plannedAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

function choose(kept: KeptImport, { accepted, leftOut }: LineChoices): void {
  const decide = (numbers: readonly number[], choice: LineChoice) => {
    for (const number of numbers) {
      const line = kept.lines.get(number);
      if (line !== undefined) line.choice = choice;
    }
  };
  decide(accepted, 'accepted');
  // last, for it wins
  decide(leftOut, 'left-out');
  kept.writes = null;
}

function lineNumberOf({ planned }: KeptLine): number {
  return planned.line;
}

function linesOf(kept: KeptImport): readonly KeptLine[] {
  kept.inOrder ??= [...kept.lines.values()].sort((one, other) => lineNumberOf(one) - lineNumberOf(other));
  return kept.inOrder;
}

function writesOf(kept: KeptImport): readonly KeptWrite[] {
  kept.writes ??= [...kept.lines.values()].flatMap(writeOf).sort((one, other) => (one.number < other.number ? -1 : 1));
  return kept.writes;
}

/** What is to be written of a line, if anything. */
function writeOf(line: KeptLine): readonly KeptWrite[] {
  const write = writeOfLine(line);
  return write === null ? [] : [{ number: write.entry.identityNumber, line, write }];
}
