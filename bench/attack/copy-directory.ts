/** The attacker who carries the unit directory away. @module */
import {
  COUNTIES,
  parseEmailAddress,
  parseJobTitle,
  parsePhoneNumber,
  type RateLimiter,
  SCHOOL_KINDS,
  searchUnits,
  UNIT_DIRECTORY_LIMIT,
} from '../../src/index.js';
import { createMemoryRateLimiter, createMemoryUnitDirectory } from '../../src/memory/index.js';
import { type Protection, policyOf } from './protection.js';
import { schoolAt } from './world.js';

/** What he has in the end, and what it took. */
export interface Copying {
  readonly units: number;
  readonly copied: number;
  readonly searches: number;
  readonly seconds: number;
}

/** Searches every county and stage as one client, and waits where he is told to. */
export async function copyDirectory(units: number, protection: Protection): Promise<Copying> {
  const contact = {
    tier: 'contact' as const,
    jobTitle: parseJobTitle('教師')._unsafeUnwrap(),
    email: parseEmailAddress('contact@school.example')._unsafeUnwrap(),
    phone: parsePhoneNumber('03-4225000')._unsafeUnwrap(),
  };
  const unitDirectory = createMemoryUnitDirectory(
    Array.from({ length: units }, (_, place) => {
      const county = COUNTIES[place % COUNTIES.length] ?? COUNTIES[0];
      const schoolKind = SCHOOL_KINDS[Math.floor(place / COUNTIES.length) % SCHOOL_KINDS.length] ?? null;
      return { unit: schoolAt(place, { county, schoolKind }), contacts: [contact] };
    }),
  );
  let milliseconds = 0;
  const rateLimiter: RateLimiter = createMemoryRateLimiter({ policy: policyOf(protection), clock: () => milliseconds });
  const copied = new Set<string>();
  let searches = 0;
  for (const county of COUNTIES) {
    for (const stage of SCHOOL_KINDS) {
      const command = { query: { name: null, township: null, county, stage }, client: 'client' };
      let answer = await searchUnits(command, { unitDirectory, rateLimiter });
      while (answer.isErr() && answer.error.code === 'rate-limit.exceeded') {
        milliseconds += (answer.error.retryAfterSeconds ?? 0) * 1000;
        answer = await searchUnits(command, { unitDirectory, rateLimiter });
      }
      searches += 1;
      const { entries, truncated } = answer._unsafeUnwrap();
      if (truncated) throw new Error(`more than ${UNIT_DIRECTORY_LIMIT} units: he would have to go by townships`);
      for (const { unit } of entries) copied.add(unit.code);
    }
  }
  return { units, copied: copied.size, searches, seconds: milliseconds / 1000 };
}
