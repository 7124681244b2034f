/** @module What is shown while somebody types: rules ticked, the Gregorian date, the kind of an identity number. */
import {
  checkAccountName,
  checkPassword,
  describeIdentityNumber,
  formatCalendarDate,
  parseAccountName,
  parseIdentityNumber,
  parseMinguo,
} from 'tw-teacher-account';
import type { ApplicationFields } from '../application/application-fields.js';
import type { ApplicationPage } from './application-page.js';

/** Shows it. A rule is shown as broken only at places that were left before: not after the first letters. */
export function showMeanwhile({ element, fields }: ApplicationPage, wasLeft: (place: string) => boolean): void {
  const now = fields();
  const name = parseAccountName(now.accountName).unwrapOr(null);
  tick(element, 'accountName', checkAccountName(now.accountName), wasLeft('accountName'));
  tick(element, 'password', now.password === '' ? [] : checkPassword(now.password, name), wasLeft('password'));
  const date = element.querySelector('#birthDate-gregorian');
  if (date !== null) date.textContent = gregorianOf(now);
  showKind(element, now.identityNumber);
}

function tick(
  element: HTMLFormElement,
  place: string,
  checks: readonly { readonly code: string; readonly holds: boolean }[],
  isFinal: boolean,
): void {
  const list = element.querySelector<HTMLElement>(`#${place}-rules`);
  for (const rule of list?.querySelectorAll<HTMLElement>('[data-rule]') ?? []) {
    const check = checks.find(({ code }) => code === rule.dataset['rule']);
    const isShown = check !== undefined && (check.holds || isFinal);
    if (isShown) rule.dataset['holds'] = String(check.holds);
    else delete rule.dataset['holds'];
    // the sign in front of it, for whoever hears the page
    const state = rule.querySelector('[data-state]');
    if (state !== null) state.textContent = (isShown && list?.dataset[check.holds ? 'wordKept' : 'wordBroken']) || '';
  }
}

function gregorianOf({ birthYear: year, birthMonth: month, birthDay: day }: ApplicationFields): string {
  return parseMinguo({ year, month, day })
    .map((date) => formatCalendarDate(date, 'slash'))
    .unwrapOr('—');
}

function showKind(element: HTMLFormElement, text: string): void {
  const kind = parseIdentityNumber(text)
    .map((number) => describeIdentityNumber(number).kind)
    .unwrapOr(null);
  for (const line of element.querySelectorAll<HTMLElement>('[data-kind]')) line.hidden = line.dataset['kind'] !== kind;
}
