/**
 * Finding the unit that a form means: by its code, or by county, township, kind and name as on the form.
 *
 * Algorithm: a code decides alone. Otherwise the units of the county whose names have the same key are looked up; of
 * these, the ones stay whose township and kind do not speak against it and that are not private where the name says
 * public, or the reverse. If several stay, one whose name is written exactly so is meant.
 *
 * Never a guess: what fits no unit is unknown, what fits several is ambiguous.
 *
 * @source manual/form-1-1 — 服務學校：縣市、鄉鎮、學校類別、學校名稱
 * @source decision/0040 — when two names are one
 * @source decision/0041 — which fields decide
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { FieldError } from '../raw-record/field-error.js';
import { createFieldReader } from '../raw-record/field-reader.js';
import { type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';
import { type County, type CountyError, parseCounty } from './county.js';
import { parseSchoolKind, type SchoolKind, type SchoolKindError } from './school-kind.js';
import { parseTownship, type Township, type TownshipError } from './township.js';
import { parseUnitCode, type Unit, type UnitCode, type UnitCodeError } from './unit.js';
import { parseUnitName, type UnitName, type UnitNameError } from './unit-name.js';
import { founderOf, unitNameKey } from './unit-name-key.js';

/** What a form says of the unit that is meant. */
export type UnitReference = UnitByCode | UnitByName;

/** A unit by its code. */
export interface UnitByCode {
  readonly code: UnitCode;
}

/** A unit by where it is and what it is called. */
export interface UnitByName {
  readonly county: County;
  readonly township: Township;
  /** Left out: any kind, and units that are not schools. */
  readonly kind?: SchoolKind;
  readonly name: UnitName;
}

/** The fields of a raw reference, in the order of the form. */
export const UNIT_REFERENCE_FIELDS = Object.freeze(['code', 'county', 'township', 'kind', 'name'] as const);

/** Why a field of a reference was refused. */
export type UnitReferenceFieldError =
  | RawRecordError
  | UnitCodeError
  | CountyError
  | TownshipError
  | SchoolKindError
  | UnitNameError;

/** No unit is as the reference says. */
export interface UnitUnknown {
  readonly code: 'unit.unknown';
}

/** Several units are as the reference says. */
export interface UnitAmbiguous {
  readonly code: 'unit.ambiguous';
  readonly count: number;
}

/** Units arranged for looking them up. */
export interface UnitIndex {
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  /** Under county and key of the name. */
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
}

/**
 * Reads a reference from unknown input and leaves the input as it was. If there is a code, only the code is read; if
 * not, county, township and name must be there, and kind may be. An empty field counts as absent. Each field forgives
 * what its own parser forgives.
 *
 * Errors: one for each wrong field, in the order of {@link UNIT_REFERENCE_FIELDS}; under the empty path those of
 * `readRawRecord`. As long as the county is not known, a township is only asked to be there.
 *
 * @example
 * parseUnitReference({ code: '034601' })  // ok({ code: '034601' })
 * parseUnitReference({ county: '桃園市' }) // err([{ path: ['township'], error: { code: 'township.missing' } }, … name])
 */
export function parseUnitReference(
  raw: unknown,
): Result<UnitReference, readonly FieldError<UnitReferenceFieldError>[]> {
  const record = readRawRecord(raw, UNIT_REFERENCE_FIELDS);
  if (record.isErr()) return err([{ path: [], error: record.error }]);

  const fields = record.value;
  const reader = createFieldReader<UnitReferenceFieldError>();
  if (!isBlank(fields.code)) {
    const code = reader.take(['code'], parseUnitCode(fields.code));
    return code === undefined ? err(reader.errors) : ok({ code });
  }
  const county = reader.take(['county'], parseCounty(fields.county));
  const township = reader.take(['township'], readTownship(fields.township, county));
  const kind = reader.take(['kind'], isBlank(fields.kind) ? ok(null) : parseSchoolKind(fields.kind));
  const name = reader.take(['name'], parseUnitName(fields.name));
  if (county === undefined || township == null || kind === undefined || name === undefined) return err(reader.errors);
  return ok({ county, township, ...(kind === null ? {} : { kind }), name });
}

/** Arranges units for {@link findUnit}: once for a list, so that finding costs the same however long the list is. */
export function indexUnits(units: Iterable<Unit>): UnitIndex {
  const byCode = new Map<string, Unit[]>();
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    file(byCode, unit.code, unit);
    file(byName, nameEntry(unit.county, unit.name), unit);
  }
  return { byCode, byName };
}

/**
 * The one unit that a reference means.
 *
 * Errors: `unit.unknown` (none), `unit.ambiguous` (several, with their number).
 */
export function findUnit(index: UnitIndex, reference: UnitReference): Result<Unit, UnitUnknown | UnitAmbiguous> {
  if ('code' in reference) return only(index.byCode.get(reference.code) ?? []);

  const namesakes = index.byName.get(nameEntry(reference.county, reference.name)) ?? [];
  const candidates = namesakes.filter((unit) => fits(unit, reference));
  const exact = candidates.filter((unit) => unit.name === reference.name);
  return only(exact.length === 1 ? exact : candidates);
}

const UNKNOWN = Object.freeze({ code: 'unit.unknown' });
const TOWNSHIP_MISSING = Object.freeze({ code: 'township.missing' });

function readTownship(raw: unknown, county: County | undefined): Result<Township | null, TownshipError> {
  if (county !== undefined) return parseTownship(raw, county);
  return isBlank(raw) ? err(TOWNSHIP_MISSING) : ok(null);
}

function isBlank(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

/** Whether nothing that is known of the unit speaks against it. */
function fits(unit: Unit, { county, township, kind, name }: UnitByName): boolean {
  if (unit.township !== null && unit.township !== township) return false;
  if (kind !== undefined && unit.schoolKind !== kind) return false;
  const founders = [founderOf(unit.name, county), founderOf(name, county)];
  return !(founders.includes('public') && founders.includes('private'));
}

function only(units: readonly Unit[]): Result<Unit, UnitUnknown | UnitAmbiguous> {
  const [unit] = units;
  if (unit === undefined) return err(UNKNOWN);
  return units.length === 1 ? ok(unit) : err({ code: 'unit.ambiguous', count: units.length });
}

function nameEntry(county: County, name: UnitName): string {
  return `${county} ${unitNameKey(name, county)}`;
}

function file(drawers: Map<string, Unit[]>, label: string, unit: Unit): void {
  const drawer = drawers.get(label);
  if (drawer === undefined) drawers.set(label, [unit]);
  else drawer.push(unit);
}
