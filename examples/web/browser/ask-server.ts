/** @module Sending the form without leaving the page: the answer is the page that the browser would have been sent to. */

/** What was sent, and the page that came back. */
export interface ServerAnswer {
  readonly sent: FormData;
  readonly page: Document;
}

/** Sends the form with a step. Null where no page of this form comes back: offline, signed out, refused. */
export async function askServer(element: HTMLFormElement, step: string): Promise<ServerAnswer | null> {
  const sent = new FormData(element);
  sent.set('step', step);
  const body = new URLSearchParams();
  for (const [name, value] of sent) if (typeof value === 'string') body.append(name, value);
  try {
    const response = await fetch(element.action, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return { sent, page };
  } catch {
    return null;
  }
}

/** Sends the form as a browser does without script, for whatever then is to be seen. */
export function leaveForServer(element: HTMLFormElement, step: string): void {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = 'step';
  input.value = step;
  element.append(input);
  element.submit();
}
