import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSheetBuilder, type SheetOrigin } from '../../src/sheet/sheet.js';
import { property } from '../support/property.js';

const UNPACKED = 100_000;
const FILLING = ['甲'];
const ORIGIN: SheetOrigin = { format: 'csv', encoding: 'utf-8', delimiter: ',' };

describe('a sheet', () => {
  const rows = fc.array(
    fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud842', '\0', '"', '\ufeff')), { maxLength: 4 }),
    { maxLength: 12 },
  );

  property([rows, fc.integer({ min: 1, max: 300 })])(
    'gives the rows it was given, as often as one likes',
    (cells, step) => {
      const builder = createSheetBuilder(ORIGIN);
      for (const [index, each] of cells.entries()) builder.add((index + 1) * step, each);
      const sheet = builder.build();
      const expected = cells.map((each, index) => ({ row: (index + 1) * step, cells: each }));
      expect([...sheet.rows()]).toEqual(expected);
      expect([...sheet.rows()]).toEqual(expected);
      expect(sheet.rowCount).toBe(cells.length);
      expect(sheet.columnCount).toBe(Math.max(0, ...cells.map(({ length }) => length)));
      expect(sheet.origin).toBe(ORIGIN);
    },
  );

  property([rows], { numRuns: 15 })(
    'gives the rows behind the first hundred thousand, which are packed, too',
    (cells) => {
      const builder = createSheetBuilder(ORIGIN);
      for (let row = 1; row <= UNPACKED; row += 1) builder.add(row, FILLING);
      for (const [index, each] of cells.entries()) builder.add(UNPACKED + 1 + index, each);
      const behind: { row: number; cells: readonly string[] }[] = [];
      for (const row of builder.build().rows()) if (row.row > UNPACKED) behind.push(row);
      expect(behind).toEqual(cells.map((each, index) => ({ row: UNPACKED + 1 + index, cells: each })));
    },
  );

  test('holds many rows in about as many bytes as they have', () => {
    const builder = createSheetBuilder(ORIGIN);
    const before = process.memoryUsage().heapUsed;
    for (let row = 1; row <= 4 * UNPACKED; row += 1) builder.add(row, [`A1234${row}`, `王${row}`]);
    const sheet = builder.build();
    // as they are, they would take a hundred megabytes
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(60);
    expect(sheet.rowCount).toBe(4 * UNPACKED);
  });

  test.each([499, 500, 501, 1_000, 100_499, 100_501])('of %d rows loses none at the border of a pack', (count) => {
    const builder = createSheetBuilder(ORIGIN);
    for (let row = 1; row <= count; row += 1) builder.add(row, [`名${row}`]);
    expect(Array.from(builder.build().rows(), ({ row, cells }) => `${row}${cells.join()}`)).toEqual(
      Array.from({ length: count }, (_, index) => `${index + 1}名${index + 1}`),
    );
  });

  test('can be walked twice at the same time, and not to its end', () => {
    const builder = createSheetBuilder(ORIGIN);
    for (let row = 1; row <= 600; row += 1) builder.add(row, []);
    const sheet = builder.build();
    const numbers: [number, number][] = [];
    for (const outer of sheet.rows()) {
      for (const inner of sheet.rows()) {
        numbers.push([outer.row, inner.row]);
        if (inner.row === 2) break;
      }
      if (outer.row === 2) break;
    }
    expect(numbers).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });
});
