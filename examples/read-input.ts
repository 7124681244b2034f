/** All the files of the demo. @module */
import { err, ok, type Result } from 'neverthrow';
import type { UnitCode } from 'tw-teacher-account';
import type { InputFault } from './input-fault.js';
import type { DemoFiles } from './options.js';
import { type ApplicationRow, readApplications } from './read-applications.js';
import { type RosterRow, readRoster } from './read-roster.js';
import { type ListedUnit, readSchools } from './read-schools.js';
import { readUnits } from './read-units.js';

/** What the files hold. */
export interface DemoInput {
  readonly units: readonly ListedUnit[];
  readonly roster: readonly RosterRow[];
  readonly applications: readonly ApplicationRow[];
}

/** Reads the files, up to the first fault. */
export function readInput(files: DemoFiles): Result<DemoInput, InputFault> {
  return readSchools(files.schools).andThen((schools) =>
    readUnits(files.units).andThen((others) =>
      withoutRepeatedCode([...schools, ...others]).andThen((units) =>
        readRoster(files.roster).andThen((roster) =>
          readApplications(files.applications).map((applications) => ({ units, roster, applications })),
        ),
      ),
    ),
  );
}

function withoutRepeatedCode(units: readonly ListedUnit[]): Result<readonly ListedUnit[], InputFault> {
  const byCode = new Map<UnitCode, ListedUnit>();
  for (const listed of units) {
    const { file, line, unit } = listed;
    const earlier = byCode.get(unit.code);
    if (earlier !== undefined) return err({ file, line, problem: { code: 'repeated-code', earlier } });
    byCode.set(unit.code, listed);
  }
  return ok(units);
}
