/** The same teachers in a file of whatever kind: the plan is the same to its digest. */

import * as fc from 'fast-check';
import { describe, expect, test as plainTest } from 'vitest';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import type { RosterEntry } from '../../src/pre-registration/roster-entry.js';
import { readRosterFile } from '../../src/roster-file/read-roster-file.js';
import { writeRosterFile } from '../../src/roster-file/write-roster-file.js';
import { exportRoster } from '../../src/roster-import/export-roster.js';
import { big5, inPieces, utf8, utf16 } from '../roster-file/support/reading.js';
import { property } from '../support/property.js';
import { registrarOf, SCHOOL } from '../workflow/scene.js';
import { importWorld, valueOf } from './support/import-world.js';
import { sheetOfEntries } from './support/sheets.js';
import { teacher } from './support/staff.js';

/** Teachers whose names and titles every encoding has. */
const TEACHERS = fc.uniqueArray(
  fc
    .tuple(teacher(), fc.stringMatching(/^[王林山玉美陳明小]{2,4}$/u), fc.constantFrom('導師', '主任', '教師'))
    .map(([entry, name, jobTitle]) => ({
      ...entry,
      personName: parsePersonName(name)._unsafeUnwrap(),
      jobTitle: jobTitle as RosterEntry['jobTitle'],
    })),
  { minLength: 1, maxLength: 8, selector: ({ identityNumber }) => identityNumber },
);

const HEADER = ['姓名', '性別', '身分證字號', '出生年月日', '職稱'];
type WriteDate = (date: string) => string;
const minguoYear = (date: string) => Number(date.slice(0, 4)) - 1911;

const DATES: Readonly<Record<string, WriteDate>> = {
  'ISO 8601': (date) => date,
  'Gregorian, slashes': (date) => date.replaceAll('-', '/'),
  'Gregorian, eight digits': (date) => date.replaceAll('-', ''),
  'Minguo, words': (date) => `民國${minguoYear(date)}年${date.slice(5, 7)}月${date.slice(8)}日`,
};

const FILES: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with its mark': (text) => utf8(`\uFEFF${text}`),
  Big5: big5,
  'UTF-16': utf16,
  'UTF-16, big end first': (text) => utf16(text, 'be'),
};

const LINE_ENDS = ['\n', '\r\n', '\r'];

/** The digest of the plan for a file. */
async function digestOf(file: AsyncIterable<Uint8Array> | Uint8Array): Promise<string> {
  const world = importWorld(createMemoryStore());
  const sheet = await valueOf(readRosterFile(file));
  return (await world.plan(sheet)).digest;
}

function textOf(teachers: readonly RosterEntry[], delimiter: string, lineEnd: string, writeDate: WriteDate): string {
  const rows = teachers.map(({ personName, sex, identityNumber, birthDate, jobTitle }) => [
    personName,
    sex === 'male' ? '男' : '女',
    identityNumber,
    writeDate(birthDate),
    jobTitle,
  ]);
  return [HEADER, ...rows].map((cells) => `${cells.join(delimiter)}${lineEnd}`).join('');
}

describe('a plan does not depend on', () => {
  property([
    TEACHERS,
    fc.constantFrom(...Object.values(FILES)),
    fc.constantFrom(',', '\t', ';'),
    fc.constantFrom(...LINE_ENDS),
    fc.constantFrom(...Object.values(DATES)),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  ])(
    'encoding, delimiter, line ends, spelling of dates, or how the bytes come',
    async (teachers, encode, delimiter, lineEnd, writeDate, cuts) => {
      const world = importWorld(createMemoryStore());
      const expected = (await world.plan(sheetOfEntries(teachers))).digest;
      const bytes = encode(textOf(teachers, delimiter, lineEnd, writeDate));
      expect(await digestOf(inPieces(bytes, cuts))).toBe(expected);
    },
  );

  property([TEACHERS], { numRuns: 20 })('whether the file is a workbook', async (teachers) => {
    const world = importWorld(createMemoryStore());
    const sheet = sheetOfEntries(teachers);
    const workbook = await valueOf(writeRosterFile(sheet, { format: 'xlsx' }));
    expect(await digestOf(workbook)).toBe((await world.plan(sheet)).digest);
  });
});

property([fc.uniqueArray(teacher(), { maxLength: 8, selector: ({ identityNumber }) => identityNumber })], {
  numRuns: 40,
})('a roster that is written to a file and imported again changes nothing', async (teachers) => {
  const world = importWorld(createMemoryStore());
  await world.apply(await world.plan(sheetOfEntries(teachers)));
  const roster = await world.roster();
  const exported = await valueOf(exportRoster(registrarOf(SCHOOL), SCHOOL.code, world.ports));
  for (const format of ['csv', 'xlsx'] as const) {
    const sheet = await valueOf(readRosterFile(await valueOf(writeRosterFile(exported, { format }))));
    const planned = await world.plan(sheet, { mode: 'everybody' });
    expect(planned.totals).toMatchObject({
      unchanged: roster.length,
      created: 0,
      updated: 0,
      withdrawn: 0,
      refused: 0,
    });
  }
});

plainTest(
  'a cell that a spreadsheet would carry out is text, refused, and harmless when it is given back',
  async () => {
    const world = importWorld(createMemoryStore());
    const attack = "=cmd|'/c calc'!A1";
    const sheet = await valueOf(readRosterFile(utf8(`${HEADER.join(',')}\n"${attack}",男,A123456789,1990/1/1,導師\n`)));
    const planned = await world.plan(sheet);
    const [line] = await world.lines(planned);
    expect(line?.planned).toMatchObject({
      class: 'refused',
      errors: [{ column: 1, field: 'personName', error: { code: 'person-name.character' }, text: attack }],
    });
    const back = new TextDecoder().decode(await valueOf(writeRosterFile(sheet, { format: 'csv' })));
    expect(back).toContain(`'${attack}`);
  },
);
