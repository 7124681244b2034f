import * as fc from 'fast-check';
import type { AccountOpening } from '../../account/account-opening.js';
import { type Fingerprint, type IdempotencyKey, parseIdempotencyKey } from '../../account/idempotency.js';
import type { PasswordHash } from '../../account/password-hasher.js';
import { accountNameKey } from '../../account-name/account-name.js';
import { FORM_IDS } from '../../application-form/form-id.js';
import type { ApplicantVouchers, Voucher } from '../../assurance/applicant-vouchers.js';
import { ASSURANCES } from '../../assurance/assurance.js';
import { CONSENT_DOCUMENTS } from '../../consent/consent.js';
import { sexOf } from '../../identity-number/describe.js';
import type { PreRegistration } from '../../pre-registration/pre-registration.js';
import type { RosterEntry } from '../../pre-registration/roster-entry.js';
import type { UnitCode } from '../../school/unit.js';
import { accountName } from './account-name.js';
import { calendarDate } from './calendar-date.js';
import { emailAddress } from './email-address.js';
import { identityNumber } from './identity-number.js';
import { instant } from './instant.js';
import { jobTitle } from './job-title.js';
import { personName } from './person-name.js';
import { phoneNumber } from './phone-number.js';
import { unitCode } from './school.js';
import { teachingSubjects } from './teaching-subject.js';

const record = <T>(parts: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(parts, { noNullPrototype: true });

/** A roster entry whose sex is the one that its number tells. */
export function rosterEntry(): fc.Arbitrary<RosterEntry> {
  return record({
    personName: personName(),
    identityNumber: identityNumber(),
    birthDate: calendarDate(),
    jobTitle: jobTitle(),
  }).map((entry) => ({ ...entry, sex: sexOf(entry.identityNumber) }));
}

/** A row at its first version that no account was opened with. */
export function preRegistration(): fc.Arbitrary<PreRegistration> {
  return fc
    .tuple(rosterEntry(), unitCode(), instant(), fc.integer({ min: 1, max: 9999 }))
    .map(([entry, unit, at, by]) => ({
      ...entry,
      unit,
      version: 1,
      registeredAt: at,
      changedAt: at,
      changedBy: `registrar-${by}`,
      claim: null,
      withdrawnAt: null,
    }));
}

/** One to seven rows of one unit, each with a number of its own. */
export function rosterOfUnit(): fc.Arbitrary<[PreRegistration, ...PreRegistration[]]> {
  const rows = fc.uniqueArray(preRegistration(), {
    minLength: 1,
    maxLength: 7,
    selector: ({ identityNumber: number }) => number,
  });
  return fc.tuple(rows, unitCode()).map(([all, unit]) => {
    return all.map((row) => ({ ...row, unit })) as [PreRegistration, ...PreRegistration[]]; // minLength is 1
  });
}

/** Two different units. */
export function twoUnits(): fc.Arbitrary<[UnitCode, UnitCode]> {
  return fc.uniqueArray(unitCode(), { minLength: 2, maxLength: 2 }).map((units) => units as [UnitCode, UnitCode]); // exactly two
}

/** An idempotency key. */
export function idempotencyKey(): fc.Arbitrary<IdempotencyKey> {
  return fc.uuid().map((uuid) => parseIdempotencyKey(uuid)._unsafeUnwrap());
}

/** An opening and the row that it claims. */
export interface OpeningOnRow {
  readonly row: PreRegistration;
  readonly opening: AccountOpening;
}

/** A row, and the opening of an account on the strength of it. */
export function openingOnRow(): fc.Arbitrary<OpeningOnRow> {
  const choices = record({
    name: accountName(),
    form: fc.constantFrom(...FORM_IDS),
    assurance: fc.constantFrom(...ASSURANCES),
    teachingSubjects: teachingSubjects(),
    phone: phoneNumber(),
    email: emailAddress(),
    backupEmail: fc.option(emailAddress()),
    openedAt: instant(),
    key: fc.option(idempotencyKey()),
    nameMatch: fc.constantFrom('exact' as const, 'variant' as const),
    messageId: fc.uuid(),
  });
  return fc.tuple(preRegistration(), choices).map(([row, { key, nameMatch, messageId, ...chosen }]) => {
    const { unit, identityNumber: number, personName: person, birthDate, version } = row;
    const account = {
      ...chosen,
      identityNumber: number,
      personName: person,
      birthDate,
      unit,
      jobTitle: chosen.form === '1-1' ? row.jobTitle : null,
      passwordHash: `$test$${messageId}` as PasswordHash,
    };
    const { name, openedAt, email, assurance } = account;
    const fingerprint = `fingerprint of ${messageId}` as Fingerprint;
    return {
      row,
      opening: {
        account,
        consents: CONSENT_DOCUMENTS.map((document) => ({ document, version: '1' })),
        idempotency:
          key === null ? null : { client: 'client', key, fingerprint, accountName: name, assurance, openedAt },
        claim: { unit, identityNumber: number, version, nameMatch, voucherVersion: null },
        messages: [{ id: messageId, type: 'account-opened', to: email, accountName: name }],
      },
    };
  });
}

/** The first vouchers that a unit gave for a number: a claim code, a confirmation, both, or what is left of them. */
export function applicantVouchers(): fc.Arbitrary<ApplicantVouchers> {
  return fc
    .tuple(unitCode(), identityNumber(), fc.option(voucher()), fc.option(voucher()))
    .map(([unit, number, code, confirmation]) => ({
      unit,
      identityNumber: number,
      version: 1,
      vouchers: { 'claim-code': code, 'school-confirmation': confirmation },
    }));
}

/** A claim code or a confirmation, as it is kept. */
export function voucher(): fc.Arbitrary<Voucher> {
  return fc.tuple(fc.uuid(), instant(), instant(), fc.integer({ min: 1, max: 9999 })).map(([id, at, other, by]) => ({
    fingerprint: `fingerprint of ${id}` as Fingerprint,
    givenAt: at < other ? at : other,
    givenBy: `registrar-${by}`,
    expiresAt: at < other ? other : at,
  }));
}

/** Two openings that share no number, name, key or message. */
export function twoOpenings(): fc.Arbitrary<[OpeningOnRow, OpeningOnRow]> {
  return fc.tuple(openingOnRow(), openingOnRow()).filter(shareNothing);
}

/** Three openings that share no number, name, key or message. */
export function threeOpenings(): fc.Arbitrary<[OpeningOnRow, OpeningOnRow, OpeningOnRow]> {
  return fc.tuple(openingOnRow(), openingOnRow(), openingOnRow()).filter(shareNothing);
}

function shareNothing(all: readonly OpeningOnRow[]): boolean {
  const openings = all.map(({ opening }) => opening);
  const keys = openings.flatMap(({ idempotency }) => (idempotency === null ? [] : [idempotency.key]));
  const ids = openings.flatMap(({ messages }) => messages.map(({ id }) => id));
  return [
    openings.map(({ account }) => account.identityNumber),
    openings.map(({ account }) => accountNameKey(account.name)),
    keys,
    ids,
  ].every((values) => new Set<string>(values).size === values.length);
}
