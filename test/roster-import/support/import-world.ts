/** A school whose roster is imported, on any store. */
import type { ResultAsync } from 'neverthrow';
import type { AccountRepository } from '../../../src/account/account-repository.js';
import type { Instant } from '../../../src/instant/instant.js';
import { parseInstant } from '../../../src/instant/instant.js';
import { createMemoryUnits } from '../../../src/memory/memory-units.js';
import type { PreRegistration } from '../../../src/pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../src/pre-registration/repository.js';
import type { RosterEntry } from '../../../src/pre-registration/roster-entry.js';
import { type ApplyRosterImportOptions, applyRosterImport } from '../../../src/roster-import/apply-roster-import.js';
import type { ApplyRosterImportCommand } from '../../../src/roster-import/apply-roster-import-command.js';
import { type PlanRosterImportCommand, planRosterImport } from '../../../src/roster-import/plan-roster-import.js';
import { planUndo } from '../../../src/roster-import/plan-undo.js';
import type { ImportLine } from '../../../src/roster-import/planned-line.js';
import type { RosterImportRepository } from '../../../src/roster-import/repository.js';
import type { RosterImport } from '../../../src/roster-import/roster-import.js';
import type { Sheet } from '../../../src/sheet/sheet.js';
import { registrarOf, SCHOOL, UNITS } from '../../workflow/scene.js';

/** What an import works on. */
export interface ImportStores {
  readonly accounts: Pick<AccountRepository, 'open'>;
  readonly preRegistrations: PreRegistrationRepository;
  readonly rosterImports: RosterImportRepository;
}

export const PLANNED_AT = instantOf('2026-08-01T01:00:00.000Z');
export const BEGUN_AT = instantOf('2026-08-01T02:00:00.000Z');
export const UNDONE_AT = instantOf('2026-08-02T02:00:00.000Z');

const ACTOR = registrarOf(SCHOOL);
const UNIT = SCHOOL.code;

/** The steps of an import at the school, each with the errors taken for a fault of the test. */
export function importWorld(stores: ImportStores) {
  const { preRegistrations, rosterImports } = stores;
  const ports = { units: createMemoryUnits(UNITS), preRegistrations, rosterImports };
  let imports = 0;
  const nextId = () => `import-${(imports += 1)}`;

  const tryPlan = (sheet: Sheet, choices: Partial<PlanRosterImportCommand> = {}) =>
    planRosterImport({ actor: ACTOR, unit: UNIT, id: nextId(), sheet, ...choices }, PLANNED_AT, ports);
  const tryApply = (
    planned: Pick<RosterImport, 'id' | 'digest'>,
    choices: Partial<ApplyRosterImportCommand> = {},
    options: ApplyRosterImportOptions = {},
  ) => {
    const { id, digest } = planned;
    return applyRosterImport(
      { actor: ACTOR, unit: UNIT, id, digest, massChangeConfirmed: true, ...choices },
      BEGUN_AT,
      ports,
      options,
    );
  };
  const tryUndo = (undoes: string) => planUndo({ actor: ACTOR, unit: UNIT, id: nextId(), undoes }, UNDONE_AT, ports);
  return {
    ports,
    tryPlan,
    tryApply,
    tryUndo,
    plan: async (...args: Parameters<typeof tryPlan>) => valueOf(tryPlan(...args)),
    apply: async (...args: Parameters<typeof tryApply>) => valueOf(tryApply(...args)),
    undo: async (undoes: string) => {
      const planned = await valueOf(tryUndo(undoes));
      return valueOf(tryApply(planned));
    },
    /** The rows that are on the roster. */
    roster: async (): Promise<readonly PreRegistration[]> =>
      valueOf(preRegistrations.list(UNIT, { after: null, limit: 100_000 })),
    lines: async ({ id }: Pick<RosterImport, 'id'>): Promise<readonly ImportLine[]> =>
      valueOf(rosterImports.listLines(UNIT, id, { after: 0, limit: 100_000 })),
  };
}

/** What a person sees of a roster: the entries, and which account was opened with each. */
export function seen(rows: readonly PreRegistration[]): readonly (RosterEntry & { readonly account: string | null })[] {
  return rows.map(({ personName, sex, identityNumber, birthDate, jobTitle, claim }) => ({
    personName,
    sex,
    identityNumber,
    birthDate,
    jobTitle,
    account: claim?.accountName ?? null,
  }));
}

/** The value; an error is thrown with all that it says. */
export async function valueOf<T>(answer: ResultAsync<T, object>): Promise<T> {
  const result = await answer;
  if (result.isErr()) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function instantOf(text: string): Instant {
  return parseInstant(text)._unsafeUnwrap();
}
