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
      const kept = { ...refusal }; // each its own, so that of two that are equal one can be forgotten
      // the clocks of two hosts differ: one that is older than the last has its place before it
      let place = refusals.length;
      while (isAfter(refusals[place - 1], refusal)) place -= 1;
      refusals.splice(place, 0, kept);
      if (refusals.length > perUnit) refusals.shift();
      return okAsync(undefined);
    },
    list: (unit, limit) => okAsync([...(byUnit.get(unit) ?? [])].reverse().slice(0, limit)),
    removeBefore(moment, limit) {
      const old = [...byUnit.values()].flat().filter(({ at }) => at < moment);
      const removed = new Set(old.sort((one, other) => (one.at < other.at ? -1 : 1)).slice(0, limit));
      for (const [unit, refusals] of byUnit) {
        const kept = refusals.filter((refusal) => !removed.has(refusal));
        if (kept.length === 0) byUnit.delete(unit);
        else byUnit.set(unit, kept);
      }
      return okAsync(removed.size);
    },
  };
}

function isAfter(recorded: ApplicationRefusal | undefined, { at }: ApplicationRefusal): boolean {
  return recorded !== undefined && recorded.at > at;
}
