/**
 * The cascading choice of a school (縣市、鄉鎮、學校類別、學校名稱): what is on each list once those before it are chosen.
 * Looked up, not searched: the list of units does not change while the server runs.
 *
 * A choice that does not go with an earlier one is dropped, so that a school of the county that was chosen before never
 * stays chosen behind another county. A unit that goes with what is chosen brings its county, township and kind.
 *
 * @module
 */
import {
  COUNTIES,
  type County,
  SCHOOL_KINDS,
  type SchoolKind,
  type Township,
  type Unit,
  type UnitKind,
} from 'tw-teacher-account';

/** What has been chosen so far; empty is not chosen. */
interface SchoolChoice {
  readonly county: string;
  readonly township: string;
  readonly kind: string;
  /** The unit's code. */
  readonly code?: string;
}

/** The lists to choose from, and what of the choice stands. */
export interface SchoolLists {
  readonly counties: readonly County[];
  readonly townships: readonly Township[];
  readonly kinds: readonly SchoolKind[];
  /** Empty as long as a whole county would be on it that is too long a list. */
  readonly units: readonly Unit[];
  readonly chosen: Required<SchoolChoice>;
}

/** The lists for what has been chosen, of units of one kind. */
export type SchoolMenu = (unitKind: UnitKind, choice: SchoolChoice) => SchoolLists;

/** The longest list of a county's units that is shown before a township is chosen. */
export const MOST_UNITS = 60;

/** The units of a county, and of each of its townships. */
interface Place {
  readonly units: Unit[];
  readonly townships: Map<Township | null, Unit[]>;
}

/** A menu of these units. */
export function createSchoolMenu(units: readonly Unit[]): SchoolMenu {
  const byCode = new Map<string, Unit>();
  const places = new Map<UnitKind, Map<string, Place>>();
  for (const unit of units) {
    byCode.set(unit.code, unit);
    const counties = at(places, unit.kind, () => new Map<string, Place>());
    const place = at(counties, unit.county, () => ({ units: [], townships: new Map() }));
    place.units.push(unit);
    at(place.townships, unit.township, () => []).push(unit);
  }
  return (unitKind, choice) => {
    const counties = places.get(unitKind) ?? new Map<string, Place>();
    const asked = byCode.get(choice.code?.trim().toUpperCase() ?? '');
    const unit = asked?.kind === unitKind && goesWith(asked, choice) ? asked : null;
    const county = unit?.county ?? choice.county;
    const place = counties.get(county) ?? NOWHERE;
    const township = unit === null ? choice.township : (unit.township ?? '');
    const inTownship = unitsOf(place, township);
    const kind = SCHOOL_KINDS.find((known) => known === (unit?.schoolKind ?? choice.kind));
    const kinds = new Set(inTownship.units.map(({ schoolKind }) => schoolKind));
    const ofKind = kind !== undefined && kinds.has(kind);
    const listed = ofKind ? inTownship.units.filter(({ schoolKind }) => schoolKind === kind) : inTownship.units;
    return {
      counties: COUNTIES.filter((name) => counties.has(name)),
      townships: townshipsOf(place),
      kinds: SCHOOL_KINDS.filter((known) => kinds.has(known)),
      units: inTownship.township === '' && listed.length > MOST_UNITS ? [] : listed,
      chosen: {
        county: place === NOWHERE ? '' : county,
        township: inTownship.township,
        kind: ofKind ? kind : '',
        code: unit?.code ?? '',
      },
    };
  };
}

const NOWHERE: Place = { units: [], townships: new Map() };

/** Whether nothing that was chosen speaks against a unit. */
function goesWith(unit: Unit, { county, township, kind }: SchoolChoice): boolean {
  return (
    (county === '' || county === unit.county) &&
    (township === '' || township === unit.township) &&
    (kind === '' || kind === unit.schoolKind)
  );
}

/** The units of a township, and those of which the list does not tell the township; all of the place without one. */
function unitsOf({ units, townships }: Place, township: string) {
  const there = townships.get(township as Township);
  if (township === '' || there === undefined) return { township: '', units };
  return { township, units: [...there, ...(townships.get(null) ?? [])] };
}

function townshipsOf({ townships }: Place): Township[] {
  return [...townships.keys()].filter((township) => township !== null).sort((a, b) => ORDER.compare(a, b));
}

// made once: to make one takes longer than to sort
const ORDER = new Intl.Collator('zh-TW');

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
