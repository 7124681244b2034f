import type { UnitDirectoryEntry } from 'tw-teacher-account';
import {
  createMemoryRefusalLog,
  createMemoryStore,
  createMemoryUnitDirectory,
  createMemoryUnits,
} from 'tw-teacher-account/memory';
import type { DemoStores } from './demo-stores.js';

/** Stores in this process, gone with it. */
export function openMemoryStores(directory: readonly UnitDirectoryEntry[]): DemoStores {
  const { accounts, preRegistrations, rosterImports, outbox } = createMemoryStore();
  return {
    units: createMemoryUnits(directory.map(({ unit }) => unit)),
    unitDirectory: createMemoryUnitDirectory(directory),
    preRegistrations,
    rosterImports,
    accounts,
    refusals: createMemoryRefusalLog(),
    outbox,
    accountsBefore: 0,
    close: () => Promise.resolve(),
  };
}
