/** What an accepted application writes. @module */
import type { OpenedAccount } from '../account/account.js';
import type { AccountOpening } from '../account/account-opening.js';
import type { PasswordHash } from '../account/password-hasher.js';
import type { ApplicationForm } from '../application-form/application-form.js';
import type { Instant } from '../instant/instant.js';
import { NO_TEACHING_SUBJECTS } from '../teaching-subject/teaching-subject.js';
import type { ApplicationMatch } from './decide-application.js';
import type { KeyedApplication } from './repeated-application.js';

/** All that opening the account writes, from the form and what the decision rests on. The password is only in its hash. */
export function openingOf(
  form: ApplicationForm,
  { row, nameMatch, assurance, voucherVersion }: ApplicationMatch,
  keyed: KeyedApplication | null,
  passwordHash: PasswordHash,
  messageId: string,
  now: Instant,
): AccountOpening {
  const { unit, identityNumber, version } = row;
  const account: OpenedAccount = {
    name: form.accountName,
    identityNumber,
    personName: form.personName,
    birthDate: form.birthDate,
    unit,
    form: form.form,
    assurance,
    jobTitle: form.form === '1-1' ? form.jobTitle : null,
    teachingSubjects: form.form === '1-1' ? form.teachingSubjects : NO_TEACHING_SUBJECTS,
    phone: form.phone,
    email: form.email,
    backupEmail: form.backupEmail,
    passwordHash,
    openedAt: now,
  };
  return {
    account,
    consents: form.consents,
    idempotency: keyed === null ? null : { ...keyed, accountName: account.name, assurance, openedAt: now },
    claim: { unit, identityNumber, version, nameMatch, voucherVersion },
    // to the main mailbox only: nobody has shown yet that the backup mailbox is theirs
    messages: [{ id: messageId, type: 'account-opened', to: account.email, accountName: account.name }],
  };
}
