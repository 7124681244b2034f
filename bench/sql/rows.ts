/** The rows that an opening, and a roster row, leave in the tables: what the package writes, written down by hand. @module */
import { createHash } from 'node:crypto';
import { type AccountOpening, accountNameKey, type PreRegistration } from 'tw-teacher-account';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string | number | null>>;

/** The tables that are written, with the columns of each. */
export const COLUMNS = {
  pre_registration: [
    'unit',
    'identity_number',
    'person_name',
    'sex',
    'birth_date',
    'job_title',
    'version',
    'registered_at',
    'changed_at',
    'changed_by',
    'claim_account',
    'claimed_at',
    'claim_match',
  ],
  idempotency_key: ['scope', 'fingerprint', 'account_name', 'opened_at'],
  identity_number: ['number', 'account_key'],
  account: [
    'name_key',
    'name',
    'identity_number',
    'person_name',
    'birth_date',
    'unit',
    'form',
    'job_title',
    'teaching_subjects',
    'phone',
    'email',
    'backup_email',
    'password_hash',
    'opened_at',
  ],
  consent: ['account_key', 'position', 'document', 'version'],
  outgoing_message: ['account_key', 'sequence', 'id', 'type', 'recipient', 'account_name', 'due_at', 'attempts'],
} as const;

/** A table that is written. */
export type WrittenTable = keyof typeof COLUMNS;

/** The row of a roster. */
export function rowOfPreRegistration(row: PreRegistration): Row {
  return {
    unit: row.unit,
    identity_number: row.identityNumber,
    person_name: row.personName,
    sex: row.sex,
    birth_date: row.birthDate,
    job_title: row.jobTitle,
    version: row.version,
    registered_at: row.registeredAt,
    changed_at: row.changedAt,
    changed_by: row.changedBy,
    claim_account: row.claim?.accountName ?? null,
    claimed_at: row.claim?.claimedAt ?? null,
    claim_match: row.claim?.nameMatch ?? null,
  };
}

/** The rows of an opening, besides the change of its roster row. */
export function rowsOfOpening({
  account,
  consents,
  idempotency,
  messages,
}: AccountOpening): Readonly<Record<Exclude<WrittenTable, 'pre_registration'>, readonly Row[]>> {
  const key = accountNameKey(account.name);
  return {
    idempotency_key:
      idempotency === null
        ? []
        : [
            {
              scope: scopeOf(idempotency.client, idempotency.key),
              fingerprint: idempotency.fingerprint,
              account_name: idempotency.accountName,
              opened_at: idempotency.openedAt,
            },
          ],
    identity_number: [{ number: account.identityNumber, account_key: key }],
    account: [
      {
        name_key: key,
        name: account.name,
        identity_number: account.identityNumber,
        person_name: account.personName,
        birth_date: account.birthDate,
        unit: account.unit,
        form: account.form,
        job_title: account.jobTitle,
        teaching_subjects: JSON.stringify(account.teachingSubjects),
        phone: account.phone,
        email: account.email,
        backup_email: account.backupEmail,
        password_hash: account.passwordHash,
        opened_at: account.openedAt,
      },
    ],
    consent: consents.map(({ document, version }, index) => ({
      account_key: key,
      position: index + 1,
      document,
      version,
    })),
    outgoing_message: messages.map(({ id, type, to, accountName }, index) => ({
      account_key: key,
      sequence: index + 1,
      id,
      type,
      recipient: to,
      account_name: accountName,
      due_at: account.openedAt,
      attempts: 0,
    })),
  };
}

function scopeOf(client: string, key: string): string {
  return createHash('sha256').update(`${client.length}:${client}${key}`).digest('hex');
}
