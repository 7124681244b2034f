/**
 * The summary of what is wrong without leaving the page, so that nobody has to type a password again for an empty box. The
 * server makes it: it refuses whatever the same rules refuse here.
 *
 * @module
 */
import type { Saying } from '../application/field-sayings.js';
import type { ApplicationPage } from './application-page.js';
import { askServer, leaveForServer } from './ask-server.js';
import { placesOf, sayAt } from './say.js';

/** Shows the summary above the form and every text behind its field. */
export async function showRefusal(page: ApplicationPage, sayings: readonly Saying[]): Promise<void> {
  const answer = await askServer(page.element, 'submit');
  const [outcome, old] = [answer?.page.getElementById('outcome'), document.getElementById('outcome')];
  if (answer === null || outcome === null || outcome === undefined || old === null) {
    leaveForServer(page.element, 'submit');
    return;
  }
  old.replaceWith(outcome);
  document.title = answer.page.title;
  sayAt(page, placesOf(page), sayings);
  outcome.querySelector<HTMLElement>('[data-focus]')?.focus();
}
