/** @module Red texts and notices behind fields, as the server would have put them there. */
import { catalogue } from '#catalogue';
import { type Saying, sayingsOf } from '../application/field-sayings.js';
import type { ApplicationPage } from './application-page.js';

/** Everything that is to be said of what is filled in now. */
export function sayingsNow({ form, context, fields }: ApplicationPage): readonly Saying[] {
  return sayingsOf(form, fields(), context, catalogue);
}

/** Says what is to be said at these places, and nothing that was said there before. */
export function sayAt({ element }: ApplicationPage, places: readonly string[], sayings: readonly Saying[]): void {
  for (const place of places) {
    const box = element.querySelector(`#${place}-texts`);
    if (box === null) continue;
    const here = sayings.filter((said) => said.place === place);
    const texts = here.map(({ kind, text }) => paragraphOf(kind, text));
    // what is said already is not said again: screen readers would read it once more
    if (box.textContent !== here.map(({ text }) => text).join('')) box.replaceChildren(...texts);
    for (const input of inputsAt(element, place)) {
      const isWrong = here.some((said) => said.kind === 'error' && said.input === input.id);
      if (isWrong) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  }
}

/** All places at which something can be said. */
export function placesOf({ element }: ApplicationPage): readonly string[] {
  return [...element.querySelectorAll<HTMLElement>('.texts')].map(({ id }) => id.slice(0, -'-texts'.length));
}

/** Those where a red text stands. */
export function wrongPlacesOf(page: ApplicationPage): readonly string[] {
  return placesOf(page).filter((place) => page.element.querySelector(`#${place}-texts .error-text`) !== null);
}

/** The place where an input is spoken of; null for what is judged by the server alone. */
export function placeOf(input: EventTarget | null): string | null {
  if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) return null;
  if (JUDGED_BY_SERVER.has(input.name)) return null;
  return input.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
}

const JUDGED_BY_SERVER: ReadonlySet<string> = new Set(['subjectCategory', 'subjectName', 'challengeAnswer']);

function inputsAt(element: HTMLFormElement, place: string): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(`[aria-describedby~="${place}-texts"]`)].filter(
    ({ tagName }) => tagName !== 'FIELDSET',
  );
}

function paragraphOf(kind: Saying['kind'], text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = `${kind}-text`;
  paragraph.textContent = text;
  return paragraph;
}
