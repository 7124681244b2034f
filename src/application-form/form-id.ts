/** The three application forms: 1-1 在職教師, 1-2 實習教師, 1-3 縣市教育局處編制內人員. */
export const FORM_IDS = Object.freeze(['1-1', '1-2', '1-3'] as const);

/** One of the three application forms. */
export type FormId = (typeof FORM_IDS)[number];
