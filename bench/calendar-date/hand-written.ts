/**
 * The least work that the job allows: one loop over the characters, integers, no `Result`, no reasons, one writing only.
 * What a library adds — reasons, forgiveness, brands — has to fit into a small multiple of this.
 *
 * @module
 */

/** Whether a text is a date `YYYY-MM-DD`. */
export function isDateByHand(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = numberAt(text, 0) * 100 + numberAt(text, 2);
  return year > 0 && exists(year, numberAt(text, 5), numberAt(text, 8));
}

/** `民國114年1月1日` as `YYYY-MM-DD`. */
export function parseLongByHand(text: string): string | undefined {
  if (text.charCodeAt(0) !== 0x6c11 || text.charCodeAt(1) !== 0x570b) return undefined;
  let year = 0;
  let month = 0;
  let number = 0;
  const last = text.length - 1;
  for (let at = 2; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      number = number * 10 + code - 48;
    } else if (code === 0x5e74 && year === 0) {
      year = number;
      number = 0;
    } else if (code === 0x6708 && month === 0) {
      month = number;
      number = 0;
    } else {
      return undefined;
    }
  }
  return text.charCodeAt(last) === 0x65e5 ? isoOf(year, month, number) : undefined;
}

/** `114/01/01` as `YYYY-MM-DD`. */
export function parseSlashByHand(text: string): string | undefined {
  let year = 0;
  let month = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      number = number * 10 + code - 48;
    } else if (code === 47 && month === 0) {
      if (year === 0) year = number;
      else month = number;
      number = 0;
    } else {
      return undefined;
    }
  }
  return isoOf(year, month, number);
}

/** `YYYY-MM-DD` as `民國114年1月1日`. */
export function formatLongByHand(date: string): string {
  const year = numberAt(date, 0) * 100 + numberAt(date, 2) - 1911;
  const era = year > 0 ? `民國${year}` : `民國前${1 - year}`;
  return era + (MONTHS[numberAt(date, 5)] ?? '') + (DAYS[numberAt(date, 8)] ?? '');
}

function isoOf(year: number, month: number, day: number): string | undefined {
  if (year < 1 || year > 999 || !exists(year + 1911, month, day)) return undefined;
  return String.fromCharCode(
    digit((year + 1911) / 1000),
    digit((year + 1911) / 100),
    digit((year + 1911) / 10),
    digit(year + 1911),
    45,
    digit(month / 10),
    digit(month),
    45,
    digit(day / 10),
    digit(day),
  );
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function digit(number: number): number {
  return 48 + (Math.trunc(number) % 10);
}

/** Two digits; not a number between 0 and 99 if one of them is something else. */
function numberAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
}

// joining few strings is what makes this fast
const MONTHS = Array.from({ length: 13 }, (_, month) => `年${month}月`);
const DAYS = Array.from({ length: 32 }, (_, day) => `${day}日`);
