/** What is written in the benchmark: roster rows, and the openings of accounts for them. @module */
import {
  type AccountOpening,
  type Fingerprint,
  type PasswordHash,
  type PreRegistration,
  parseIdempotencyKey,
  parseInstant,
  parseTeacherForm,
} from 'tw-teacher-account';
import { entryOf, FORM_CONTEXT, rawFormOf, unitOf } from '../workflow/people.js';

/** When everything happens. */
export const NOW = parseInstant('2026-08-01T00:00:00Z')._unsafeUnwrap();

/** The roster row of the person with this number, as it was first saved. */
export function rosterRowOf(person: number): PreRegistration {
  const when = { registeredAt: NOW, changedAt: NOW, changedBy: 'bench' };
  return { ...entryOf(person), unit: unitOf(person).code, version: 1, ...when, claim: null, withdrawnAt: null };
}

/** The opening of that person's account, with a client's key, three consents and a message. */
export function openingOf(person: number): AccountOpening {
  const form = parseTeacherForm(rawFormOf(person), FORM_CONTEXT)._unsafeUnwrap();
  const unit = unitOf(person).code;
  const { accountName: name, identityNumber, personName, birthDate, jobTitle, teachingSubjects } = form;
  const { phone, email, backupEmail, consents } = form;
  return {
    account: {
      name,
      identityNumber,
      personName,
      birthDate,
      unit,
      form: form.form,
      assurance: 'roster-match',
      jobTitle,
      teachingSubjects,
      phone,
      email,
      backupEmail,
      passwordHash: HASH,
      openedAt: NOW,
    },
    consents,
    idempotency: {
      client: `session-${person}`,
      key: parseIdempotencyKey(`application-${person}`.padEnd(20, '-'))._unsafeUnwrap(),
      fingerprint: FINGERPRINT,
      accountName: name,
      assurance: 'roster-match',
      openedAt: NOW,
    },
    claim: { unit, identityNumber, version: 1, nameMatch: 'exact', voucherVersion: null },
    messages: [{ id: `message-${person}`, type: 'account-opened', to: email, accountName: name }],
  };
}

/** As long as hashes and fingerprints are. */
const HASH = `scrypt$17$8$1$${'s'.repeat(22)}$${'h'.repeat(43)}` as PasswordHash;
const FINGERPRINT = 'f'.repeat(64) as Fingerprint;
