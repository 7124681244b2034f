/**
 * Helps somebody who fills in an application: rules are ticked while typing, a red text comes when a field is left, lists and
 * buttons change their part of the page. Without this script the server does all of it when a button is pressed.
 *
 * @module
 */
import type { ApplicationPage } from './application-page.js';
import { changePart } from './change-part.js';
import { placeOf, placesOf, sayAt, sayingsNow, wrongPlacesOf } from './say.js';
import { showMeanwhile } from './show-meanwhile.js';
import { showRefusal } from './show-refusal.js';

/** What else is to be judged anew when a place changes. */
const DEPENDENT: Readonly<Record<string, readonly string[]>> = {
  accountName: ['password'],
  password: ['passwordConfirmation'],
  email: ['emailConfirmation', 'backupEmail'],
};

/** The choices that a choice makes void. */
const LATER_CHOICES: Readonly<Record<string, readonly string[]>> = {
  unitCounty: ['unitTownship', 'unitKind', 'unitCode'],
  unitTownship: ['unitCode'],
  unitKind: ['unitCode'],
};

/** Listens to the form. */
export function helpWithApplication(page: ApplicationPage): void {
  const { element } = page;
  /** Places that somebody typed at, and those that were left after it: only there anything is said. */
  const typedAt = new Set<string>();
  const left = new Set(wrongPlacesOf(page));
  const judge = (places: readonly string[]) => {
    sayAt(
      page,
      places.filter((place) => left.has(place)),
      sayingsNow(page),
    );
  };

  element.addEventListener('input', ({ target }) => {
    const place = placeOf(target);
    if (place === null) return;
    typedAt.add(place);
    showMeanwhile(page, (known) => left.has(known));
    judge([place, ...(DEPENDENT[place] ?? [])]);
  });

  element.addEventListener('focusout', ({ target, relatedTarget }) => {
    const place = placeOf(target);
    // from one box of a date to the next, the date is not left
    if (place === null || !typedAt.has(place) || placeOf(relatedTarget) === place) return;
    left.add(place);
    showMeanwhile(page, (known) => left.has(known));
    judge([place]);
  });

  element.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const later = LATER_CHOICES[target.name];
    if (later === undefined) return;
    for (const name of later) element.querySelector(`#${name}`)?.replaceChildren();
    void changePart(element, 'update-schools', 'unit');
  });

  element.addEventListener('submit', (event) => {
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    const part = button?.closest<HTMLElement>('[data-part]')?.id;
    if (button !== null && part !== undefined) {
      event.preventDefault();
      void changePart(element, button.value, part);
      return;
    }
    const sayings = sayingsNow(page);
    if (!sayings.some(({ kind }) => kind === 'error')) return;
    event.preventDefault();
    for (const place of placesOf(page)) left.add(place);
    void showRefusal(page, sayings).then(() => {
      showMeanwhile(page, () => true);
    });
  });
  // what the browser filled in by itself, or kept on the way back
  showMeanwhile(page, (place) => left.has(place));
}
