/** @module The words of these pages, in a language. */
import type { Language } from '../http/language.js';
import { enAnybodyWords } from './en.js';
import type { AnybodyWords } from './words.js';
import { zhTWAnybodyWords } from './zh-tw.js';

const WORDS: { readonly [L in Language]: AnybodyWords } = { 'zh-TW': zhTWAnybodyWords, en: enAnybodyWords };

/** The words in a language. */
export function anybodyWordsOf(language: Language): AnybodyWords {
  return WORDS[language];
}
