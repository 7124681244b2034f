import type { ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import type { UnitAmbiguous, UnitReference, UnitUnknown } from './find-unit.js';
import type { Unit, UnitCode } from './unit.js';

/** Where the units (schools, teacher-training institutions, bureaus) are kept. */
export interface UnitRepository {
  /** The unit with this code, or null. */
  readonly findByCode: (code: UnitCode) => ResultAsync<Unit | null, StoreError>;
  /** The one unit that a form refers to, by code or by place and name. */
  readonly find: (reference: UnitReference) => ResultAsync<Unit, UnitUnknown | UnitAmbiguous | StoreError>;
}
