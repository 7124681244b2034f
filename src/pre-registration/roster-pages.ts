/** Walking a unit's roster in the order of numbers. @module */
import type { Result, ResultAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import { callPort } from '../port-call.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { PreRegistration } from './pre-registration.js';
import type { PreRegistrationRepository } from './repository.js';

/** What walking a roster needs of the host. */
export interface RosterWalkPorts {
  readonly preRegistrations: Pick<PreRegistrationRepository, 'list'>;
}

const ROWS_ON_A_PAGE = 500;

/** The pages of a roster, one after the other; ends with the first that the store did not give. */
export async function* rosterPages(
  unit: UnitCode,
  { preRegistrations }: RosterWalkPorts,
): AsyncGenerator<Result<readonly PreRegistration[], StoreError>, void, undefined> {
  const pageAfter = (last: IdentityNumber | null): ResultAsync<readonly PreRegistration[], StoreError> =>
    callPort(() => preRegistrations.list(unit, { after: last, limit: ROWS_ON_A_PAGE }));
  let after: IdentityNumber | null | undefined = null;
  while (after !== undefined) {
    const page = await pageAfter(after);
    after = page.isOk() ? page.value.at(-1)?.identityNumber : undefined;
    if (page.isErr() || page.value.length > 0) yield page;
  }
}
