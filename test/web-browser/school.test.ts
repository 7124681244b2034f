/** The pages of a business account in a browser. @module */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { readRosterFile } from 'tw-teacher-account/roster-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, inventPeople, OUR_UNIT } from '../web/support/school.js';
import {
  axeFindings,
  type BrowsedSite,
  browseSite,
  isTooWide,
  keepScreenshot,
  type PageOptions,
} from './support/chromium.js';

const STAFF = { name: '教職員.csv', mimeType: 'text/csv', buffer: readFileSync('examples/data/staff.csv') };

let site: BrowsedSite;
beforeAll(async () => {
  site = await browseSite();
});
afterAll(() => site.close());

async function signIn(page: Page, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/school`);
  await page.selectOption('#account', OUR_UNIT.toLowerCase());
  await page.fill('#password', 'sample-only');
  await page.click('main form button');
  await page.waitForSelector('.school-bar');
}

async function uploadStaff(page: Page, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/school/imports`);
  await page.setInputFiles('#file', STAFF);
  await page.click('main form[enctype] button');
  await page.waitForSelector('#lines');
}

/** What is wrong with the screen that is shown: nothing. */
async function expectGood(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

describe.each([
  ['zh-TW', '', { width: 'desktop' }],
  ['en', '/en', { width: 'phone' }],
] as const)('every screen in %s', (language, prefix, options) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.page(options satisfies PageOptions);
  });
  const keep = async (name: string) => {
    // on the phone those that are looked at most
    if (options.width === 'phone' && !['registered', 'plan'].includes(name)) return;
    await keepScreenshot(page, `school-${name}-${options.width}-${language}`);
  };

  it('signing in, and what is wrong about it', async () => {
    await page.goto(`${prefix}/school`);
    await keep('sign-in');
    await page.fill('#password', 'wrong');
    await page.click('main form button');
    await expectGood(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    await signIn(page, prefix);
    await expectGood(page);
    await keep('overview');
  });

  it('教師資料登錄', async () => {
    const [somebody] = inventPeople(1, options.width === 'phone' ? 41 : 42);
    await page.goto(`${prefix}/school/register`);
    await page.click('main form:not([action$="sign-out"]) button');
    await expectGood(page);
    await keep('register');
    await page.fill('#personName', somebody?.name ?? '');
    await page.check(`input[name=sex][value=${somebody?.sex ?? ''}]`);
    await page.fill('#identityNumber', somebody?.number ?? '');
    await page.fill('#birthYear', '1990');
    await page.fill('#birthMonth', '1');
    await page.fill('#birthDay', '1');
    await page.selectOption('#jobTitle', '主任');
    await page.click('main form:not([action$="sign-out"]) button');
    expect(await page.textContent('.panel.success')).toContain('1990/01/01');
    expect(await isTooWide(page)).toBe(false);
    await keep('registered');
  });

  it('本單位教師帳號管理', async () => {
    await page.goto(`${prefix}/school/teachers`);
    await expectGood(page);
    await keep('teachers');
  });

  it('批次匯入, a plan, and what is wrong about a file', async () => {
    await page.goto(`${prefix}/school/imports`);
    await page.setInputFiles('#file', { ...STAFF, buffer: Buffer.from('甲,乙\n1,2\n') });
    await page.click('main form[enctype] button');
    await page.waitForSelector('#errors');
    await expectGood(page);
    await keep('imports');
    await uploadStaff(page, prefix);
    await expectGood(page);
    await keep('plan');
  });

  it('申請失敗查詢 with a comparison', async () => {
    await page.goto(`${prefix}/school/refusals`);
    await page.fill('#personName', '高川荷');
    await page.fill('#identityNumber', 'X116299058');
    await page.fill('#birthYear', '83');
    await page.fill('#birthMonth', '2');
    await page.fill('#birthDay', '4');
    await page.click('form[action$="diagnosis"] button');
    expect(await page.textContent('#found + dl')).toContain('X11629****');
    await expectGood(page);
    await keep('refusals');
  });
});

it('is readable in the dark', async () => {
  const page = await site.page({ dark: true });
  await signIn(page);
  await uploadStaff(page);
  await expectGood(page);
});

it('registers a teacher with the keyboard alone', async () => {
  const page = await site.page();
  await page.goto('/school');
  const { keyboard } = page;
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`no way to ${selector}`);
  };
  await tabTo('#account');
  await keyboard.type('市立中壢');
  await tabTo('#password');
  await keyboard.type('sample-only');
  await keyboard.press('Enter');
  await page.waitForSelector('.cards');
  await tabTo('.cards a[href$="register"]');
  await keyboard.press('Enter');
  await page.waitForSelector('#personName');
  const [somebody] = inventPeople(1, 43);
  await tabTo('#personName');
  await keyboard.type(somebody?.name ?? '');
  await tabTo('input[name=sex]');
  await keyboard.press('Space');
  if (somebody?.sex === 'female') await keyboard.press('ArrowDown');
  await tabTo('#identityNumber');
  await keyboard.type(somebody?.number ?? '');
  await tabTo('#birthYear');
  await keyboard.type('1990');
  await keyboard.press('Tab');
  await keyboard.type('1');
  await keyboard.press('Tab');
  await keyboard.type('1');
  await tabTo('#jobTitle');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo('form[action$="register"] button');
  await keyboard.press('Space');
  await page.waitForSelector('.panel.success');
  expect(await page.textContent('.panel.success')).toContain('您已更新資料成功');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('您已更新資料成功');
});

it.each([true, false])('imports, shows how far it is and undoes it (JavaScript: %s)', async (javaScript) => {
  const page = await site.page({ javaScript });
  await signIn(page);
  await page.goto('/school/imports');
  const people = inventPeople(3000, javaScript ? 44 : 45);
  await page.setInputFiles('#file', { ...STAFF, buffer: Buffer.from(csvOf(people)) });
  await page.click('main form[enctype] button');
  await page.waitForSelector('#lines');
  // what the page asks for by itself is answered when the test has seen enough
  let answer = () => {};
  const seen = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/school/imports/*', async (route) => {
    await seen;
    await route.continue();
  });
  await page.click('form[action$="/apply"] button');
  const progress = await page.waitForSelector('progress', { state: 'attached' });
  expect(await progress.getAttribute('max')).toBe('3000');
  if (javaScript) await keepScreenshot(page, 'school-progress-desktop-zh-TW');
  answer();
  // nobody does anything
  await page.waitForSelector('.panel.success', { timeout: 60_000 });
  expect(await page.textContent('.panel.success')).toContain('已寫入 3000 筆');

  await page.click('form[action$="/undo"] button');
  await page.waitForSelector('form[action$="/apply"]');
  await page.click('form[action$="/apply"] button');
  await page.waitForSelector('.panel.success', { timeout: 60_000 });
  expect(await page.textContent('.panel.success')).toContain('已寫入 3000 筆');
  if (javaScript) await keepScreenshot(page, 'school-undone-desktop-zh-TW');
});

it('gives the file back with what became of each row', async () => {
  const page = await site.page();
  await signIn(page);
  await uploadStaff(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[href$="/file"]')]);
  expect(download.suggestedFilename()).toBe('處理結果.csv');
  const sheet = await readRosterFile(await readFile(await download.path()));
  const rows = [...sheet._unsafeUnwrap().rows()].map(({ cells }) => cells);
  expect(rows.find((cells) => cells.includes('職稱'))?.at(-1)).toBe('處理結果');
  expect(rows.find((cells) => cells.includes('79/2/30'))?.at(-1)).toContain('未通過');
});
