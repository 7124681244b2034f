/** 帳號申請 in a browser: every screen, each outcome, by keyboard alone, and without a script. @module */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, CONSENTS, fillIn, nextApplicant } from './support/application.js';
import { axeFindings, type BrowsedSite, browseSite, isTooWide, keepScreenshot } from './support/chromium.js';

let site: BrowsedSite;
beforeAll(async () => {
  site = await browseSite();
});
afterAll(() => site.close());

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** The screen is no wider than the window; axe looks at it where that is new. */
async function expectGood(page: Page, name: string, looks: boolean): Promise<void> {
  expect(await isTooWide(page)).toBe(false);
  if (looks) expect(await axeFindings(page)).toEqual([]);
  // the form is long: what is seen first is enough
  await keepScreenshot(page, name, false);
}

describe.each([
  ['zh-TW', '', 'desktop', true],
  ['en', '/en', 'phone', true],
  ['zh-TW', '', 'phone', false],
  ['en', '/en', 'desktop', false],
] as const)('in %s (%s), %s', (language, prefix, width, looks) => {
  const screen = (name: string) => `apply-${name}-${width}-${language}`;
  const said = {
    which: { '': '請填表1-1', '/en': 'Please fill in form 1-1' }[prefix],
    invalid: { '': '輸入表單資料格式有誤', '/en': 'Some fields of the form are missing or wrong' }[prefix],
    noMatch: {
      '': '資料庫尚未有您的資料 或 您的資料與資料庫不符',
      '/en': 'Your data are not registered yet, or differ',
    }[prefix],
    opened: { '': '帳號申請成功', '/en': 'The account was opened' }[prefix],
    taken: { '': '此身分證字號已有人使用', '/en': 'This ID number already has an account' }[prefix],
  };

  it('tells which form is mine', async () => {
    const page = await site.page({ width });
    await page.goto(`${prefix}/apply`);
    await page.check('[name=unitKind][value=school]');
    await page.check('[name=category][value=teacher]');
    await page.click('main button');
    expect(await page.textContent('.panel')).toContain(said.which);
    await expectGood(page, screen('which'), looks);
  });

  it('goes from an empty form to an account, by way of each outcome', async () => {
    const page = await site.page({ width });
    const { href, fields } = await nextApplicant(page, prefix);
    await page.goto(href);
    await expectGood(page, screen('form'), looks);

    await page.fill('#password', 'Formosa2024');
    await apply(page);
    await page.waitForSelector('#errors');
    expect(await page.textContent('#errors')).toContain(said.invalid);
    expect(await focusedId(page)).toBe('errors');
    // what was typed is still there, the password too
    expect(await page.inputValue('#password')).toBe('Formosa2024');
    await expectGood(page, screen('errors'), looks);
    await page.click('#errors a[href="#phone"]');
    expect(await focusedId(page)).toBe('phone');

    await fillIn(page, { ...fields, personName: '無此人' });
    await apply(page);
    await page.waitForSelector(`text=${said.noMatch}`);
    await expectGood(page, screen('no-match'), false);
    const { password = '', passwordConfirmation = '', personName = '' } = fields;
    await fillIn(page, { personName, password, passwordConfirmation });
    await apply(page);
    await page.waitForSelector(`h1:has-text("${said.opened}")`);
    await expectGood(page, screen('opened'), looks);

    await page.goto(href);
    await fillIn(page, { ...fields, accountName: 'another' });
    await apply(page);
    await page.waitForSelector(`text=${said.taken}`);
    await expectGood(page, screen('taken'), false);
  }, 240_000);
});

it('is readable in the dark, also where something is wrong', async () => {
  const page = await site.page({ dark: true });
  await page.goto('/apply/1-2');
  await apply(page);
  await page.waitForSelector('#errors');
  expect(await axeFindings(page)).toEqual([]);
});

it('is filled in and sent by the keyboard alone', async () => {
  const page = await site.page();
  const { fields } = await nextApplicant(page);
  const { keyboard } = page;
  const tabTo = async (id: string) => {
    for (let step = 0; step < 30 && (await focusedId(page)) !== id; step += 1) await keyboard.press('Tab');
    expect(await focusedId(page)).toBe(id);
  };
  const type = async (id: string, text = fields[id] ?? '') => {
    await tabTo(id);
    await keyboard.type(text);
  };
  /** The list, down to what is wanted; the next list is filled when it comes. */
  const choose = async (id: string, wanted: string) => {
    await tabTo(id);
    await page.waitForFunction(([list, text]) => document.querySelector(`#${list} option[value="${text}"]`) !== null, [
      id,
      wanted,
    ] as const);
    await page.focus(`#${id}`);
    for (let step = 0; step < 99 && (await page.inputValue(`#${id}`)) !== wanted; step += 1) {
      await keyboard.press('ArrowDown');
      await page.waitForSelector('#unit:not([aria-busy])');
    }
    expect(await focusedId(page)).toBe(id);
  };
  const unit = await placeOf(page);
  await page.goto('/apply/1-1');
  for (const id of ['accountName', 'personName', 'identityNumber', 'birthYear', 'birthMonth', 'birthDay'])
    await type(id);
  expect(await page.textContent('#birthDate-gregorian')).toMatch(/^[0-9]{4}\/[0-9]{2}\/[0-9]{2}$/);
  await choose('unitCounty', unit.county);
  await choose('unitTownship', unit.township);
  await choose('unitCode', unit.code);
  await type('jobTitle');
  await tabTo('subjectCategory');
  await keyboard.press('ArrowDown');
  await type('subjectName', '國語');
  await tabTo('add-subject');
  await keyboard.press('Enter');
  await page.waitForSelector('.subject');
  expect([await focusedId(page), await page.textContent('#said')]).toEqual(['add-subject', '任教科目1. 語文－國語']);
  for (const id of ['phone', 'password', 'passwordConfirmation', 'email', 'emailConfirmation']) await type(id);
  for (const document of CONSENTS) {
    await tabTo(document);
    await keyboard.press('Space');
  }
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.waitForSelector('h1:has-text("帳號申請成功")');
});

/** Where the school of the first person is. */
async function placeOf(page: Page) {
  await page.goto('/');
  await page.locator('a[href*="/apply/1-1?"]').first().click();
  await page.waitForSelector('#unitCode');
  return {
    county: await page.inputValue('#unitCounty'),
    township: await page.inputValue('#unitTownship'),
    code: await page.inputValue('#unitCode'),
  };
}

describe('without JavaScript', () => {
  it('goes the whole way', async () => {
    const page = await site.page({ javaScript: false, width: 'phone' });
    const { fields } = await nextApplicant(page, '/en');
    const unit = await placeOf(page);
    await page.goto('/en/apply/1-1');
    await page.selectOption('#unitCounty', unit.county);
    await page.click('#update-schools');
    await page.selectOption('#unitTownship', unit.township);
    await page.click('#update-schools');
    expect(new URL(page.url()).hash).toBe('#unit');
    await page.selectOption('#unitCode', unit.code);
    await page.selectOption('#subjectCategory', '語文');
    await page.fill('#subjectName', '國語');
    await page.click('#add-subject');
    await page.click('#remove-subject-1');
    expect(await page.locator('.subject').count()).toBe(0);
    await page.fill('#email', 'test@example.com');
    await page.fill('#challengeAnswer', (await page.textContent('.digits')) ?? '');
    await page.click('#send-test-mail');
    expect(await page.textContent('#challengeAnswer-texts')).toContain('The test mail is on its way');

    await apply(page);
    expect(await page.textContent('#errors')).toContain('Some fields of the form are missing or wrong');
    await page.selectOption('#unitCode', unit.code);
    await fillIn(page, fields);
    await apply(page);
    expect(await page.textContent('h1')).toBe('The account was opened');
  });
});
