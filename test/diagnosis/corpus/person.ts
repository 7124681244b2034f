/** Invented persons, and the two papers on which a person stands. */
import { type Day, lastDay, textOf } from './dates.js';
import { hanName, indigenousName, latinName, rareName } from './names.js';
import { legacyResidenceNumber, nationalId, residenceNumber, type Sex } from './numbers.js';
import type { Random } from './random.js';

export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly number: string;
  readonly born: Day;
}

export interface Application {
  readonly form: '1-1' | '1-2' | '1-3';
  readonly personName: string;
  readonly identityNumber: string;
  readonly birthDate: string;
}

export interface Row {
  readonly unit: string;
  readonly personName: string;
  readonly sex: Sex;
  readonly identityNumber: string;
  readonly birthDate: string;
  readonly jobTitle: string;
  readonly withdrawnAt: string | null;
}

export const UNIT = { code: '030601', kind: 'school' } as const;
export const OTHER_UNIT = '030602';

/** A teacher as most are; one in twelve has a name or a number that is not the most usual. */
export function person(random: Random): Person {
  const sex = random.pick(['male', 'female', 'female'] as const);
  const born = birthDay(random);
  const kind = random.below(100);
  if (kind < 4) return { name: latinName(random), sex, number: residenceNumber(sex, random), born };
  if (kind < 6) return { name: indigenousName(random)[0], sex, number: nationalId(sex, random), born };
  if (kind < 9) return { name: rareName(sex, random), sex, number: nationalId(sex, random), born };
  return { name: hanName(sex, random), sex, number: nationalId(sex, random), born };
}

export function foreigner(random: Random): Person {
  const known = person(random);
  return { ...known, name: latinName(random), number: residenceNumber(known.sex, random) };
}

export function legacyHolder(random: Random): Person {
  const known = foreigner(random);
  return { ...known, number: legacyResidenceNumber(known.sex, random) };
}

export function birthDay(random: Random): Day {
  const [year, month] = [1958 + random.below(46), 1 + random.below(12)];
  return { year, month, day: 1 + random.below(lastDay(year, month)) };
}

export function applicationOf({ name, number, born }: Person): Application {
  return { form: '1-1', personName: name, identityNumber: number, birthDate: textOf(born) };
}

export function rowOf({ name, sex, number, born }: Person): Row {
  return {
    unit: UNIT.code,
    personName: name,
    sex,
    identityNumber: number,
    birthDate: textOf(born),
    jobTitle: '教師',
    withdrawnAt: null,
  };
}
