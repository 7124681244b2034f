/**
 * Writes `staff.csv`: one school's own file, as an office keeps it, with what an office gets wrong. The same every time.
 *
 *     npx tsx examples/data/staff.ts
 *
 * @module
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Day } from './date-spellings.js';
import { createPeople, type Person } from './invented-people.js';
import { createRandom } from './random.js';

const SEED = 20260801;
const TITLES = [
  '校長',
  '教務主任',
  '學務主任',
  '總務主任',
  '輔導主任',
  '教學組長',
  '註冊組長',
  '導師',
  '科任教師',
  '代理教師',
];
const STAFF = 28;

/** The file: a title, a blank row, the header, the staff, a remark. */
export function generateStaff(): string {
  const people = createPeople(createRandom(SEED));
  const staff = Array.from({ length: STAFF }, () => people.somebody({}));
  const rows = staff.map((person, index) => cellsOf(person, index));
  for (const [index, spoil] of SLIPS) spoil(rows[index] ?? []);
  rows.push([...(rows[20] ?? [])]);
  const header = ['編號', '姓　名', '性別', '身份證字號', '出生年月日', '職稱', '備註'];
  const lines = [
    ['市立中壢國小教職員名冊'],
    [],
    header,
    ...rows.map((cells, index) => [String(index + 1), ...cells, '']),
    ['', '', '', '', '', '', '以上共二十九人'],
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** The file that comes with the example. */
export const STAFF_FILE = fileURLToPath(new URL('staff.csv', import.meta.url));

type Cells = string[];

function cellsOf({ name, sex, number, born }: Person, index: number): Cells {
  return [name, sex === 'male' ? '男' : '女', number, minguoDate(born), TITLES[index] ?? TITLES[7 + (index % 3)] ?? ''];
}

function minguoDate({ year, month, day }: Day): string {
  return `${year - 1911}/${month}/${day}`;
}

/** By their places: what is wrong with a row. */
const SLIPS: readonly (readonly [number, (cells: Cells) => void])[] = [
  [
    4,
    (cells) => {
      cells[2] = `${(cells[2] ?? '').slice(0, 9)}${(Number((cells[2] ?? '').slice(9)) + 1) % 10}`;
    },
  ],
  [
    7,
    (cells) => {
      cells[3] = '79/2/30';
    },
  ],
  [
    11,
    (cells) => {
      cells[1] = cells[1] === '男' ? '女' : '男';
    },
  ],
  [
    13,
    (cells) => {
      cells[4] = '實習教師';
    },
  ],
  [
    17,
    (cells) => {
      cells[3] = '790101';
    },
  ],
  [
    22,
    (cells) => {
      cells[0] = '';
      cells[3] = '7.90101E+05';
    },
  ],
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(STAFF_FILE, generateStaff());
