/**
 * A business account in a browser, and files of invented teachers for it.
 *
 * @module
 */
import { createPeople, type Person } from '../../../examples/data/invented-people.js';
import { createRandom } from '../../../examples/data/random.js';
import { SAMPLE_PASSWORD } from '../../../examples/web/host/business-accounts.js';
import type { Answer, Browser } from './web-site.js';

/** The unit whose business account the tests use, and another. */
export const OUR_UNIT = '034666';
export const OTHER_UNIT = '03X301';

/** Signs a browser in. */
export function signInAs(browser: Browser, unit: string): Promise<Answer> {
  return browser.post('/school', { account: unit.toLowerCase(), password: SAMPLE_PASSWORD });
}

/** So many people whom no roster has. */
export function inventPeople(count: number, seed = 8): readonly Person[] {
  const people = createPeople(createRandom(seed));
  return Array.from({ length: count }, () => people.somebody());
}

/** A file of teachers. A `changed` person has another job title. */
export function csvOf(people: readonly Person[], jobTitle = '導師'): string {
  const rows = people.map(({ name, sex, number, born: { year, month, day } }) =>
    [name, sex === 'male' ? '男' : '女', number, `${year}/${month}/${day}`, jobTitle].join(','),
  );
  return `${['姓名,性別,身分證字號,出生年月日,職稱', ...rows].join('\r\n')}\r\n`;
}

/** Uploads a file, and gives the answer. */
export async function upload(
  browser: Browser,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new FormData();
  body.set('form-token', await browser.tokenOf('/school/imports'));
  for (const [name, value] of Object.entries({ mode: 'these', calendar: '', ...fields })) body.set(name, value);
  body.set('file', new File([content], 'roster.csv'));
  return browser.send('/school/imports', { method: 'POST', body });
}

/** Uploads a file, and gives the path of its plan. */
export async function planOf(
  browser: Browser,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { status, headers, body } = await upload(browser, content, fields);
  const path = headers.get('location');
  if (status !== 303 || path === null) throw new Error(`no plan: ${status} ${body}`);
  return path;
}

/** Applies a plan as it stands on its page, with more fields if they are given. */
export async function applyPlan(
  browser: Browser,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { body } = await browser.get(path);
  const digest = /name="digest" value="([^"]*)"/.exec(body)?.[1] ?? '';
  return browser.post(`${path}/apply`, { digest, ...fields }, path);
}

/** Looks at a page until it shows what is awaited. */
export async function awaitOn(browser: Browser, path: string, text: string): Promise<string> {
  for (let looks = 0; looks < 500; looks += 1) {
    const { body } = await browser.get(path);
    if (body.includes(text)) return body;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${path} never shows ${text}`);
}
