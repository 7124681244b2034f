/** From a mailbox that is confirmed over a forgotten password to a new one, in a browser. @module */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccount, PASSWORD } from '../web/support/open-account.js';
import { axeFindings, type BrowsedSite, browseSite, isTooWide, keepScreenshot } from './support/chromium.js';
import { press, tabTo, typeInto } from './support/keyboard.js';

const NEW_PASSWORD = 'Chalk4Board';

/** A whole journey with axe on its screens: seconds on an idle machine, minutes on a busy one. */
const JOURNEY_MILLISECONDS = 300_000;

let site: BrowsedSite;
beforeAll(async () => {
  site = await browseSite();
});
afterAll(() => site.close());

/** What is true of every screen. */
async function look(page: Page, name: string | null): Promise<void> {
  expect(await isTooWide(page)).toBe(false);
  if (name === null) return;
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, name);
}

it(
  'a mailbox is confirmed by the keyboard alone, in Chinese',
  async () => {
    await openAccount(site.server.host, {
      accountName: 'Chen01',
      email: 'chen@school.example',
      backupEmail: 'chen@home.example',
    });
    const page = await site.page();
    await page.goto('/sign-in');
    await typeInto(page.locator('#accountName'), 'Chen01');
    await typeInto(page.locator('#password'), 'Teach3School');
    await press(page.getByRole('button', { name: '登入' }));
    // what is wrong is where the focus is
    expect(await page.locator('[role=alert]').evaluate((panel) => panel === document.activeElement)).toBe(true);
    await look(page, 'sign-in-desktop-zh-TW');
    await typeInto(page.locator('#password'), PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
    await look(page, null);

    await press(page.getByRole('button', { name: '寄發信箱確認信至主要Mail信箱' }));
    expect(await page.textContent('[role=status]')).toContain('信箱確認信已寄至主要Mail信箱');
    await look(page, 'account-desktop-zh-TW');
    await press(page.locator('main').getByRole('link', { name: '示範收信匣' }));
    await look(page, 'mailbox-desktop-zh-TW');
    await press(page.locator('article a[href*="/verify"]').first());
    await look(page, 'verify-desktop-zh-TW');
    await press(page.getByRole('button', { name: '確認信箱' }));
    await look(page, null);
    await press(page.getByRole('link', { name: '我的帳號' }));
    expect(await page.textContent('main')).toMatch(/已於 \d{4}-\d\d-\d\d 確認/);
    await press(page.getByRole('button', { name: '登出' }));
  },
  JOURNEY_MILLISECONDS,
);

it(
  'a new password is chosen by the keyboard alone, in Chinese',
  async () => {
    const page = await site.page();
    await page.goto('/sign-in');
    await press(page.locator('main').getByRole('link', { name: '忘記密碼' }));
    await press(page.getByRole('button', { name: '寄發重設密碼的信件' }));
    expect(await page.textContent('[role=alert]')).toContain('請輸入帳號');
    await look(page, 'forgotten-desktop-zh-TW');
    await typeInto(page.locator('#accountName'), 'chen01');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/forgotten/sent*');
    await look(page, 'forgotten-sent-desktop-zh-TW');
    await press(page.locator('main').getByRole('link', { name: '示範收信匣' }));

    const link = await page.locator('article a[href*="/reset"]').first().getAttribute('href');
    await press(page.locator('article a[href*="/reset"]').first());
    await look(page, null);
    await typeInto(page.locator('#password'), 'chen01');
    await press(page.getByRole('button', { name: '設定新密碼' }));
    expect(await page.inputValue('#password')).toBe('');
    await look(page, 'reset-desktop-zh-TW');
    await typeInto(page.locator('#password'), NEW_PASSWORD);
    await typeInto(page.locator('#passwordConfirmation'), NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('[role=status]').waitFor();
    expect(await page.textContent('main')).toContain('密碼已變更，請以新密碼登入');
    await look(page, 'reset-done-desktop-zh-TW');

    await page.goto(link ?? '');
    await typeInto(page.locator('#password'), NEW_PASSWORD);
    await typeInto(page.locator('#passwordConfirmation'), NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('此連結已失效').waitFor();
    await look(page, null);

    await page.goto('/sign-in');
    await typeInto(page.locator('#accountName'), 'Chen01');
    await typeInto(page.locator('#password'), NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
  },
  JOURNEY_MILLISECONDS,
);

describe.each([
  ['without JavaScript', 'Lin0001', { javaScript: false }, false],
  ['on a phone, in English', 'Wang001', { width: 'phone' }, true],
] as const)('%s', (_, accountName, options, isLookedAt) => {
  it(
    'is done as well',
    async () => {
      const email = `${accountName}@school.example`;
      const person = accountName === 'Lin0001' ? 1 : 2;
      await openAccount(site.server.host, { accountName, email, person });
      const page = await site.page(options);
      const see = (name: string) => look(page, isLookedAt ? `${name}-phone-en` : null);
      /** Goes to a link of the latest mail, and on to English. */
      const follow = async (path: string) => {
        await page.goto('/en/mailbox');
        await page.locator('article').filter({ hasText: accountName }).locator(`a[href*="${path}"]`).first().click();
        await page.getByRole('link', { name: 'English' }).click();
      };

      await page.goto('/en/sign-in');
      await see('sign-in');
      await page.locator('#accountName').fill(accountName);
      await page.locator('#password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await see('account');
      await page.getByRole('button', { name: 'Send a confirmation mail' }).click();
      await page.getByRole('status').waitFor();
      await follow('/verify');
      expect(await isTooWide(page)).toBe(false);
      await page.getByRole('button', { name: 'Confirm the mailbox' }).click();
      await page.getByRole('status').waitFor();

      await page.goto('/en/forgotten');
      await see('forgotten');
      await page.locator('#accountName').fill(accountName);
      await page.getByRole('button', { name: 'Send the mail' }).click();
      await page.getByRole('status').waitFor();
      expect(await isTooWide(page)).toBe(false);
      await follow('/reset');
      await page.locator('#password').fill('short');
      await page.getByRole('button', { name: 'Set the new password' }).click();
      await see('reset');
      await page.locator('#password').fill(NEW_PASSWORD);
      await page.locator('#passwordConfirmation').fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Set the new password' }).click();
      await page.getByRole('status').waitFor();
      await page.context().clearCookies();
      await page.goto('/en/sign-in');
      await page.locator('#accountName').fill(accountName);
      await page.locator('#password').fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(await page.textContent('main')).toContain(accountName);
    },
    JOURNEY_MILLISECONDS,
  );
});

it('is readable in the dark', async () => {
  const page = await site.page({ dark: true });
  await page.goto('/reset?token=abc');
  await look(page, 'reset-desktop-dark');
  await page.goto('/mailbox');
  await look(page, 'mailbox-desktop-dark');
});

it('reaches the focus of an error at once', async () => {
  const page = await site.page();
  await page.goto('/verify');
  await tabTo(page.locator('main a').first());
  expect(await page.locator('main a').first().getAttribute('href')).toBe('/account');
});
