/** An application and rows as tests want them: one invented person, and what is to be different. */
import type { CalendarDate } from '../../src/calendar-date/calendar-date.js';
import type { DiagnosedApplication } from '../../src/diagnosis/diagnosis.js';
import { parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { Unit } from '../../src/school/unit.js';
import { entryOf, NOW, numberOf, SCHOOL } from '../workflow/scene.js';

/** What may be chosen, as text. */
export interface Parts {
  readonly personName?: string;
  readonly identityNumber?: string;
  readonly birthDate?: string;
}

/** The number of the person that both papers are of, unless a test says otherwise. */
export const NUMBER = numberOf(1);
/** Two of the numbers that the check digit does not tell from it: the last two digits exchanged, the letter replaced. */
export const [EXCHANGED, REPLACED] = [
  NUMBER.slice(0, 8) + NUMBER.charAt(9) + NUMBER.charAt(8),
  `M${NUMBER.slice(1)}`,
] as const;

export function applicationOf(
  parts: Parts & { readonly form?: DiagnosedApplication['form'] } = {},
): DiagnosedApplication {
  const { form = '1-1', personName = '陳芳行', identityNumber = NUMBER, birthDate = '1990-01-01' } = parts;
  return { form, personName, identityNumber, birthDate: birthDate as CalendarDate };
}

export function rowOf(
  parts: Parts & {
    readonly sex?: PreRegistration['sex'];
    readonly jobTitle?: string;
    readonly unit?: Unit;
    readonly withdrawn?: boolean;
  } = {},
): PreRegistration {
  const { personName = '陳芳行', identityNumber = NUMBER, birthDate = '1990-01-01', sex = 'female' } = parts;
  const { jobTitle = '教師', unit = SCHOOL, withdrawn = false } = parts;
  return {
    ...entryOf(),
    personName: parsePersonName(personName)._unsafeUnwrap(),
    identityNumber: parseIdentityNumber(identityNumber)._unsafeUnwrap(),
    birthDate: birthDate as CalendarDate,
    sex,
    jobTitle: parseJobTitle(jobTitle)._unsafeUnwrap(),
    unit: unit.code,
    version: 1,
    registeredAt: NOW,
    changedAt: NOW,
    changedBy: 'registrar',
    claim: null,
    withdrawnAt: withdrawn ? NOW : null,
  };
}
