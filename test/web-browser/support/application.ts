/** Filling in an application as a sample person of the first page would. @module */
import type { Page } from 'playwright';

/** Somebody on the first page: where her form is, and what she fills in. */
export interface Applicant {
  /** The form with her school. */
  readonly href: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The consents of every form. */
export const CONSENTS = ['account-terms', 'site-rules', 'personal-data'] as const;

/** The next person who has no account yet. */
export async function nextApplicant(page: Page, language: '' | '/en' = ''): Promise<Applicant> {
  await page.goto(language === '' ? '/' : language);
  const row = page.locator('tbody tr', { has: page.locator('a[href*="/apply/1-1?"]') }).first();
  const [personName = '', identityNumber = '', birthDate = ''] = await row.locator('td').allTextContents();
  const [birthYear = '', birthMonth = '', birthDay = ''] = birthDate.match(/[0-9]+/g) ?? [];
  const accountName = `t${identityNumber.trim().toLowerCase()}`;
  return {
    href: (await row.locator('a').getAttribute('href')) ?? '',
    fields: {
      accountName,
      personName: personName.trim(),
      identityNumber: identityNumber.trim(),
      birthYear,
      birthMonth,
      birthDay,
      jobTitle: '教師',
      phone: '02-22345678',
      password: 'Formosa2024',
      passwordConfirmation: 'Formosa2024',
      email: `${accountName}@example.com`,
      emailConfirmation: `${accountName}@example.com`,
    },
  };
}

/** Fills in a form that is open, with the mouse and the keyboard as they come. */
export async function fillIn(page: Page, fields: Applicant['fields']): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value);
  for (const document of CONSENTS) await page.check(`#${document}`);
}

/** 申請. */
export async function apply(page: Page): Promise<void> {
  await page.click('.actions button[value="submit"]');
}
