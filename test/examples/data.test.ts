import { readFileSync } from 'node:fs';
import { parseIdentityNumber } from 'tw-teacher-account';
import { expect, test } from 'vitest';
import { generate } from '../../examples/data/generate.js';
import { DEFAULT_FILES } from '../../examples/options.js';
import { readRoster } from '../../examples/read-roster.js';
import { readSchools } from '../../examples/read-schools.js';
import { readUnits } from '../../examples/read-units.js';

test.each(['units', 'roster', 'applications'] as const)('%s.csv is what the generator writes', (name) => {
  expect(readFileSync(DEFAULT_FILES[name], 'utf8')).toBe(generate()[name]);
});

test('the roster has at least 200 people of at least ten schools of the list', () => {
  const schools = new Set(
    readSchools(DEFAULT_FILES.schools)
      ._unsafeUnwrap()
      .map(({ unit }) => String(unit.code)),
  );
  const rows = readRoster(DEFAULT_FILES.roster)
    ._unsafeUnwrap()
    .filter(({ cells }) => schools.has(cells.單位代碼));
  const people = rows.flatMap(({ cells }) => parseIdentityNumber(cells.身分證字號).unwrapOr([]));
  expect(new Set(people).size).toBeGreaterThanOrEqual(200);
  expect(new Set(rows.map(({ cells }) => cells.單位代碼)).size).toBeGreaterThanOrEqual(10);
});

test('the other units are of every kind', () => {
  const units = readUnits(DEFAULT_FILES.units)._unsafeUnwrap();
  expect(new Set(units.map(({ unit }) => unit.kind))).toEqual(
    new Set(['school', 'teacher-training-institution', 'education-bureau']),
  );
  expect(new Set(units.map(({ unit }) => unit.schoolKind))).toEqual(
    new Set([
      null,
      'kindergarten',
      'junior-high',
      'senior-high',
      'vocational-high',
      'special-education',
      'experimental-institution',
    ]),
  );
});
