/** @module The words that every page has, in a language. */
import type { Language } from '../http/language.js';
import { enWords } from './en.js';
import type { Words } from './words.js';
import { zhTWWords } from './zh-tw.js';

const WORDS: { readonly [L in Language]: Words } = { 'zh-TW': zhTWWords, en: enWords };

/** The words in a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
