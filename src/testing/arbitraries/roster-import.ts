import * as fc from 'fast-check';
import type { PreRegistration } from '../../pre-registration/pre-registration.js';
import type { RosterEntry } from '../../pre-registration/roster-entry.js';
import type { ImportReport } from '../../roster-import/import-report.js';
import type { LineVerdict, PlannedLine } from '../../roster-import/planned-line.js';
import type { ImportDigest, LineTotals, RosterImport } from '../../roster-import/roster-import.js';
import { FIRST_DATE } from '../contracts/edge-values.js';
import { instant } from './instant.js';
import { unitCode } from './school.js';
import { preRegistration } from './workflow.js';

const record = <T>(parts: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(parts, { noNullPrototype: true });

/** An import at its first version, of which nothing has been planned yet. */
export function rosterImport(): fc.Arbitrary<RosterImport> {
  return record<RosterImport>({
    unit: unitCode(),
    id: fc.uuid(),
    version: fc.constant(1),
    state: fc.constant('planning'),
    mode: fc.constantFrom('these', 'everybody'),
    undoes: fc.option(fc.uuid()),
    plannedAt: instant(),
    plannedBy: fc.integer({ min: 1, max: 9999 }).map((by) => `registrar-${by}`),
    report: fc.option(importReport()),
    totals: fc.constant(NO_LINES),
    rosterSize: fc.nat(),
    base: importDigest(),
    digest: importDigest(),
    begun: fc.constant(null),
    writes: fc.constant(0),
    checkpoint: fc.constant(null),
    written: fc.constant(0),
    spared: fc.constant(0),
  });
}

const NO_LINES: LineTotals = Object.freeze({
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  undecided: 0,
  withdrawn: 0,
  spared: 0,
});

function importDigest(): fc.Arbitrary<ImportDigest> {
  const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 });
  return digits.map((digest) => digest as ImportDigest);
}

function importReport(): fc.Arbitrary<ImportReport> {
  return record<ImportReport>({
    origin: fc.constantFrom<ImportReport['origin']>(
      { format: 'csv', encoding: 'big5', delimiter: ',' },
      { format: 'xlsx', sheetName: '教師名單', dateSystem: '1904' },
    ),
    headerRow: fc.integer({ min: 1, max: 9 }),
    columns: fc.constant({ personName: 1, sex: 2, identityNumber: 3, birthDate: 4, jobTitle: 5 }),
    otherColumns: fc.array(fc.integer({ min: 6, max: 99 }), { maxLength: 3 }),
    calendar: fc.constantFrom('gregorian', 'minguo', 'mixed'),
    calendarFrom: fc.constantFrom('column', 'caller'),
    calendarCounts: fc.constant({ gregorianOnly: 1, minguoOnly: 2, either: 3, neither: 4 }),
    rowCount: fc.nat(),
  });
}

/** A plan, and the rows that it was made on. */
export interface PlanSample {
  readonly draft: RosterImport;
  /** Rows of the unit as they are before the import, one of them withdrawn. */
  readonly stored: readonly PreRegistration[];
  /** A line of every class, and a write of every effect, in the order of lines. */
  readonly lines: readonly PlannedLine[];
}

/** A plan with a line of every class and a write of every effect, for different people. */
export function planSample(): fc.Arbitrary<PlanSample> {
  const people = fc.uniqueArray(preRegistration(), {
    minLength: PLANNED.length,
    maxLength: PLANNED.length,
    selector: ({ identityNumber: number }) => number,
  });
  return fc.tuple(rosterImport(), people).map(([draft, rows]) => {
    const made = PLANNED.flatMap(([line, plan], index) =>
      rows.slice(index, index + 1).map((row) => ({ line, ...plan({ ...row, unit: draft.unit }) })),
    );
    return {
      draft,
      stored: made.map(({ stored }) => stored).filter((row) => row !== null),
      lines: made.map(({ verdict, line }) => ({ ...verdict, line, notices: [] })),
    };
  });
}

interface Planned {
  readonly stored: PreRegistration | null;
  readonly verdict: LineVerdict;
}

/** What is planned for which line. As texts the numbers of the lines have another order than as numbers. */
const PLANNED: readonly (readonly [line: number, plan: (row: PreRegistration) => Planned])[] = [
  [2, created],
  [3, updated],
  [9, withdrawn],
  [10, restored],
  [11, undecided],
  [99, (row) => ({ stored: row, verdict: { class: 'unchanged', identityNumber: row.identityNumber } })],
  [100, refused],
  [
    1000,
    (row) => ({ stored: row, verdict: { class: 'spared', identityNumber: row.identityNumber, reason: 'changed' } }),
  ],
];

function created(row: PreRegistration): Planned {
  const write = { effect: 'create', entry: entryOf(row), before: null } as const;
  return { stored: null, verdict: { class: 'created', write } };
}

function updated(row: PreRegistration): Planned {
  const before = { ...row, birthDate: FIRST_DATE };
  const write = { effect: 'update', entry: entryOf(row), before } as const;
  return { stored: before, verdict: { class: 'updated', write } };
}

function withdrawn(row: PreRegistration): Planned {
  const write = { effect: 'withdraw', entry: entryOf(row), before: row } as const;
  return { stored: row, verdict: { class: 'withdrawn', write } };
}

function restored(row: PreRegistration): Planned {
  const before = { ...row, version: row.version + 1, withdrawnAt: row.changedAt };
  const write = { effect: 'restore', entry: entryOf(row), before } as const;
  return { stored: before, verdict: { class: 'created', write } };
}

function undecided(row: PreRegistration): Planned {
  const before = { ...row, birthDate: FIRST_DATE };
  const question = { code: 'roster-import.account-changes', fields: ['birthDate'] } as const;
  const write = { effect: 'update', entry: entryOf(row), before } as const;
  return { stored: before, verdict: { class: 'undecided', question, write } };
}

function refused(): Planned {
  const error = { column: 3, field: 'identityNumber', error: SEX_MISMATCH, text: '=1+1', suggestion: null } as const;
  return { stored: null, verdict: { class: 'refused', errors: [error] } };
}

const SEX_MISMATCH = { code: 'roster-entry.sex-mismatch' } as const;

function entryOf({ personName, sex, identityNumber, birthDate, jobTitle }: PreRegistration): RosterEntry {
  return { personName, sex, identityNumber, birthDate, jobTitle };
}
