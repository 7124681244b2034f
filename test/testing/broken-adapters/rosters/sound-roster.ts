/** The sound roster, and ways to break it. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import { createMemoryStore } from '../../../../src/memory/memory-store.js';
import type { PreRegistration } from '../../../../src/pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../../src/pre-registration/repository.js';
import type { UnitCode } from '../../../../src/school/unit.js';

/** The sound roster with something else in its place. */
export function withRoster(change: (sound: PreRegistrationRepository) => Partial<PreRegistrationRepository>) {
  return () => {
    const sound = createMemoryStore().preRegistrations;
    return { ...sound, ...change(sound) };
  };
}

/** A roster whose rows are kept in a plain list, so that a defect can show. */
export function withRows(
  change: (rows: PreRegistration[], sound: PreRegistrationRepository) => Partial<PreRegistrationRepository>,
) {
  return withRoster((sound) => {
    const rows: PreRegistration[] = [];
    return {
      save: (row, version) =>
        sound.save(row, version).map(() => {
          const at = rows.findIndex(
            ({ unit, identityNumber }) => unit === row.unit && identityNumber === row.identityNumber,
          );
          rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, row);
        }),
      ...change(rows, sound),
    };
  });
}

export const ofUnit = (rows: readonly PreRegistration[], unit: UnitCode) => rows.filter((row) => row.unit === unit);
export const inOrder = (rows: readonly PreRegistration[]) =>
  [...rows].sort((a, b) => (a.identityNumber < b.identityNumber ? -1 : 1));

/** Saves whatever the version. */
export function force({ find, save }: PreRegistrationRepository, row: PreRegistration) {
  return find(row.unit, row.identityNumber).andThen((stored) => save(row, stored?.version ?? null));
}

/** A roster that looks, awaits, and then writes, whatever has become of what it saw. */
export function lookThenWrite(rows: PreRegistration[]): Partial<PreRegistrationRepository> {
  const isOf = (row: PreRegistration) => (other: PreRegistration) =>
    other.unit === row.unit && other.identityNumber === row.identityNumber;
  return {
    save: (row, version) => {
      if ((rows.find(isOf(row))?.version ?? null) !== version) return errAsync({ code: 'pre-registration.stale' });
      return ResultAsync.fromSafePromise(Promise.resolve()).map(() => {
        const at = rows.findIndex(isOf(row));
        rows.splice(at < 0 ? rows.length : at, at < 0 ? 0 : 1, row);
      });
    },
    find: (unit, number) => okAsync(rows.find((row) => row.unit === unit && row.identityNumber === number) ?? null),
  };
}

/** The sound roster, whose answers are changed. The values need not be sound any more. */
export function answering(change: (row: PreRegistration) => { readonly [Field in keyof PreRegistration]?: unknown }) {
  const changed = (row: PreRegistration) => ({ ...row, ...change(row) }) as PreRegistration;
  return withRoster((sound) => ({
    find: (unit, number) => sound.find(unit, number).map((row) => (row === null ? null : changed(row))),
    list: (unit, page) => sound.list(unit, page).map((rows) => rows.map(changed)),
  }));
}

/** The sound roster, in which whoever saves closes a part of it to all others while it lasts. */
export function closing(partOf: (row: PreRegistration) => string) {
  return withRoster((sound) => {
    const closed = new Set<string>();
    return {
      save(row, version) {
        const part = partOf(row);
        if (closed.has(part)) return errAsync({ code: 'pre-registration.stale' });
        closed.add(part);
        return ResultAsync.fromSafePromise(Promise.resolve()).andThen(() => {
          closed.delete(part);
          return sound.save(row, version);
        });
      },
    };
  });
}
