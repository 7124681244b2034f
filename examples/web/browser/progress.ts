/**
 * Shows how far something is without loading the page anew, so that whoever reads it stays where they are. Once it is done, or
 * was interrupted, the page is loaded, which then says so.
 *
 * @module
 */

const EVERY_MILLISECONDS = 1000;

async function look(): Promise<void> {
  const shown = document.querySelector('[data-progress]');
  // without an answer the next look may have one
  const next = await fetchPage().then(
    (page) => page.querySelector('[data-progress]'),
    () => shown,
  );
  if (next === null) {
    location.reload();
    return;
  }
  if (next !== shown) shown?.replaceChildren(...next.childNodes);
  lookLater();
}

async function fetchPage(): Promise<Document> {
  const answer = await fetch(location.href);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function lookLater(): void {
  setTimeout(() => void look(), EVERY_MILLISECONDS);
}

lookLater();
