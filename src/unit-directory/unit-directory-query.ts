/**
 * A search in the unit directory (查詢過濾選項).
 *
 * @source manual/unit-directory — 單位名稱、學校階段、縣市、鄉鎮區
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { FieldError } from '../raw-record/field-error.js';
import { createFieldReader } from '../raw-record/field-reader.js';
import { type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';
import { type County, type CountyError, parseCounty } from '../school/county.js';
import { parseSchoolKind, type SchoolKind, type SchoolKindError } from '../school/school-kind.js';
import { parseTownship, type Township, type TownshipError } from '../school/township.js';
import { parseUnitName, type UnitName, type UnitNameError } from '../school/unit-name.js';

/** What a person asks for. A filter that is null does not narrow. */
export interface UnitDirectoryQuery {
  /** A part of the name; 台 and 臺, 國小 and 國民小學 are one. */
  readonly name: UnitName | null;
  readonly stage: SchoolKind | null;
  readonly county: County | null;
  readonly township: Township | null;
}

/** The raw filters, in the order of the screen. */
export const UNIT_DIRECTORY_FIELDS = Object.freeze(['name', 'stage', 'county', 'township'] as const);

/** Why one filter was refused. */
export type UnitDirectoryFieldError =
  | RawRecordError
  | UnitNameError
  | SchoolKindError
  | CountyError
  | TownshipError
  | { readonly code: 'unit-directory.township-without-county' };

/** The query was refused, with every filter's error. */
export interface UnitDirectoryQueryError {
  readonly code: 'unit-directory.invalid-query';
  readonly fields: readonly FieldError<UnitDirectoryFieldError>[];
}

/**
 * Reads a query. A filter that is absent, empty or white space only is no filter; a township needs its county.
 *
 * Errors: one for each wrong filter, in the order name, stage, county, township.
 */
export function parseUnitDirectoryQuery(raw: unknown): Result<UnitDirectoryQuery, UnitDirectoryQueryError> {
  const fields = readRawRecord(raw, UNIT_DIRECTORY_FIELDS);
  if (fields.isErr()) return err({ code: 'unit-directory.invalid-query', fields: [{ path: [], error: fields.error }] });

  const reader = createFieldReader<UnitDirectoryFieldError>();
  const filter = <T>(
    field: keyof typeof fields.value,
    parse: (value: unknown) => Result<T, UnitDirectoryFieldError>,
  ): T | null => {
    const value = fields.value[field];
    return isBlank(value) ? null : (reader.take([field], parse(value)) ?? null);
  };
  const name = filter('name', parseUnitName);
  const stage = filter('stage', parseSchoolKind);
  const county = filter('county', parseCounty);
  const township = filter('township', (value) => {
    if (county !== null) return parseTownship(value, county);
    // a county that is there but wrong has its own error; of which county the township is, nobody knows yet
    return isBlank(fields.value.county) ? err({ code: 'unit-directory.township-without-county' }) : ok(null);
  });
  if (reader.errors.length > 0) return err({ code: 'unit-directory.invalid-query', fields: reader.errors });
  return ok({ name, stage, county, township });
}

function isBlank(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
