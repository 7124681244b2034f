/** @module The words of the teacher's pages, in a language. */
import type { Language } from '../http/language.js';
import { enApplyWords } from './en.js';
import type { ApplyWords } from './words.js';
import { zhTWApplyWords } from './zh-tw.js';

const WORDS: { readonly [L in Language]: ApplyWords } = { 'zh-TW': zhTWApplyWords, en: enApplyWords };

/** The words in a language. */
export function applyWordsOf(language: Language): ApplyWords {
  return WORDS[language];
}
