/**
 * Kinds of characters in a person's name, as sources of regular expressions with the flag `u`.
 *
 * Han characters are those that Unicode calls unified ideographs, the compatibility ideographs, radicals (which PDF
 * files hand out in place of characters), and 〇 々 〻; and all of planes 2 and 3, which hold nothing else: a name with a
 * character of the newest Unicode version is then read the same by an engine that does not know it yet.
 *
 * @source source/interp — the interpuncts in use
 * @source source/hemei — the glottal stop of indigenous names
 * @source source/cardu — ■ for characters that a system could not store
 * @source decision/0006 — which characters a name may have
 * @source decision/0008 — stand-ins are taken
 * @module
 */

/** Han characters. */
export const HAN =
  '\\p{Unified_Ideograph}\\p{Radical}\\u3005\\u3007\\u303B\\uF900-\\uFA6D\\uFA70-\\uFAD9\\u{20000}-\\u{2FFFD}\\u{30000}-\\u{3FFFD}';

/** What an old system wrote for a character that it could not store: ■ □ ? ？ U+FFFD, or a private code of its own. */
export const STAND_IN = '\\u25A0\\u25A1?\\uFF1F\\uFFFD\\p{Private_Use}';

/** The signs between the parts of a name: ‧ · ・ • and their doubles, and the full stops that are used for them. */
export const INTERPUNCT = '\\u2027\\u00B7\\u30FB\\u2022\\uFF65\\u2219\\u22C5\\uFF0E\\uFE52.';

/** The apostrophe, what is typed for it, and the letters of the glottal stop that look like it. */
export const APOSTROPHE = "'\\u2018\\u2019\\u201B\\u02B9\\u02BB\\u02BC\\u02BD\\u00B4\\u2032\\uFF07`";

/** Hyphens. */
export const HYPHEN = '\\-\\u2010\\u2011\\uFE63\\uFF0D';

/** Selectors of one written form of a character. */
export const VARIATION_SELECTOR = '\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}';
