/** What a person decided about lines, and what is written because of it. @module */
import * as fc from 'fast-check';
import { checkDigitOf } from '../../../identity-number/check-digit.js';
import { parseIdentityNumber } from '../../../identity-number/identity-number.js';
import type { PlannedLine } from '../../../roster-import/planned-line.js';
import type { ChosenWrite } from '../../../roster-import/repository.js';
import { planSample } from '../../arbitraries/roster-import.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import {
  change,
  find,
  finish,
  inOrderOfWrites,
  listLines,
  listWrites,
  plan,
  STATES,
  type Store,
  writesAmong,
  writtenLines,
} from './import-store.js';

const isUndecided = (line: PlannedLine) => line.class === 'undecided';
const numbersOf = (lines: readonly PlannedLine[]) => lines.map(({ line }) => line);

/** Registers the cases about choices and writes. */
export function importChoices({ test, forAll }: Cases<Store>): void {
  test('lists the writes of a plan in the order of identity numbers, without undecided ones', () =>
    forAll(planSample(), async (store, sample) => {
      await finish(store, sample);
      const decided = sample.lines.filter((line) => !isUndecided(line));
      const expected = writesAmong(decided).map((write) => ({ ...write, moved: false }));
      expectSame(await listWrites(store, sample.draft), expected, 'writes');
    }));

  test('lists no writes of an import that is being planned, and all once it is not', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      await plan(store, { draft, lines: lines.slice(0, 2) });
      expectSame(await listWrites(store, draft), [], 'writes');
      await expectOk(store.rosterImports.addLines(draft.unit, draft.id, lines.slice(2, 4)), 'more lines');
      const read = await change(store, draft, { mode: 'these' });
      expectSame(await listWrites(store, draft), [], 'writes');
      for (const state of STATES.slice(1)) {
        await change(store, (await find(store, draft)) ?? read, { state });
        expectSame(await writtenLines(store, draft), inOrderOfWrites(lines.slice(0, 4)), `writes while ${state}`);
      }
    }));

  test('orders writes by code unit: in the second place digits come before letters', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      const of = linesOfOneLetter(lines);
      await finish(store, { draft, lines: [...of].reverse() });
      expectSame(await writtenLines(store, draft), numbersOf(of), 'writes');
      for (const [index, { write }] of writesAmong(of).entries()) {
        const rest = await listWrites(store, draft, { after: write.entry.identityNumber });
        expectSame(
          rest.map(({ line }) => line),
          numbersOf(of).slice(index + 1),
          'writes after one',
        );
      }
    }));

  test('writes an undecided line once it was accepted', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      await writtenLines(store, draft);
      await change(store, read, {}, { accepted: numbersOf(lines.filter(isUndecided)), leftOut: [] });
      expectSame(await writtenLines(store, draft), inOrderOfWrites(lines), 'writes');
    }));

  test('writes no line that was left out', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      await writtenLines(store, draft);
      await change(store, read, {}, { accepted: [], leftOut: numbersOf(lines.slice(1)) });
      expectSame(await writtenLines(store, draft), inOrderOfWrites(lines.slice(0, 1)), 'writes');
    }));

  test('leaves a line out that was accepted as well', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      await change(store, read, {}, { accepted: numbersOf(lines), leftOut: numbersOf(lines.filter(isUndecided)) });
      const decided = lines.filter((line) => !isUndecided(line));
      expectSame(await writtenLines(store, draft), inOrderOfWrites(decided), 'writes');
      const undecided = await listLines(store, draft, { classes: ['undecided'] });
      expectSame(
        undecided.map(({ choice }) => choice),
        ['left-out'],
        'choices',
      );
    }));

  test('shows with each line what was decided about it', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      await change(store, read, {}, { accepted: [11], leftOut: [3, 100] });
      const expected = lines.map((planned) => ({
        planned,
        choice:
          planned.line === 11 ? 'accepted' : planned.line === 3 || planned.line === 100 ? 'left-out' : 'as-planned',
        moved: false,
      }));
      expectSame(await listLines(store, draft), expected, 'lines');
    }));

  test('keeps what was decided about a line until something else is decided about it', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      const first = await change(store, read, {}, { accepted: [11], leftOut: [2, 3] });
      const second = await change(store, first, {}, null);
      await change(store, second, {}, { accepted: [2], leftOut: [9] });
      const choices = (await listLines(store, draft)).map(({ planned, choice }) => [planned.line, choice]);
      const expected = new Map([...lines.map(({ line }) => [line, 'as-planned'] as const), ...DECIDED]);
      expectSame(choices, [...expected], 'choices');
      const out = lines.filter(({ line }) => line !== 3 && line !== 9);
      expectSame(await writtenLines(store, draft), inOrderOfWrites(out), 'writes');
    }));

  test('passes over numbers of lines that are not there', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      const before = await listWrites(store, draft);
      await change(store, read, {}, { accepted: [1, 500], leftOut: [4, LAST_OF_32_BITS] });
      expectSame(
        (await listLines(store, draft)).map(({ planned }) => planned),
        lines,
        'lines',
      );
      expectSame(await listWrites(store, draft), before, 'writes');
    }));

  test('takes more choices at once than a statement holds', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      const [first] = lines.filter((line) => line.class === 'refused');
      if (first === undefined) return;
      const many = Array.from({ length: MANY }, (_, index): PlannedLine => ({ ...first, line: index + 1 }));
      const read = await finish(store, { draft, lines: many });
      await change(store, read, {}, { accepted: [], leftOut: numbersOf(many) });
      const out = (await listLines(store, draft)).filter(({ choice }) => choice === 'left-out');
      expectSame(
        out.map(({ planned }) => planned.line),
        numbersOf(many),
        'lines that are left out',
      );
    }));

  test('shows every write once over its pages', () =>
    forAll(fc.tuple(planSample(), fc.integer({ min: 1, max: 3 })), async (store, [sample, limit]) => {
      const { draft, lines } = sample;
      const read = await finish(store, sample);
      await change(store, read, {}, { accepted: [11], leftOut: [] });
      const seen: ChosenWrite[] = [];
      for (let turn = 0; turn <= lines.length; turn += 1) {
        const after = seen.at(-1)?.write.entry.identityNumber;
        seen.push(...(await listWrites(store, draft, { limit, ...(after === undefined ? {} : { after }) })));
      }
      expectSame(
        seen.map(({ line }) => line),
        inOrderOfWrites(lines),
        'writes',
      );
    }));

  test('lists no more writes than were asked for', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      await finish(store, sample);
      const decided = inOrderOfWrites(lines.filter((line) => !isUndecided(line)));
      for (const limit of [0, 1, decided.length, LAST_OF_32_BITS]) {
        const page = await listWrites(store, draft, { limit });
        expectSame(
          page.map(({ line }) => line),
          decided.slice(0, limit),
          `writes under ${limit}`,
        );
      }
    }));
}

const MANY = 1203;

const DECIDED = [
  [2, 'accepted'],
  [3, 'left-out'],
  [9, 'left-out'],
  [11, 'accepted'],
] as const;

const SECOND_CHARACTERS = '1289ABCD';

/** Creating lines whose numbers begin alike and go on with each of the second characters, in the order of code units. */
function linesOfOneLetter(lines: readonly PlannedLine[]): readonly PlannedLine[] {
  const [first] = lines;
  if (first === undefined || !('write' in first)) return [];
  return Array.from(SECOND_CHARACTERS, (second, index) => {
    const firstNine = `A${second}0000000`;
    const number = parseIdentityNumber(firstNine + checkDigitOf(firstNine)._unsafeUnwrap())._unsafeUnwrap();
    const write = { ...first.write, entry: { ...first.write.entry, identityNumber: number } };
    return { ...first, line: 50 - index, write };
  });
}
