/**
 * How long a month is (大小月、閏年) in the proleptic Gregorian calendar, for years from 1.
 *
 * Minguo years have the same months and the same leap days; only the number of the year differs.
 *
 * @source source/java-chrono — the Minguo calendar differs from ISO in its year numbers alone
 * @module
 */

/** The last day of a month from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  // of the years that 4 divides, a century is leap only if 400, and so 16, divides it
  return year % 4 === 0 && (year % 100 !== 0 || year % 16 === 0);
}
