/** Applications as a sample person would fill them in. @module */
import { toMinguo } from 'tw-teacher-account';
import type { SamplePerson } from '../../../examples/web/host/sample-people.js';
import type { WebHost } from '../../../examples/web/host/web-host.js';

/** The fields of a form, by their names. */
export type SentFields = Readonly<Record<string, string>>;

/** Everything that a person has to fill in on form 1-1, and the key that a page would have been made with. */
export function applicationOf({ entry, unit }: SamplePerson, changes: SentFields = {}): SentFields {
  const { year, month, day } = toMinguo(entry.birthDate);
  const name = `t${entry.identityNumber.toLowerCase()}`;
  return {
    accountName: name,
    personName: entry.personName,
    identityNumber: entry.identityNumber,
    birthYear: String(year),
    birthMonth: String(month),
    birthDay: String(day),
    unitCode: unit.code,
    jobTitle: entry.jobTitle,
    phone: '02-22345678',
    password: 'Formosa2024',
    passwordConfirmation: 'Formosa2024',
    email: `${name}@example.com`,
    emailConfirmation: `${name}@example.com`,
    backupEmail: `${name}@example.org`,
    'account-terms': '2024-08',
    'site-rules': '2023-02',
    'personal-data': '2024-08',
    idempotencyKey: `key-of-${entry.identityNumber}`,
    ...changes,
  };
}

/** The same without what form 1-1 alone has. */
export function coreOf(fields: SentFields): SentFields {
  const { jobTitle, ...core } = fields;
  return jobTitle === undefined ? fields : core;
}

/** Sample people of a kind of unit, each for one test. */
export function peopleOf({ samplePeople }: WebHost, kind: SamplePerson['unit']['kind']): () => SamplePerson {
  const people = samplePeople.filter(
    ({ unit, entry }) =>
      unit.kind === kind && !/實習/.test(entry.jobTitle) === (kind !== 'teacher-training-institution'),
  );
  return () => {
    const person = people.shift();
    if (person === undefined) throw new Error(`no more people at a ${kind}`);
    return person;
  };
}
