/** That every text of an import comes back as it went in, at the edges of its type too. @module */
import * as fc from 'fast-check';
import type { PlannedLine } from '../../../roster-import/planned-line.js';
import { planSample, rosterImport } from '../../arbitraries/roster-import.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import {
  AFTER_FIRST_INSTANT,
  FIRST_INSTANT,
  HOST_TEXT,
  hostText,
  LAST_INSTANT,
  NEARLY_HOST_TEXT,
  rarePersonName,
} from '../edge-values.js';
import {
  asPlanned,
  batchOf,
  begin,
  find,
  listLines,
  listWrites,
  plan,
  rowsNow,
  rowsOf,
  type Store,
} from './import-store.js';

/** Registers the cases about stored values. */
export function importStoredValues({ test, forAll }: Cases<Store>): void {
  test('takes identifiers that are nearly the same for different ones', () =>
    forAll(rosterImport(), async (store, draft) => {
      const ids = [...new Set([HOST_TEXT, ...NEARLY_HOST_TEXT])];
      for (const id of ids) await expectOk(store.rosterImports.create({ ...draft, id, plannedBy: id }), 'create');
      for (const id of ids) expectSame((await find(store, { ...draft, id }))?.plannedBy, id, 'import');
      const listed = await expectOk(store.rosterImports.list(draft.unit, 100), 'list');
      expectSame(new Set(listed.map(({ id }) => id)).size, ids.length, 'imports');
    }));

  test('gives back the host’s texts as they were written', () =>
    forAll(fc.tuple(rosterImport(), hostText(), hostText(), hostText()), async (store, [draft, id, by, undoes]) => {
      const written = { ...draft, id: id === '' ? 'x' : id, plannedBy: by, undoes, begun: { at: LAST_INSTANT, by } };
      await expectOk(store.rosterImports.create(written), 'create');
      expectSame(await find(store, written), written, 'import');
      expectSame(await expectOk(store.rosterImports.list(draft.unit, 10), 'list'), [written], 'imports');
    }));

  test('gives back the first and the last instant, to the millisecond, and lists by them', () =>
    forAll(rosterImport(), async (store, draft) => {
      const drafts = [LAST_INSTANT, AFTER_FIRST_INSTANT, FIRST_INSTANT].map((plannedAt) => ({
        ...draft,
        plannedAt,
        id: plannedAt,
      }));
      for (const one of [...drafts].reverse()) await expectOk(store.rosterImports.create(one), 'create');
      expectSame(await expectOk(store.rosterImports.list(draft.unit, 10), 'list'), drafts, 'imports');
    }));

  test('gives back cells of a file as they were: NUL, lone surrogates, formulas, very long ones', () =>
    forAll(fc.tuple(planSample(), fc.string({ unit: 'binary', maxLength: 50 })), async (store, [{ draft }, any]) => {
      const texts = [...CELLS, any];
      const lines = texts.map((text, index): PlannedLine => {
        const error = { column: 3, field: 'sex' as const, error: SEX_MISMATCH, text, suggestion: text };
        return { class: 'refused', errors: [error], line: index + 1, notices: [] };
      });
      await plan(store, { draft, lines });
      expectSame(await listLines(store, draft), asPlanned(lines), 'lines');
    }));

  test('gives back a name of rare characters and signs in lines, in writes and on the roster', () =>
    forAll(fc.tuple(planSample(), rarePersonName(), hostText()), async (store, [sample, personName, by]) => {
      const lines = sample.lines.map((line): PlannedLine => {
        if (!('write' in line)) return line;
        return { ...line, write: { ...line.write, entry: { ...line.write.entry, personName } } };
      });
      const begun = await begin(store, { ...sample, lines });
      expectSame(await listLines(store, begun), asPlanned(lines), 'lines');
      for (const { write } of await listWrites(store, begun)) {
        expectSame(write.entry.personName, personName, 'name in a write');
      }
      const batch = batchOf(begun, lines, by);
      await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      expectSame(await rowsNow(store, rowsOf(batch)), rowsOf(batch), 'rows');
    }));
}

const SEX_MISMATCH = { code: 'roster-entry.sex-mismatch' } as const;

const LONG = 30_000;

const CELLS: readonly string[] = [
  '',
  ' \t\r\n ',
  'a\0b',
  '\uD842',
  '\uDFB7\uD842',
  '\u{20BB7}',
  "=cmd|' /C calc'!A0",
  "'; drop table imports; --",
  '\\u0000\\\\"',
  '\uFEFF\u200B\u202E',
  '\u{20BB7}'.repeat(LONG),
  '\u0001'.repeat(LONG),
];
