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
      // the clocks of two hosts differ: one that is older than the last has its place before it
      let place = refusals.length;
      while (isAfter(refusals[place - 1], refusal)) place -= 1;
      refusals.splice(place, 0, refusal);
      if (refusals.length > perUnit) refusals.shift();
      return okAsync(undefined);
    },
    list: (unit, limit) => okAsync([...(byUnit.get(unit) ?? [])].reverse().slice(0, limit)),
  };
}

function isAfter(recorded: ApplicationRefusal | undefined, { at }: ApplicationRefusal): boolean {
  return recorded !== undefined && recorded.at > at;
}
