/** Gregorian year minus Minguo year, since 1912. */
export const MINGUO_OFFSET = 1911;
