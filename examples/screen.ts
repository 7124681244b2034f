import { type Catalogue, en as enCatalogue, zhTW as zhTWCatalogue } from 'tw-teacher-account/messages';
import type { Language } from './options.js';
import type { Page } from './page.js';
import { en } from './words/en.js';
import type { Words } from './words/words.js';
import { zhTW } from './words/zh-tw.js';

/** A page, what the demo says on it, and what the package says. */
export interface Screen {
  readonly page: Page;
  readonly words: Words;
  readonly catalogue: Catalogue;
}

/** The demo's own words in a language. */
export const WORDS: { readonly [L in Language]: Words } = { 'zh-TW': zhTW, en };

/** The package's sentences in a language. */
export const CATALOGUES: { readonly [L in Language]: Catalogue } = { 'zh-TW': zhTWCatalogue, en: enCatalogue };
