/** The races of the databases, in memory: what is one synchronous step there is one here, too. */
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { runRaces } from '../kysely/support/race-suite.js';

runRaces(
  'in memory',
  () => {
    let store = createMemoryStore();
    return Promise.resolve({
      repositoriesOf: () => store,
      empty: () => {
        store = createMemoryStore();
        return Promise.resolve();
      },
      countAccounts: () => Promise.resolve(store.ledger.openings().length),
      troubles: [],
      close: () => Promise.resolve(),
    });
  },
  { clients: 64, rounds: process.env['LONG'] === '1' ? 200 : 4 },
);
