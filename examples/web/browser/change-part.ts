/**
 * A part of the form as the server gives it back: lists of schools, subjects, the test mail. There is one implementation of
 * what the buttons do, the server's.
 *
 * @module
 */
import { askServer, leaveForServer, type ServerAnswer } from './ask-server.js';

/** Of several requests for a part, the last one counts. */
const latest = new Map<string, number>();

/** Sends a step, and puts the part that it changes into the page; focus and what was typed meanwhile stay. */
export async function changePart(element: HTMLFormElement, step: string, part: string): Promise<void> {
  const turn = (latest.get(part) ?? 0) + 1;
  latest.set(part, turn);
  document.getElementById(part)?.setAttribute('aria-busy', 'true');
  const answer = await askServer(element, step);
  if (latest.get(part) !== turn) return;
  const old = document.getElementById(part);
  const changed = answer?.page.getElementById(part);
  if (answer === null || old === null || changed === null || changed === undefined) {
    leaveForServer(element, step);
    return;
  }
  keepTyping(old, changed, answer);
  const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
  old.replaceWith(changed);
  if (focused !== undefined) focusIn(changed, focused);
  announce(changed);
}

/** What was typed after the form was sent is newer than the answer. */
function keepTyping(old: HTMLElement, changed: HTMLElement, { sent }: ServerAnswer): void {
  for (const input of changed.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')) {
    const before = old.querySelector<HTMLInputElement>(`#${input.id}`);
    if (before !== null && before.value !== sent.get(input.name)) input.value = before.value;
  }
}

/** Where the focus was; on what is wrong, if something is; on the first field, if the button is gone. */
function focusIn(part: HTMLElement, id: string): void {
  const target =
    part.querySelector<HTMLElement>('[aria-invalid]') ??
    document.getElementById(id) ??
    part.querySelector<HTMLElement>('select, input:not([type="hidden"])');
  target?.focus();
}

/** Reads out what is said in the part, or which subjects there are now. */
function announce(part: HTMLElement): void {
  const texts = [...part.querySelectorAll('.error-text, .notice-text, .done-text')];
  const places = [...part.querySelectorAll('.places li:has(.subject)')].flatMap((place) => [
    ...place.querySelectorAll('.place, .subject'),
  ]);
  const said = document.getElementById('said');
  if (said !== null) said.textContent = (texts.length > 0 ? texts : places).map((text) => text.textContent).join(' ');
}
