/** Days in numbers, worked out here by the calendar's rule and not by the package. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function lastDay(year: number, month: number): number {
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** The day in so many years, 29 February falling on the day after where a year has none. */
export function yearsLater({ year, month, day }: Day, years: number): Day {
  const later = { year: year + years, month, day };
  return isDay(later) ? later : { year: year + years, month: 3, day: 1 };
}

export function dayAfter({ year, month, day }: Day): Day {
  if (day < lastDay(year, month)) return { year, month, day: day + 1 };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

export function dayBefore({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  return month === 1
    ? { year: year - 1, month: 12, day: 31 }
    : { year, month: month - 1, day: lastDay(year, month - 1) };
}

export function textOf({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
