/** What applying an import is told, and what it needs. @module */
import type { Actor } from '../business-account/business-account.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { UnitCode } from '../school/unit.js';
import type { MassChangeGuard } from './mass-change.js';
import type { RosterImportRepository } from './repository.js';
import type { ImportDigest } from './roster-import.js';

/** An import that is to be carried out. */
export interface ApplyRosterImportCommand {
  readonly actor: Actor;
  /** The unit whose import it is; the actor's own. */
  readonly unit: UnitCode;
  readonly id: string;
  /** The digest of the plan that the actor saw. */
  readonly digest: ImportDigest;
  /** Undecided lines that are to be written all the same, by their numbers. */
  readonly accepted?: readonly number[];
  /** Lines that are not to be written, by their numbers. */
  readonly leftOut?: readonly number[];
  /** From when on a change has to be confirmed. Default: 20 % of the roster or 50 rows. */
  readonly guard?: MassChangeGuard;
  /** Whether the actor confirmed a mass change. Default false. */
  readonly massChangeConfirmed?: boolean;
}

/** What applying an import needs of the host. */
export interface ApplyRosterImportPorts {
  readonly preRegistrations: Pick<PreRegistrationRepository, 'list'>;
  readonly rosterImports: Pick<RosterImportRepository, 'find' | 'update' | 'listLines' | 'listWrites' | 'applyBatch'>;
}
