/** The school whose roster is imported, and who imports it. */
import {
  parseCounty,
  parseInstant,
  parseSchoolKind,
  parseTownship,
  parseUnitCode,
  parseUnitName,
  type Unit,
} from 'tw-teacher-account';
import { createMemoryUnits } from 'tw-teacher-account/memory';

const county = parseCounty('桃園市')._unsafeUnwrap();

const SCHOOL: Unit = {
  code: parseUnitCode('030601')._unsafeUnwrap(),
  kind: 'school',
  name: parseUnitName('市立光明國小')._unsafeUnwrap(),
  county,
  township: parseTownship('中壢區', county)._unsafeUnwrap(),
  schoolKind: parseSchoolKind('國小')._unsafeUnwrap(),
};

export const units = createMemoryUnits([SCHOOL]);
export const unit = SCHOOL.code;
export const actor = { kind: 'business-account', id: 'bench', unit, tier: 'contact' } as const;
export const now = parseInstant('2026-08-01T00:00:00.000Z')._unsafeUnwrap();
