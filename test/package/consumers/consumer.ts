import type { Arbitrary } from 'fast-check';
import type { Kysely, Transaction } from 'kysely';
import {
  type AccountName,
  type IdentityNumber,
  type IdentityNumberError,
  isIdentityNumber,
  parseAccountName,
  parseIdentityNumber,
} from 'tw-teacher-account';
import {
  createKyselyRepositories,
  type KyselyRepositories,
  type TransactionalRepositories,
} from 'tw-teacher-account/kysely';
import { createMemoryStore, type MemoryStore } from 'tw-teacher-account/memory';
import { en, formatError, zhTW } from 'tw-teacher-account/messages';
import { createMailer, createPasswordHasher, type Mailer, type MailerOptions } from 'tw-teacher-account/node';
import {
  type ReadRosterFileError,
  type RosterFileSource,
  readRosterFile,
  type Sheet,
} from 'tw-teacher-account/roster-file';
import { accountName } from 'tw-teacher-account/testing';
import vectors from 'tw-teacher-account/vectors/identity-number.json' with { type: 'json' };
import { identityNumberSchema } from 'tw-teacher-account/zod';

const result = parseIdentityNumber('A123456789');
export const number: IdentityNumber | undefined = result.isOk() ? result.value : undefined;
export const error: IdentityNumberError | undefined = result.isErr() ? result.error : undefined;
export const sentences: readonly string[] = result.isErr()
  ? [zhTW, en].map((catalogue) => formatError(result.error, catalogue))
  : [];

const unknown: unknown = 'A123456789';
export const narrowed: IdentityNumber | undefined = isIdentityNumber(unknown) ? unknown : undefined;
export const name: string = parseAccountName('AA00000').unwrapOr('none');
export const parsed: IdentityNumber = identityNumberSchema(zhTW).parse(unknown);
export const store: MemoryStore = createMemoryStore();

interface HostTables {
  readonly audit: { readonly note: string };
}
export const open = async (db: Kysely<HostTables>): Promise<KyselyRepositories | null> =>
  (await createKyselyRepositories(db, { dialect: 'postgres', prefix: 'school_' })).unwrapOr(null);
export const within = (all: KyselyRepositories, transaction: Transaction<HostTables>): TransactionalRepositories =>
  all.within(transaction);
export const sheetOf = async (file: RosterFileSource): Promise<Sheet | ReadRosterFileError> =>
  (await readRosterFile(file)).match(
    (sheet) => sheet,
    (refusal) => refusal,
  );
// neither nodemailer nor its types are installed
export const mailerOn = (options: MailerOptions): Mailer =>
  createMailer({ ...options, transport: { sendMail: () => Promise.resolve({ rejected: [] }) } });
export const verified = async (): Promise<boolean> =>
  (await createPasswordHasher().verify('Teach2School', null)).unwrapOr(false);
export const names: Arbitrary<AccountName> = accountName();
export const concept: string = vectors.concept;
