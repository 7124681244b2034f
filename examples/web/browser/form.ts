/** @module What the pages with forms run: focus on what is wrong. */

document.querySelector<HTMLElement>('[data-focus]')?.focus();
