/**
 * Assurance (擔保): what an account's opening rested on.
 *
 * The manual asks for a match with the school's roster and nothing else. Number, name and birth date of most people were
 * leaked long ago, though; so a host can require that the school has handed out a claim code, or that it has confirmed
 * who applies.
 *
 * @source manual/apply-failures — the match
 * @source decision/0115 — what a host can require beside the match
 * @module
 */

/** The assurances: the manual's match alone, a claim code of the school, a confirmation by the school. */
export const ASSURANCES = /* @__PURE__ */ Object.freeze(['roster-match', 'claim-code', 'school-confirmation'] as const);

/** What an account's opening rested on. */
export type Assurance = (typeof ASSURANCES)[number];

/** An assurance that takes something beside the match. */
export type FurtherAssurance = Exclude<Assurance, 'roster-match'>;

/** What an opening rested on, and what it thereby uses up. */
export interface UsedAssurance {
  readonly assurance: Assurance;
  /** The version of the applicant's vouchers that was read, or null for the match alone. */
  readonly voucherVersion: number | null;
}

/** The match alone. */
export const ROSTER_MATCH: UsedAssurance = /* @__PURE__ */ Object.freeze({
  assurance: 'roster-match',
  voucherVersion: null,
});
