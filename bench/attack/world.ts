/**
 * What is attacked: rosters, accounts and vouchers in memory, under a protection, with a clock that only the attacker moves
 * and a hasher that counts.
 *
 * @module
 */
import { okAsync } from 'neverthrow';
import { createClaimCode } from '../../src/claim-code/claim-code.js';
import {
  type BusinessActor,
  type ClaimCode,
  confirmApplicant,
  type EmailAddress,
  type Fingerprint,
  instantFromEpochMilliseconds,
  issueClaimCode,
  type PasswordHash,
  parseCalendarDate,
  parseEmailAddress,
  parseJobTitle,
  parseTeacherForm,
  parseUnitCode,
  parseUnitName,
  type SubmitApplicationPorts,
  submitApplication,
  type TeacherForm,
  type Unit,
} from '../../src/index.js';
import {
  createMemoryRateLimiter,
  createMemoryRefusalLog,
  createMemoryStore,
  createMemoryUnits,
  createOneTimeTokens,
} from '../../src/memory/index.js';
import { lehmer } from '../lehmer.js';
import { type Protection, policyOf } from './protection.js';
import type { Person } from './register.js';

const START = Date.UTC(2026, 7, 1);
const JOB_TITLE = parseJobTitle('教師')._unsafeUnwrap();

/** A world in which every school has registered its teachers, and most of them have applied. */
export async function createWorld(people: readonly Person[], protection: Protection) {
  const store = createMemoryStore();
  const units = unitsOf(people);
  const state = { milliseconds: START, hashes: 0, toldSchools: 0, ids: 0 };
  const random = lehmer(7);
  const randomBytes = (length: number) => Uint8Array.from({ length }, () => random(256));
  const now = () => instantFromEpochMilliseconds(state.milliseconds)._unsafeUnwrap();
  const refusals = createMemoryRefusalLog();
  const rateLimiter = createMemoryRateLimiter({ policy: policyOf(protection), clock: () => state.milliseconds });
  const { required } = protection;
  const unprotected: SubmitApplicationPorts = {
    accounts: store.accounts,
    preRegistrations: store.preRegistrations,
    units: createMemoryUnits(units),
    refusals: {
      record: (refusal) => {
        state.toldSchools += 1;
        return refusals.record(refusal);
      },
    },
    passwordHasher: {
      hash: () => {
        state.hashes += 1;
        return okAsync('no hash at all' as PasswordHash);
      },
    },
    fingerprints: { of: (text) => okAsync(text as Fingerprint) },
    rateLimiter: { take: () => okAsync(undefined), forget: () => okAsync(undefined) },
    nextId: () => String((state.ids += 1)),
  };
  const ports: SubmitApplicationPorts = {
    ...unprotected,
    rateLimiter,
    ...(required === null ? {} : { assurance: { required, vouchers: store.vouchers } }),
  };

  for (const [place, person] of people.entries()) {
    if (person.school === null) continue;
    const unit = units[person.school] as Unit;
    const actor: BusinessActor = { kind: 'business-account', id: 'contact', unit: unit.code, tier: 'contact' };
    const { identityNumber, personName, birthDate } = person;
    const when = { registeredAt: now(), changedAt: now(), changedBy: actor.id, claim: null, withdrawnAt: null };
    const row = { identityNumber, personName, birthDate, jobTitle: JOB_TITLE, sex: 'male' as const };
    (await store.preRegistrations.save({ ...row, unit: unit.code, version: 1, ...when }, null))._unsafeUnwrap();
    if (person.hasAccount) {
      const form = formOf(person, unit, { accountName: nameOf(place), email: mailboxOf(place) });
      const command = { form, client: 'teacher', idempotencyKey: null };
      (await submitApplication(command, now(), unprotected))._unsafeUnwrap();
      continue;
    }
    // whoever has not applied yet has been given what is required
    const given = {
      preRegistrations: store.preRegistrations,
      vouchers: store.vouchers,
      fingerprints: ports.fingerprints,
    };
    const holder = { actor, unit: unit.code, identityNumber };
    if (required === 'claim-code') (await issueClaimCode(holder, now(), { ...given, randomBytes }))._unsafeUnwrap();
    if (required === 'school-confirmation') {
      (await confirmApplicant({ ...holder, email: mailboxOf(place) }, now(), given))._unsafeUnwrap();
    }
  }
  state.hashes = 0;

  return {
    people,
    units,
    ports,
    publicTexts: protection.publicTexts,
    accountTokens: store.accountTokens,
    oneTimeTokens: createOneTimeTokens({ key: new Uint8Array(32).fill(7) })._unsafeUnwrap(),
    now,
    /** Lets time pass. */
    wait: (seconds: number) => {
      state.milliseconds += seconds * 1000;
    },
    daysPassed: () => (state.milliseconds - START) / 86_400_000,
    hashes: () => state.hashes,
    /** Refused applications that were written down for schools. */
    toldSchools: () => state.toldSchools,
    /** A claim code that nobody issued. */
    madeUpCode: (): ClaimCode => createClaimCode(randomBytes)._unsafeUnwrap(),
  };
}

/** What is attacked. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/** The account name of the teacher at this place of the register. */
export function nameOf(place: number): string {
  return `teacher${place}`;
}

/** The mailbox that the teacher at this place of the register applies with. */
export function mailboxOf(place: number): EmailAddress {
  return parseEmailAddress(`teacher${place}@school.example`)._unsafeUnwrap();
}

/** The form of somebody who applies as this person. */
export function formOf(
  { identityNumber, personName, birthDate }: Pick<Person, 'identityNumber' | 'personName' | 'birthDate'>,
  unit: Unit,
  { accountName, email }: { readonly accountName: string; readonly email: EmailAddress },
): TeacherForm {
  const name = accountName as TeacherForm['accountName']; // made of letters and digits by whoever calls
  return { ...TEMPLATE, accountName: name, identityNumber, personName, birthDate, email, unit: { code: unit.code } };
}

/** A school like the others. */
export function schoolAt(place: number, facts: Pick<Unit, 'county' | 'schoolKind'>): Unit {
  const code = parseUnitCode(String(100_000 + place))._unsafeUnwrap();
  const name = parseUnitName(`第${place}號學校`)._unsafeUnwrap();
  return { code, kind: 'school', name, township: null, ...facts };
}

function unitsOf(people: readonly Person[]): Unit[] {
  const schools = new Set(people.flatMap(({ school }) => (school === null ? [] : [school])));
  return [...schools].sort((a, b) => a - b).map((place) => schoolAt(place, { county: '桃園市', schoolKind: null }));
}

const TEMPLATE = parseTeacherForm(
  {
    form: '1-1',
    accountName: 'aa0',
    personName: '王明',
    identityNumber: 'A123456789',
    birthDate: '79/1/1',
    unit: { code: '100000' },
    phone: '03-4225000',
    password: 'secret00',
    passwordConfirmation: 'secret00',
    email: 'a@school.example',
    emailConfirmation: 'a@school.example',
    backupEmail: '',
    consents: Object.fromEntries(
      ['account-terms', 'site-rules', 'personal-data'].map((document) => [document, { agreed: true, version: '1' }]),
    ),
    jobTitle: '教師',
    teachingSubjects: [],
  },
  {
    today: parseCalendarDate('2026-08-01')._unsafeUnwrap(),
    consentVersions: { 'account-terms': '1', 'site-rules': '1', 'personal-data': '1' },
  },
)._unsafeUnwrap();
