/** Rosters in this process. @module */
import { errAsync, okAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { UnitCode } from '../school/unit.js';
import { firstIndexAfter } from './first-index-after.js';

/** The repository, and the two synchronous steps that opening an account needs. */
export interface MemoryRoster {
  readonly repository: PreRegistrationRepository;
  readonly get: (unit: UnitCode, number: IdentityNumber) => PreRegistration | undefined;
  readonly put: (row: PreRegistration) => void;
}

interface UnitRows {
  readonly byNumber: Map<IdentityNumber, PreRegistration>;
  /** The numbers of the rows on the roster in order, or null when one was added or left since they were sorted. */
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
    const before = rows.byNumber.get(row.identityNumber);
    if (isOnRoster(before) !== isOnRoster(row)) rows.inOrder = null;
    rows.byNumber.set(row.identityNumber, compact(row));
  };
  return {
    get,
    put,
    repository: {
      find: (unit, number) => okAsync(get(unit, number) ?? null),
      findMany(unit, numbers) {
        const found = [...new Set(numbers)].sort().map((number) => get(unit, number));
        return okAsync(found.filter((row) => row !== undefined));
      },
      list(unit, { after, limit }) {
        const rows = units.get(unit);
        if (rows === undefined) return okAsync([]);
        // the default order of strings is by code unit, as the port asks
        rows.inOrder ??= [...rows.byNumber.values()]
          .filter(isOnRoster)
          .map(({ identityNumber: number }) => number)
          .sort();
        const from = after === null ? 0 : firstIndexAfter(rows.inOrder, after, (number) => number);
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

function isOnRoster(row: PreRegistration | undefined): boolean {
  return row?.withdrawnAt === null;
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
    withdrawnAt: row.withdrawnAt,
  };
}
