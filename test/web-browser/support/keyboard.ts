/** Walking through a page by the keyboard alone. @module */
import type { Locator } from 'playwright';

const MOST_STEPS = 80;

/** Presses Tab until the element has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

/** Walks to a field and types. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.type(text);
}

/** Walks to a button or link and presses Enter. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await Promise.all([target.page().waitForEvent('load'), target.page().keyboard.press('Enter')]);
}
