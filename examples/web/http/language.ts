/** @module The languages of the pages. */

/** The first one has no prefix in addresses. */
export const LANGUAGES = ['zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
