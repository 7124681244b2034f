/** Openings by number: people, names, units and keys that a test lets meet. */
import { type Fingerprint, parseIdempotencyKey } from '../../../src/account/idempotency.js';
import type { PasswordHash } from '../../../src/account/password-hasher.js';
import { parseAccountName } from '../../../src/account-name/account-name.js';
import { CONSENT_DOCUMENTS } from '../../../src/consent/consent.js';
import { parseEmailAddress } from '../../../src/contact/email-address.js';
import { parsePhoneNumber } from '../../../src/contact/phone-number.js';
import { parseUnitCode } from '../../../src/school/unit.js';
import { NO_TEACHING_SUBJECTS } from '../../../src/teaching-subject/teaching-subject.js';
import type { OpeningOnRow } from '../../../src/testing/arbitraries/workflow.js';
import { entryOf, NOW } from '../../workflow/scene.js';

/** Which person applies under which name, at which unit, with which key. */
export interface NumberedOpening {
  readonly person: number;
  readonly name: number;
  readonly upperCase?: boolean;
  /** Default 0. */
  readonly unit?: number;
  readonly key: number | null;
}

/** An opening and the row that it claims. */
export function numberedOpening({ person, name, upperCase = false, unit = 0, key }: NumberedOpening): OpeningOnRow {
  const row = {
    ...entryOf({ person }),
    unit: parseUnitCode(String(100_000 + unit))._unsafeUnwrap(),
    version: 1,
    registeredAt: NOW,
    changedAt: NOW,
    changedBy: 'registrar',
    claim: null,
    withdrawnAt: null,
  };
  const text = `ab${String(name).padStart(8, '0')}`;
  const accountName = parseAccountName(upperCase ? text.toUpperCase() : text)._unsafeUnwrap();
  const email = parseEmailAddress(`${text}@example.org`)._unsafeUnwrap();
  return {
    row,
    opening: {
      account: {
        name: accountName,
        identityNumber: row.identityNumber,
        personName: row.personName,
        birthDate: row.birthDate,
        unit: row.unit,
        form: '1-1',
        assurance: 'roster-match',
        jobTitle: row.jobTitle,
        teachingSubjects: NO_TEACHING_SUBJECTS,
        phone: parsePhoneNumber('0912345678')._unsafeUnwrap(),
        email,
        backupEmail: null,
        passwordHash: '$test$' as PasswordHash,
        openedAt: NOW,
      },
      consents: CONSENT_DOCUMENTS.map((document) => ({ document, version: '1' })),
      idempotency:
        key === null
          ? null
          : {
              client: 'client',
              key: parseIdempotencyKey(`key-${String(key).padStart(16, '0')}`)._unsafeUnwrap(),
              fingerprint: `fingerprint-${person}-${name}` as Fingerprint,
              accountName,
              assurance: 'roster-match',
              openedAt: NOW,
            },
      claim: {
        unit: row.unit,
        identityNumber: row.identityNumber,
        version: 1,
        nameMatch: 'exact',
        voucherVersion: null,
      },
      messages: [{ id: `message-${person}-${name}-${unit}`, type: 'account-opened', to: email, accountName }],
    },
  };
}
