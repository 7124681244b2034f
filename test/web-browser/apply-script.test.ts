/** What the script of the form says, against what the server says; and that nothing moves while it says it. @module */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowsedSite, browseSite } from './support/chromium.js';

let site: BrowsedSite;
beforeAll(async () => {
  site = await browseSite();
});
afterAll(() => site.close());

/** Fields as people get them wrong, and right in ways that are remarkable. All numbers are made up. */
const FILLED_IN: readonly Readonly<Record<string, string>>[] = [
  {},
  {
    accountName: 'a1b',
    personName: '王■明',
    identityNumber: 'a123456788',
    birthYear: '1990',
    birthMonth: '1',
    birthDay: '1',
    jobTitle: '兼任教師兼主任',
    phone: '0912-345678',
    password: 'a1b',
    passwordConfirmation: 'x',
    email: 'a@b',
    emailConfirmation: 'a@c',
    backupEmail: 'no mailbox',
  },
  {
    accountName: 'teacher1',
    personName: 'Ｍａｒｙ　Smith',
    identityNumber: ' a123456789 ',
    birthYear: '79',
    birthMonth: '2',
    birthDay: '30',
    jobTitle: '---',
    phone: '02-2234',
    password: 'xTEACHER1x',
    passwordConfirmation: 'xTEACHER1x',
    email: 'teacher@example.com',
    emailConfirmation: 'Teacher@Example.com',
    backupEmail: 'TEACHER@example.com',
  },
  {
    accountName: '１２３',
    personName: '12',
    identityNumber: 'AC01234567',
    birthYear: '113',
    birthMonth: '13',
    birthDay: '',
    jobTitle: '教師',
    phone: '070-12345678',
    password: '密碼密碼密碼密碼',
    passwordConfirmation: '',
    email: 'a@@example.com',
    emailConfirmation: '',
    backupEmail: 'a@example.c',
  },
  {
    identityNumber: 'A12345678O',
    birthYear: '0',
    birthMonth: '1',
    birthDay: '1',
    phone: '02-22345678#',
    email: 'a.example.com',
  },
  { identityNumber: '0912345678', birthYear: '200', birthMonth: '1', birthDay: '1', 'account-terms': 'on' },
];

/** What the server alone judges. */
const NOT_JUDGED = ['subjectCategory', 'subjectName', 'teachingSubjects', 'challengeAnswer'];

/** Fills in and leaves every field, then asks the server about the same form; the texts of both, place by place. */
function saidByBoth(page: Page, values: Readonly<Record<string, string>>) {
  return page.evaluate(
    async ([filledIn, skipped]) => {
      const form = document.querySelector<HTMLFormElement>('#application form');
      if (form === null) throw new Error('no form');
      for (const input of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[id], select[id]')) {
        const value = filledIn[input.id] ?? '';
        if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = value !== '';
        else input.value = value;
      }
      // all are there before any is left: what one says may depend on another
      for (const input of form.querySelectorAll('input[id], select[id]')) {
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }
      const textsOf = (root: ParentNode) =>
        Object.fromEntries(
          [...root.querySelectorAll('.texts')]
            .map((box) => [
              box.id.replace('-texts', ''),
              [...box.querySelectorAll(':scope > p')].map((text) => `${text.className}: ${text.textContent}`),
            ])
            .filter(([place]) => !skipped.includes(String(place))),
        ) as Record<string, string[]>;
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
      const answer = await fetch(form.action, { method: 'POST', body });
      const server = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return { script: textsOf(document), server: textsOf(server) };
    },
    [values, NOT_JUDGED] as const,
  );
}

describe.each([
  ['zh-TW', '', '請重新輸入'],
  ['en', '/en', 'please enter it again'],
])('in %s', (_, prefix, notKept) => {
  it('the script says at every field what the server says', async () => {
    const page = await site.page();
    await page.goto(`${prefix}/apply/1-1`);
    let texts = 0;
    for (const values of FILLED_IN) {
      const { script, server } = await saidByBoth(page, values);
      // that passwords are not kept is true of the server's page only
      const kept = Object.fromEntries(
        Object.entries(server).map(([place, said]) => [place, said.filter((text) => !text.endsWith(notKept))]),
      );
      expect(script).toEqual(kept);
      texts += Object.values(script).flat().length;
    }
    expect(texts).toBeGreaterThan(60);
  });
});

it('says nothing while the first characters are typed, and takes back at once what no longer holds', async () => {
  const page = await site.page();
  await page.goto('/apply/1-1');
  const texts = () => page.textContent('#accountName-texts');
  const rules = () =>
    page
      .locator('#accountName-rules li')
      .evaluateAll((all) => all.map((rule) => (rule as HTMLElement).dataset['holds']));
  await page.focus('#accountName');
  await page.keyboard.type('a1');
  expect([await texts(), await rules()]).toEqual(['', [undefined, 'true', undefined]]);
  await page.keyboard.press('Tab');
  expect([await texts(), await rules()]).toEqual(['帳號應為 3 至 15 個字元，目前為 2 個', ['false', 'true', 'false']]);
  expect(await page.getAttribute('#accountName', 'aria-invalid')).toBe('true');
  await page.fill('#accountName', 'ab1');
  expect([await texts(), await rules()]).toEqual(['', ['true', 'true', 'true']]);
  expect(await page.getAttribute('#accountName', 'aria-invalid')).toBeNull();
});

it('shows the Gregorian date and the kind of number, and holds the password against the name', async () => {
  const page = await site.page();
  await page.goto('/apply/1-1');
  await page.fill('#birthYear', '79');
  await page.fill('#birthMonth', '1');
  expect(await page.textContent('#birthDate-gregorian')).toBe('—');
  await page.fill('#birthDay', '31');
  expect(await page.textContent('#birthDate-gregorian')).toBe('1990/01/31');
  await page.fill('#identityNumber', 'a123456789');
  expect(await page.locator('#identityNumber-kind span:visible').allTextContents()).toEqual(['國民身分證統一編號']);
  await page.fill('#password', 'teacher12');
  await page.focus('#phone');
  const rule = page.locator('#password-rules [data-rule="password.contains-account-name"]');
  expect(await rule.getAttribute('data-holds')).toBeNull();
  await page.fill('#accountName', 'teacher1');
  expect(await rule.getAttribute('data-holds')).toBe('false');
  expect(await page.textContent('#password-texts')).toContain('密碼不可包含帳號名稱');
});

describe.each([
  ['zh-TW', '', 'desktop'],
  ['zh-TW', '', 'phone'],
  ['en', '/en', 'desktop'],
  ['en', '/en', 'phone'],
] as const)('in %s (%s), %s', (_, prefix, width) => {
  it('nothing moves while fields are filled in, wrong and right', async () => {
    const page = await site.page({ width });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        // also those right after a key, which Chromium would forgive
        for (const entry of list.getEntries())
          shifts.push(String((entry as PerformanceEntry & { value: number }).value));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${prefix}/apply/1-1`);
    const placesNow = () =>
      page
        .locator('main input[id], main select, main button, main legend')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + window.scrollY)));
    const before = await placesNow();
    const wrong = {
      accountName: 'a1',
      personName: '12',
      identityNumber: 'A123456788',
      birthYear: '1990',
      birthMonth: '1',
      phone: '02-2234',
      password: 'a1',
      passwordConfirmation: 'b',
      email: 'a@b',
      emailConfirmation: 'c',
      backupEmail: 'd',
    };
    for (const [name, value] of Object.entries(wrong)) {
      await page.fill(`#${name}`, value);
      await page.press(`#${name}`, 'Tab');
    }
    expect(await page.locator('.error-text').count()).toBeGreaterThan(8);
    expect(await placesNow()).toEqual(before);
    await page.selectOption('#unitCounty', '桃園市');
    await page.waitForSelector('#unitTownship option[value="中壢區"]', { state: 'attached' });
    await page.selectOption('#subjectCategory', '語文');
    await page.fill('#subjectName', '國語');
    await page.click('#add-subject');
    await page.waitForSelector('.subject');
    for (const name of Object.keys(wrong)) await page.fill(`#${name}`, '');
    const after = await placesNow();
    // a subject brings its button; all others are where they were
    expect(after.filter((top) => before.includes(top)).length).toBeGreaterThanOrEqual(before.length);
    const sum = await page.evaluate(() =>
      (window as unknown as { shifts: string[] }).shifts.reduce((total, value) => total + Number(value), 0),
    );
    expect(sum).toBeLessThan(0.01);
  });
});
