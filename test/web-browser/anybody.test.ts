/** The directory of business accounts and the checker of rules, in a browser. @module */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, type BrowsedSite, browseSite, isTooWide, keepScreenshot } from './support/chromium.js';
import { press, tabTo, typeInto } from './support/keyboard.js';

let site: BrowsedSite;
beforeAll(async () => {
  site = await browseSite();
});
afterAll(() => site.close());

async function look(page: Page, name: string): Promise<void> {
  expect(await isTooWide(page)).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, name);
}

describe('業務帳號查詢', () => {
  it('is searched by the keyboard alone, in Chinese', async () => {
    const page = await site.page();
    await page.goto('/units');
    await look(page, 'units-form-desktop-zh-TW');
    await typeInto(page.locator('#name'), '國小');
    await tabTo(page.locator('#county'));
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(await page.inputValue('#county')).toBe('桃園市');
    await press(page.getByRole('button', { name: '更新鄉鎮區' }));
    await tabTo(page.locator('#township'));
    await page.keyboard.press('ArrowDown');
    await press(page.getByRole('button', { name: '查詢' }));
    // the answer has the focus, and whom to turn to is one key further
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^查詢結果：\d+ 個單位$/);
    await tabTo(page.locator('summary').nth(1));
    expect(await page.locator('details').nth(1).getAttribute('open')).toBeNull();
    await page.keyboard.press('Space');
    expect(await page.locator('details').nth(1).getAttribute('open')).toBe('');
    await look(page, 'units-desktop-zh-TW');
  });

  it('is searched on a phone, in English, without JavaScript', async () => {
    const page = await site.page({ width: 'phone', javaScript: false });
    await page.goto('/en/units');
    await page.locator('#name').fill('中壢國小');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await page.textContent('h2')).toBe('One unit was found');
    expect(await isTooWide(page)).toBe(false);
  });

  it.each([
    ['on a phone', { width: 'phone' }, '/en/units?county=連江縣', 'units-phone-en'],
    ['in the dark', { dark: true }, '/units?county=連江縣', 'units-desktop-dark'],
    ['with what is wrong', { width: 'phone' }, '/en/units?township=中壢區', 'units-error-phone-en'],
  ] as const)('is readable %s', async (_, options, path, name) => {
    const page = await site.page(options);
    await page.goto(path);
    await look(page, name);
  });
});

describe('the checker of rules', () => {
  it('is used by the keyboard alone, in Chinese', async () => {
    const page = await site.page();
    await page.goto('/rules');
    await look(page, 'rules-form-desktop-zh-TW');
    await typeInto(page.locator('#identityNumber'), 'a123456789');
    await typeInto(page.locator('#birthDate'), '1/2/1990');
    await typeInto(page.locator('#accountName'), 'AA00000');
    await typeInto(page.locator('#password'), 'xAA00000');
    await press(page.getByRole('button', { name: '檢查' }));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('檢查結果');
    expect(await page.inputValue('#password')).toBe('');
    expect(await page.inputValue('#birthDate')).toBe('1/2/1990');
    await look(page, 'rules-desktop-zh-TW');
  });

  it.each([
    ['in English, without JavaScript', { width: 'phone', javaScript: false }],
    ['in English', { width: 'phone' }],
  ] as const)('is used on a phone, %s', async (_, options) => {
    const page = await site.page(options);
    await page.goto('/en/rules');
    await page.locator('#phone').fill('02-2234567');
    await page.locator('#email').fill('TEST@Mail.com');
    await page.locator('#personName').fill('王■明');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    expect(await page.textContent('#checked-phone')).toContain('phone-number.local-length');
    expect(await isTooWide(page)).toBe(false);
    if (!('javaScript' in options)) await look(page, 'rules-phone-en');
  });
});
