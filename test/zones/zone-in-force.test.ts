import { expect, test } from 'vitest';

// the local hour at 2024-01-01T00:00:00Z
const HOURS: Readonly<Record<string, number>> = {
  'Asia/Taipei': 8,
  UTC: 0,
  'America/New_York': 19,
  'Pacific/Apia': 13,
};

test('the process runs in the time zone that it was given', () => {
  const zone = process.env['TZ'] ?? 'none';
  expect(HOURS).toHaveProperty([zone]);
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect(new Date(Date.UTC(2024, 0, 1)).getHours()).toBe(HOURS[zone]);
});
