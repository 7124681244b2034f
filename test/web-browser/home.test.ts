/** The first page in a browser. @module */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, type BrowsedSite, browseSite, isTooWide, keepScreenshot } from './support/chromium.js';

let site: BrowsedSite;
beforeAll(async () => {
  site = await browseSite();
});
afterAll(() => site.close());

describe.each(['desktop', 'phone'] as const)('the first page, %s', (width) => {
  it.each([
    ['zh-TW', '/', '學校前置作業'],
    ['en', '/en', 'The school prepares'],
  ])('is readable and reachable in %s', async (language, path, text) => {
    const page = await site.page({ width });
    await page.goto(path);
    expect(await page.textContent('main')).toContain(text);
    expect(await axeFindings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await keepScreenshot(page, `home-${width}-${language}`);
  });
});

it('is readable in the dark', async () => {
  const page = await site.page({ dark: true });
  await page.goto('/');
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'home-desktop-dark');
});
