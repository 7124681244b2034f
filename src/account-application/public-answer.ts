/**
 * What an applicant is told of a failed match: one answer for all, or the manual's two texts if the host wants them.
 *
 * Apart, the two tell a stranger who is on whose roster. Nothing else is told either way: not which field differs, nor that
 * only the form is the wrong one.
 *
 * @source manual/apply-failures — 資料庫尚未有您的資料 或 您的資料與資料庫不符
 * @source decision/0063 — one public answer, the cause for the unit
 * @source decision/0088 — the manual's two texts can be switched on
 * @module
 */
import type { MatchFailure } from './application-refusal.js';

/** Whether the public is told the manual's two texts apart. A host's policy, and no client's choice. */
export type PublicTexts = 'combined' | 'separate';

/**
 * 資料庫尚未有您的資料 或 您的資料與資料庫不符: there is no row, or it differs, or it is locked, or the form is the wrong one. One
 * answer for all, since apart they would tell a stranger who is listed.
 */
export interface ApplicationNoMatch {
  readonly code: 'application.no-match';
}

/** The manual's two texts apart: 資料庫尚未有您的資料, 您的資料與資料庫不符. */
export type SeparateNoMatch = { readonly code: 'application.no-data' } | { readonly code: 'application.data-differ' };

/** What an applicant is told of a failed match. */
export type PublicAnswer = ApplicationNoMatch | SeparateNoMatch;

/**
 * The public answer to a failed match. With separate texts, whatever is not a missing row is 您的資料與資料庫不符.
 *
 * @example
 * publicAnswer({ code: 'application.not-pre-registered' })             // { code: 'application.no-match' }
 * publicAnswer({ code: 'application.not-pre-registered' }, 'separate') // { code: 'application.no-data' }
 */
export function publicAnswer({ code }: MatchFailure, texts: PublicTexts = 'combined'): PublicAnswer {
  // anything but the one word that switches them on leaves them off
  if (texts !== 'separate') return { code: 'application.no-match' };
  return { code: code === 'application.not-pre-registered' ? 'application.no-data' : 'application.data-differ' };
}
