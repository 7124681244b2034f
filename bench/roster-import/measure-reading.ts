/**
 * One process that reads a file and checks every line of it, again and again, and in between lets the CSV parser read it
 * alone.
 *
 * Arguments: the staff file, how many rows.
 */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { checkSheet, parseCalendarDate } from 'tw-teacher-account';
import { readRosterFile } from 'tw-teacher-account/roster-file';

const [file = '', rows = '0'] = process.argv.slice(2);
const ROUNDS = 7;
const TODAY = parseCalendarDate('2026-08-01')._unsafeUnwrap();

async function withChecks(): Promise<number> {
  const limits = { rows: Number(rows) + 1 };
  const sheet = (await readRosterFile(createReadStream(file), { limits }))._unsafeUnwrap();
  let count = 0;
  for (const { entry } of checkSheet(sheet, { today: TODAY })._unsafeUnwrap().lines()) count += entry === null ? 0 : 1;
  return count;
}

async function parserAlone(): Promise<number> {
  let count = -1; // the header is none
  for await (const record of createReadStream(file).pipe(parse({ bom: true }))) count += Array.isArray(record) ? 1 : 0;
  return count;
}

async function secondsOf(act: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const count = await act();
  if (count !== Number(rows)) throw new Error(`${count} rows instead of ${rows}`);
  return (performance.now() - start) / 1000;
}

const seconds: { withChecks: number[]; parserAlone: number[] } = { withChecks: [], parserAlone: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  seconds.parserAlone.push(await secondsOf(parserAlone));
  seconds.withChecks.push(await secondsOf(withChecks));
}
console.log(JSON.stringify(seconds));
