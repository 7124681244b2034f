/**
 * School kind (學校類別、學校階段): what sort of school it is on the form.
 *
 * Shape: one of seven words. Canonical form: the English word; the form's own is in {@link SCHOOL_KIND_NAMES}.
 *
 * A school that teaches both stages (國中小, 完全中學) has no kind of its own: it is of the kind under which the
 * Ministry lists its code. Words that stand for two kinds at once (高中職) name none.
 *
 * Not here: universities, which train teachers but are no school of form 1-1; evening schools.
 *
 * @source manual/form-1-1 — 學校類別：高中
 * @source manual/apply-step-2 — 各級學校(高中職、國中小、幼兒園、特教學校、實驗教育機構等)
 * @source source/law-hs — the types of upper secondary schools since 2013
 * @source decision/0037 — the list, its synonyms, schools of two stages
 * @module
 */
import { err, ok, type Result } from 'neverthrow';

/** The kinds, from the youngest pupils up. */
export const SCHOOL_KINDS = Object.freeze([
  'kindergarten',
  'elementary',
  'junior-high',
  'senior-high',
  'vocational-high',
  'special-education',
  'experimental-institution',
] as const);

/** A kind of school. */
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** What the form calls each kind. */
export const SCHOOL_KIND_NAMES = Object.freeze({
  kindergarten: '幼兒園',
  elementary: '國小',
  'junior-high': '國中',
  'senior-high': '高中',
  'vocational-high': '高職',
  'special-education': '特教學校',
  'experimental-institution': '實驗教育機構',
} as const satisfies Record<SchoolKind, string>);

/** Why a value is not a school kind. */
export type SchoolKindError =
  | { readonly code: 'school-kind.missing' }
  | { readonly code: 'school-kind.not-text' }
  | { readonly code: 'school-kind.several'; readonly kinds: readonly SchoolKind[] }
  | { readonly code: 'school-kind.unknown' };

const MISSING = Object.freeze({ code: 'school-kind.missing' });
const NOT_TEXT = Object.freeze({ code: 'school-kind.not-text' });
const UNKNOWN = Object.freeze({ code: 'school-kind.unknown' });

/**
 * Reads a school kind: its canonical word, the form's word, or a synonym of the law or of everyday use (國民小學,
 * 技術型高級中等學校, 特殊教育學校). Forgives white space at the edges.
 *
 * Errors, in the order they are checked: `school-kind.missing` (absent, empty or white space only),
 * `school-kind.not-text`, `school-kind.several` (a word for two kinds, with both), `school-kind.unknown`.
 *
 * @example
 * parseSchoolKind('高中')   // ok('senior-high')
 * parseSchoolKind('高中職') // err({ code: 'school-kind.several', kinds: ['senior-high', 'vocational-high'] })
 */
export function parseSchoolKind(raw: unknown): Result<SchoolKind, SchoolKindError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const word = raw.trim();
  if (word === '') return err(MISSING);

  const kind = KIND_OF_WORD.get(word);
  if (kind !== undefined) return ok(kind);

  const kinds = KINDS_OF_WORD.get(word);
  return err(kinds === undefined ? UNKNOWN : { code: 'school-kind.several', kinds });
}

/** Whether a value is a school kind as it stands. */
export function isSchoolKind(value: unknown): value is SchoolKind {
  const parsed = parseSchoolKind(value);
  return parsed.isOk() && parsed.value === value;
}

const KIND_OF_WORD: ReadonlyMap<string, SchoolKind> = new Map<string, SchoolKind>([
  ...SCHOOL_KINDS.flatMap((kind): [string, SchoolKind][] => [
    [kind, kind],
    [SCHOOL_KIND_NAMES[kind], kind],
  ]),
  ['幼稚園', 'kindergarten'],
  ['國民小學', 'elementary'],
  ['國民中學', 'junior-high'],
  ['高級中學', 'senior-high'],
  ['普通型高中', 'senior-high'],
  ['普通型高級中等學校', 'senior-high'],
  ['綜合型高中', 'senior-high'],
  ['綜合型高級中等學校', 'senior-high'],
  ['單科型高中', 'senior-high'],
  ['單科型高級中等學校', 'senior-high'],
  ['高級職業學校', 'vocational-high'],
  ['技術型高中', 'vocational-high'],
  ['技術型高級中等學校', 'vocational-high'],
  ['特殊教育學校', 'special-education'],
  ['特教', 'special-education'],
]);

const KINDS_OF_WORD: ReadonlyMap<string, readonly SchoolKind[]> = new Map<string, readonly SchoolKind[]>([
  ['高中職', Object.freeze<SchoolKind[]>(['senior-high', 'vocational-high'])],
  ['高級中等學校', Object.freeze<SchoolKind[]>(['senior-high', 'vocational-high'])],
  ['國中小', Object.freeze<SchoolKind[]>(['junior-high', 'elementary'])],
  ['國(中)小', Object.freeze<SchoolKind[]>(['junior-high', 'elementary'])],
]);
