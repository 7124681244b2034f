/** Rosters in this process. @module */
import { errAsync, okAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { UnitCode } from '../school/unit.js';

/** The repository, and the two synchronous steps that opening an account needs. */
export interface MemoryRoster {
  readonly repository: PreRegistrationRepository;
  readonly get: (unit: UnitCode, number: IdentityNumber) => PreRegistration | undefined;
  readonly put: (row: PreRegistration) => void;
}

interface UnitRows {
  readonly byNumber: Map<IdentityNumber, PreRegistration>;
  /** The numbers in order, or null when a number was added since they were sorted. */
  inOrder: readonly IdentityNumber[] | null;
}

/** An empty roster. */
export function createMemoryRoster(): MemoryRoster {
  const units = new Map<UnitCode, UnitRows>();

  const get = (unit: UnitCode, number: IdentityNumber) => units.get(unit)?.byNumber.get(number);
  const put = (row: PreRegistration) => {
    let rows = units.get(row.unit);
    if (rows === undefined) {
      rows = { byNumber: new Map(), inOrder: null };
      units.set(row.unit, rows);
    }
    if (!rows.byNumber.has(row.identityNumber)) rows.inOrder = null;
    rows.byNumber.set(row.identityNumber, compact(row));
  };
  return {
    get,
    put,
    repository: {
      find: (unit, number) => okAsync(get(unit, number) ?? null),
      list(unit, { after, limit }) {
        const rows = units.get(unit);
        if (rows === undefined) return okAsync([]);
        // the default order of strings is by code unit, as the port asks
        rows.inOrder ??= [...rows.byNumber.keys()].sort();
        const from = after === null ? 0 : firstAfter(rows.inOrder, after);
        const page = rows.inOrder.slice(from, from + limit);
        return okAsync(page.map((number) => rows.byNumber.get(number)).filter((row) => row !== undefined));
      },
      save(row, readVersion) {
        const stored = get(row.unit, row.identityNumber);
        if ((stored?.version ?? null) !== readVersion) return errAsync({ code: 'pre-registration.stale' });
        put(row);
        return okAsync(undefined);
      },
    },
  };
}

/**
 * The row with its fields written out one by one: an engine keeps such an object in a quarter of the memory that one
 * made by spreading takes. It is a copy, too, so that a caller who changes his own does not change what is kept.
 */
function compact(row: PreRegistration): PreRegistration {
  return {
    unit: row.unit,
    identityNumber: row.identityNumber,
    personName: row.personName,
    sex: row.sex,
    birthDate: row.birthDate,
    jobTitle: row.jobTitle,
    version: row.version,
    registeredAt: row.registeredAt,
    changedAt: row.changedAt,
    changedBy: row.changedBy,
    claim: row.claim,
  };
}

/** Index of the first number that comes after the given one; by halving, since the numbers are in order. */
function firstAfter(numbers: readonly IdentityNumber[], after: IdentityNumber): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = numbers[middle];
    if (number !== undefined && number <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
