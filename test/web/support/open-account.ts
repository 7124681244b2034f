/** An account for tests of what comes after: applied for with the package's use case, as the form's page does. @module */
import {
  CONSENT_DOCUMENTS,
  FORM_OF_REGISTRAR,
  formatMinguo,
  type OpenedAccount,
  parseApplicationForm,
  submitApplication,
  todayInTaipei,
} from 'tw-teacher-account';
import type { WebHost } from '../../../examples/web/host/web-host.js';

/** The password of these accounts. */
export const PASSWORD = 'Teach2School';

/** Who gets one, by place among the sample people, and with which mailboxes. */
export interface AccountWish {
  readonly accountName: string;
  readonly email: string;
  readonly backupEmail?: string;
  readonly person?: number;
}

/** Opens an account for one of the sample people, and sends the mail that says so. */
export async function openAccount(
  host: WebHost,
  { accountName, email, backupEmail = '', person = 0 }: AccountWish,
): Promise<Pick<OpenedAccount, 'name' | 'identityNumber'>> {
  const sample = host.samplePeople[person];
  if (sample === undefined) throw new Error('there is no such person');
  const { entry, unit } = sample;
  const id = FORM_OF_REGISTRAR[unit.kind];
  const now = host.now();
  const form = parseApplicationForm(
    {
      form: id,
      accountName,
      personName: entry.personName,
      identityNumber: entry.identityNumber,
      birthDate: formatMinguo(entry.birthDate),
      unit: { code: unit.code },
      ...(id === '1-1' ? { jobTitle: entry.jobTitle } : {}),
      phone: '02-22345678',
      password: PASSWORD,
      passwordConfirmation: PASSWORD,
      email,
      emailConfirmation: email,
      backupEmail,
      consents: Object.fromEntries(
        CONSENT_DOCUMENTS.map((document) => [document, { agreed: true, version: host.consentVersions[document] }]),
      ),
    },
    { today: todayInTaipei(now), consentVersions: host.consentVersions },
  )._unsafeUnwrap();
  const command = { form, client: 'test', idempotencyKey: null };
  const opened = await submitApplication(command, now, host.ports);
  if (opened.isErr()) throw new Error(opened.error.code);
  await host.delivery.now();
  return { name: form.accountName, identityNumber: form.identityNumber };
}
