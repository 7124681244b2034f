/** Refused applications in this process. @module */
import { okAsync } from 'neverthrow';
import type { ApplicationRefusal, ApplicationRefusalLog } from '../account-application/application-refusal.js';
import type { UnitCode } from '../school/unit.js';

/** An empty log. Keeps the newest `perUnit` refusals of each unit, so that nobody can fill the memory. */
export function createMemoryRefusalLog({ perUnit = 1000 }: { readonly perUnit?: number } = {}): ApplicationRefusalLog {
  const byUnit = new Map<UnitCode, ApplicationRefusal[]>();
  return {
    record(refusal) {
      const refusals = byUnit.get(refusal.unit) ?? [];
      byUnit.set(refusal.unit, refusals);
      refusals.push(refusal);
      if (refusals.length > perUnit) refusals.shift();
      return okAsync(undefined);
    },
    list: (unit, limit) => okAsync([...(byUnit.get(unit) ?? [])].reverse().slice(0, limit)),
  };
}
