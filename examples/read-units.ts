/** Units of every kind: schools of all levels, teacher-training institutions, education bureaus. @module */
import { err, ok, Result } from 'neverthrow';
import {
  parseCounty,
  parsePhoneNumber,
  parseSchoolKind,
  parseTownship,
  parseUnitCode,
  parseUnitName,
  type UnitKind,
} from 'tw-teacher-account';
import type { InputFault } from './input-fault.js';
import { readCell, readEach } from './read-cell.js';
import type { ListedUnit } from './read-schools.js';
import { readTable } from './read-table.js';

/** The columns of a list of units. */
export const UNIT_COLUMNS = ['單位代碼', '單位種類', '學校類別', '單位名稱', '縣市', '鄉鎮', '電話'] as const;

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ['學校', 'school'],
  ['師培學校', 'teacher-training-institution'],
  ['教育局處', 'education-bureau'],
]);

/** The units of a list. */
export function readUnits(file: string): Result<readonly ListedUnit[], InputFault> {
  return readTable(file, UNIT_COLUMNS).andThen((rows) =>
    readEach(rows, ({ line, cells }): Result<ListedUnit, InputFault> => {
      const at = (column: (typeof UNIT_COLUMNS)[number]) => ({ file, line, column });
      const kind = KINDS.get(cells.單位種類.trim());
      if (kind === undefined) {
        return err({ file, line, problem: { code: 'unknown-word', column: '單位種類', words: [...KINDS.keys()] } });
      }
      return Result.combine([
        readCell(at('單位代碼'), parseUnitCode(cells.單位代碼)),
        kind === 'school' ? readCell(at('學校類別'), parseSchoolKind(cells.學校類別)) : ok(null),
        readCell(at('單位名稱'), parseUnitName(cells.單位名稱)),
        readCell(at('縣市'), parseCounty(cells.縣市)),
      ]).andThen(([code, schoolKind, name, county]) =>
        readCell(at('鄉鎮'), parseTownship(cells.鄉鎮, county)).map((township) => ({
          file,
          line,
          unit: { code, kind, name, county, township, schoolKind },
          phone: parsePhoneNumber(cells.電話).unwrapOr(null),
        })),
      );
    }),
  );
}
