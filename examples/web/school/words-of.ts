/** @module The words of the school's pages, in a language. */
import type { Language } from '../http/language.js';
import { enSchoolWords } from './en.js';
import type { SchoolWords } from './words.js';
import { zhTWSchoolWords } from './zh-tw.js';

const WORDS: { readonly [L in Language]: SchoolWords } = { 'zh-TW': zhTWSchoolWords, en: enSchoolWords };

/** The words of the school’s pages in a language. */
export function schoolWordsOf(language: Language): SchoolWords {
  return WORDS[language];
}
