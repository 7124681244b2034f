/**
 * The cascading choice of a school (縣市、鄉鎮、學校類別、學校名稱): what is on each list once those before it are chosen.
 * Looked up, not searched: the list does not change while the server runs.
 *
 * @module
 */
import {
  COUNTIES,
  type County,
  parseCounty,
  parseSchoolKind,
  SCHOOL_KINDS,
  type SchoolKind,
  type Township,
  type Unit,
  type UnitKind,
} from 'tw-teacher-account';

/** What has been chosen so far; a value that is on no list counts as not chosen. */
export interface SchoolChoice {
  readonly county: string;
  readonly township: string;
  readonly kind: string;
}

/** The lists to choose from. */
export interface SchoolLists {
  readonly counties: readonly County[];
  readonly townships: readonly Township[];
  readonly kinds: readonly SchoolKind[];
  readonly units: readonly Unit[];
}

/** The lists for what has been chosen, of units of one kind. */
export type SchoolMenu = (unitKind: UnitKind, choice: SchoolChoice) => SchoolLists;

/** A menu of these units. */
export function createSchoolMenu(units: readonly Unit[]): SchoolMenu {
  const byPlace = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = placeKey(unit.kind, unit.county);
    byPlace.set(key, [...(byPlace.get(key) ?? []), unit]);
  }
  return (unitKind, choice) => {
    const county = parseCounty(choice.county).unwrapOr(null);
    const there = county === null ? [] : (byPlace.get(placeKey(unitKind, county)) ?? []);
    const inTownship = there.filter(({ township }) => choice.township === '' || township === choice.township);
    const kind = parseSchoolKind(choice.kind).unwrapOr(null);
    const ofKind = inTownship.filter(({ schoolKind }) => kind === null || schoolKind === kind);
    return {
      counties: COUNTIES.filter((name) => byPlace.has(placeKey(unitKind, name))),
      townships: distinct(there.map(({ township }) => township)),
      kinds: SCHOOL_KINDS.filter((known) => inTownship.some(({ schoolKind }) => schoolKind === known)),
      // a whole county is too long a list to choose from
      units: choice.township === '' && there.length > MOST_UNITS ? [] : ofKind,
    };
  };
}

const MOST_UNITS = 60;

function placeKey(kind: UnitKind, county: County): string {
  return `${kind} ${county}`;
}

function distinct(townships: readonly (Township | null)[]): Township[] {
  return [...new Set(townships)].filter((township) => township !== null).sort((a, b) => a.localeCompare(b, 'zh-TW'));
}
