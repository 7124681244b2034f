import * as fc from 'fast-check';
import { COUNTIES, type County } from '../../school/county.js';
import { SCHOOL_KINDS, type SchoolKind } from '../../school/school-kind.js';
import { type Township, townshipsOf } from '../../school/township.js';
import { parseUnitCode, type Unit, type UnitCode } from '../../school/unit.js';
import { parseUnitName, type UnitName } from '../../school/unit-name.js';

const LETTERS_AND_DIGITS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const STEM_CHARACTERS = Array.from('中正仁愛信義和平光復文化大同新民東西南北安樂永福長春');

/** Every county. */
export function county(): fc.Arbitrary<County> {
  return fc.constantFrom(...COUNTIES);
}

/** Texts one slip away from a county; none of them is one. */
export function nearCounty(): fc.Arbitrary<string> {
  return fc.oneof(
    county().map((name) => name.slice(0, 2)),
    county().map((name) => `${name}市`),
    county().map((name) => `${name.slice(0, 2)}省`),
    fc.tuple(county(), fc.nat(2), fc.constantFrom('\u200B', 'x', '國', '\u0000')).map(([name, at, character]) => {
      return name.slice(0, at) + character + name.slice(at + 1);
    }),
  );
}

/** A county with one of its townships: every one of the 368 can come. */
export function place(): fc.Arbitrary<{ readonly county: County; readonly township: Township }> {
  return county().chain((of) => fc.constantFrom(...townshipsOf(of)).map((township) => ({ county: of, township })));
}

/** Every kind of school. */
export function schoolKind(): fc.Arbitrary<SchoolKind> {
  return fc.constantFrom(...SCHOOL_KINDS);
}

/** Every unit code. */
export function unitCode(): fc.Arbitrary<UnitCode> {
  return fc
    .string({ unit: fc.constantFrom(...LETTERS_AND_DIGITS), minLength: 6, maxLength: 6 })
    .map((text) => parseUnitCode(text)._unsafeUnwrap());
}

/** Texts one slip away from a unit code; none of them is one. */
export function nearUnitCode(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom('-', '_', '.', '\u0131', '\u017F', '\u212A', '\u0661', '中', '\u0000');
  return fc.oneof(
    unitCode().map((code) => code.slice(1)),
    unitCode().map((code) => `${code}0`),
    fc.tuple(unitCode(), fc.nat(5), stranger).map(([code, at, character]) => {
      return code.slice(0, at) + character + code.slice(at + 1);
    }),
  );
}

/** Names as schools have them: founder, proper name, sort of school. */
export function unitName(): fc.Arbitrary<UnitName> {
  const founder = fc.constantFrom('市立', '縣立', '國立', '私立', '');
  const stem = fc.string({ unit: fc.constantFrom(...STEM_CHARACTERS), minLength: 2, maxLength: 4 });
  const sort = fc.constantFrom('國小', '國中', '國(中)小', '高中', '高職', '幼兒園', '實小');
  return fc.tuple(founder, stem, sort).map((parts) => parseUnitName(parts.join(''))._unsafeUnwrap());
}

/** Texts one slip away from a unit name; none of them is one. */
export function nearUnitName(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom('\u200B', '\u0000', '\uE000', '\uD800', '\u202E');
  return fc.oneof(
    unitName().map((name) => name.repeat(101)),
    fc.stringMatching(/^[0-9()-]{1,9}$/),
    fc.tuple(unitName(), fc.nat(), stranger).map(([name, at, character]) => {
      const index = at % name.length;
      return name.slice(0, index) + character + name.slice(index + 1);
    }),
  );
}

/** Schools that fit together in their fields but do not exist. */
export function school(): fc.Arbitrary<Unit> {
  return fc
    .tuple(unitCode(), unitName(), place(), schoolKind())
    .map(([code, name, where, kind]) => ({ code, kind: 'school', name, ...where, schoolKind: kind }));
}

/** Units of every sort: schools, teacher-training institutions and bureaus. */
export function unit(): fc.Arbitrary<Unit> {
  const other = fc.constantFrom('teacher-training-institution' as const, 'education-bureau' as const);
  return fc.oneof(
    school(),
    fc.tuple(school(), other).map(([like, kind]): Unit => ({ ...like, kind, township: null, schoolKind: null })),
  );
}
