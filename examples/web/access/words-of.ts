/** @module The words of these pages, in a language. */
import type { Language } from '../http/language.js';
import { enAccessWords } from './en.js';
import type { AccessWords } from './words.js';
import { zhTWAccessWords } from './zh-tw.js';

const WORDS: { readonly [L in Language]: AccessWords } = { 'zh-TW': zhTWAccessWords, en: enAccessWords };

/** The words in a language. */
export function accessWordsOf(language: Language): AccessWords {
  return WORDS[language];
}
