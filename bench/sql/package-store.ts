/** The package as it is timed. @module */
import type { Result } from 'neverthrow';
import type { KyselyRepositories } from 'tw-teacher-account/kysely';
import type { Store } from './store.js';

/** The store that the package is. */
export function createPackageStore({ accounts, preRegistrations }: KyselyRepositories): Store {
  return {
    open: async (opening) => {
      demand(await accounts.open(opening));
    },
    save: async (row, readVersion) => {
      demand(await preRegistrations.save(row, readVersion));
    },
    find: async (unit, number) => {
      demandRow(await preRegistrations.find(unit, number));
    },
    findAccount: async (number) => {
      demandRow(await accounts.findByIdentityNumber(number));
    },
  };
}

/** The answer, which has to be ok. */
export function demand<T>(answer: Result<T, { readonly code: string }>): T {
  if (answer.isErr()) throw new Error(`the package answered ${answer.error.code}`);
  return answer.value;
}

function demandRow<T>(answer: Result<T | null, { readonly code: string }>): void {
  if (demand(answer) === null) throw new Error('the package found no row');
}
