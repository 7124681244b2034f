/**
 * The Ministry of Education's list of elementary schools, as it is published: codes, names, counties in the form
 * `[01]新北市`, addresses in the form `[234]新北市永和區…`, phone numbers.
 *
 * @module
 */
import { Result } from 'neverthrow';
import {
  type PhoneNumber,
  parseCounty,
  parsePhoneNumber,
  parseUnitCode,
  parseUnitName,
  placeOfAddress,
  type Unit,
} from 'tw-teacher-account';
import type { InputFault } from './input-fault.js';
import { readCell, readEach } from './read-cell.js';
import { readTable } from './read-table.js';

/** A unit, and the phone number that its list gives. */
export interface ListedUnit {
  readonly file: string;
  readonly line: number;
  readonly unit: Unit;
  /** Null where the list has none that can be read. */
  readonly phone: PhoneNumber | null;
}

const COLUMNS = ['代碼', '學校名稱', '縣市名稱', '地址', '電話'] as const;

/** The schools of such a list. */
export function readSchools(file: string): Result<readonly ListedUnit[], InputFault> {
  return readTable(file, COLUMNS).andThen((rows) =>
    readEach(rows, ({ line, cells }) => {
      const at = (column: string) => ({ file, line, column });
      return Result.combine([
        readCell(at('代碼'), parseUnitCode(cells.代碼)),
        readCell(at('學校名稱'), parseUnitName(cells.學校名稱)),
        readCell(at('縣市名稱'), parseCounty(cells.縣市名稱.replace(/^\[[0-9]*\]/, ''))),
      ]).map(([code, name, county]) => {
        const place = placeOfAddress(cells.地址);
        const township = place?.county === county ? place.township : null;
        const unit: Unit = { code, kind: 'school', name, county, township, schoolKind: 'elementary' };
        return { file, line, unit, phone: parsePhoneNumber(cells.電話).unwrapOr(null) };
      });
    }),
  );
}
