import { epochMillisecondsOf, type Instant } from '../instant/instant.js';

/** The clock in Taiwan at a moment, to the minute: `2024-08-01 08:00`. UTC+8 all year, as all dates of the package. */
export function taipeiTimeOf(instant: Instant): string {
  const shifted = new Date(epochMillisecondsOf(instant) + EIGHT_HOURS).toISOString();
  return shifted.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ');
}

const EIGHT_HOURS = 28_800_000;
