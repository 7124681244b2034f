/** People who are on a roster, and what a browser sends when one of them applies. @module */
import { randomUUID } from 'node:crypto';
import type { Result } from 'neverthrow';
import { type ConsentVersions, type PreRegisterPorts, parseInstant, preRegister, type Unit } from 'tw-teacher-account';
import { entryOf, rawFormOf } from '../workflow/people.js';

const NOW = parseInstant('2026-08-01T00:00:00Z')._unsafeUnwrap();

/** Puts the people with these numbers on the roster of a unit, as its business account does. */
export async function registerApplicants(
  people: { readonly from: number; readonly to: number },
  unit: Unit,
  ports: PreRegisterPorts,
): Promise<void> {
  const actor = { kind: 'business-account', id: 'bench', unit: unit.code, tier: 'contact' } as const;
  for (let person = people.from; person < people.to; person += 1) {
    const command = { actor, unit: unit.code, entry: entryOf(person) };
    const registered: Result<unknown, unknown> = await preRegister(command, NOW, ports);
    registered._unsafeUnwrap();
  }
}

/** The fields of form 1-1 as the person with this number fills them in; each call is another application. */
export function applicationOf(person: number, unit: Unit, versions: ConsentVersions): Readonly<Record<string, string>> {
  const raw = rawFormOf(person) as Readonly<Record<string, string>>;
  const [year = '', month = '', day = ''] = entryOf(person).birthDate.split('-');
  return {
    accountName: raw['accountName'] ?? '',
    personName: raw['personName'] ?? '',
    identityNumber: raw['identityNumber'] ?? '',
    birthYear: String(Number(year) - 1911),
    birthMonth: month,
    birthDay: day,
    unitCounty: unit.county,
    unitTownship: unit.township ?? '',
    unitKind: unit.schoolKind ?? '',
    unitCode: unit.code,
    jobTitle: '教師',
    teachingSubjects: '語文/國語文',
    phone: raw['phone'] ?? '',
    password: raw['password'] ?? '',
    passwordConfirmation: raw['passwordConfirmation'] ?? '',
    email: raw['email'] ?? '',
    emailConfirmation: raw['emailConfirmation'] ?? '',
    backupEmail: '',
    ...versions,
    idempotencyKey: randomUUID(),
    challengeSeal: '',
    challengeAnswer: '',
    step: 'submit',
  };
}
