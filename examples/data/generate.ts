/**
 * Writes the invented data of the demo: `units.csv`, `roster.csv`, `applications.csv`. The same every time.
 *
 *     npx tsx examples/data/generate.ts
 *
 * @module
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DEFAULT_FILES } from '../options.js';
import { APPLICATION_COLUMNS } from '../read-applications.js';
import { ROSTER_COLUMNS } from '../read-roster.js';
import { UNIT_COLUMNS } from '../read-units.js';
import { accountCases } from './account-cases.js';
import { createCast } from './case.js';
import { toCsv } from './csv.js';
import { formCases } from './form-cases.js';
import { createPeople } from './invented-people.js';
import { INVENTED_UNITS } from './invented-units.js';
import { matchCases } from './match-cases.js';
import type { RosterCells } from './member.js';
import { ordinaryApplicationCells, ordinaryRosterCells, ordinaryStaff } from './ordinary-staff.js';
import { createRandom } from './random.js';
import { rosterCases } from './roster-cases.js';
import { readWorkplaces } from './workplaces.js';

const SEED = 20250901;

/** One in so many of the ordinary staff does not apply. */
const IDLE = 8;

/** The text of each file. */
export function generate(): Readonly<Record<'units' | 'roster' | 'applications', string>> {
  const random = createRandom(SEED);
  const workplaces = readWorkplaces(DEFAULT_FILES.schools);
  const cast = createCast(workplaces, createPeople(random));
  const cases = [...matchCases(cast), ...accountCases(cast), ...formCases(cast), ...rosterCases(cast)];
  const staff = ordinaryStaff(workplaces, cast.people);

  const roster = [
    ...staff.map((member) => ordinaryRosterCells(member, random)),
    ...cases.flatMap((story) => story.roster),
  ];
  const applicants = random.shuffled(staff).filter((_, index) => index % IDLE !== 0);
  const applications = interleaved(
    applicants.map((member) => ordinaryApplicationCells(member, random)),
    random.shuffled(cases.map((story) => story.applications).filter((follow) => follow.length > 0)),
  );
  return {
    units: toCsv(UNIT_COLUMNS, INVENTED_UNITS),
    roster: toCsv([...ROSTER_COLUMNS, '備註'], sortedByUnit(roster)),
    applications: toCsv([...APPLICATION_COLUMNS, '備註'], applications),
  };
}

/** The units in the order in which they first occur, and within a unit the lines as they were. */
function sortedByUnit(roster: readonly RosterCells[]): readonly RosterCells[] {
  const units = [...new Set(roster.map((cells) => cells.單位代碼))];
  return units.flatMap((unit) => roster.filter((cells) => cells.單位代碼 === unit));
}

/** The groups spread evenly over the list, each in one piece. */
function interleaved<T>(list: readonly T[], groups: readonly (readonly T[])[]): readonly T[] {
  const between = Math.floor(list.length / groups.length);
  return groups.flatMap((group, index) => {
    const end = index === groups.length - 1 ? list.length : (index + 1) * between;
    return [...list.slice(index * between, end), ...group];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const texts = generate();
  for (const name of ['units', 'roster', 'applications'] as const) writeFileSync(DEFAULT_FILES[name], texts[name]);
}
