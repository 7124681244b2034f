/** A small world for tests of getting into an account and back into it: one teacher's account, every port in memory. */
import { errAsync, okAsync } from 'neverthrow';
import { type Account, accountAsOpened } from '../../src/account/account.js';
import type { PasswordHash, PasswordHasher } from '../../src/account/password-hasher.js';
import { accountNameKey, parseAccountName } from '../../src/account-name/account-name.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { parsePhoneNumber } from '../../src/contact/phone-number.js';
import type { Instant } from '../../src/instant/instant.js';
import { secondsAfter } from '../../src/instant/seconds-after.js';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { createOneTimeTokens } from '../../src/one-time-token/create-one-time-tokens.js';
import type { OneTimeToken } from '../../src/one-time-token/one-time-token.js';
import type { RateLimiter, RateLimitName } from '../../src/rate-limit/rate-limiter.js';
import { NO_TEACHING_SUBJECTS } from '../../src/teaching-subject/teaching-subject.js';
import { entryOf, NOW, SCHOOL } from './scene.js';

export const NAME = parseAccountName('Fang01')._unsafeUnwrap();
export const STRANGER = parseAccountName('Nobody1')._unsafeUnwrap();
export const PASSWORD = 'Teach2School';
export const MAIN = parseEmailAddress('fang@school.example')._unsafeUnwrap();
export const BACKUP = parseEmailAddress('fang@home.example')._unsafeUnwrap();
export const NUMBER = entryOf().identityNumber;

/** So many minutes after the beginning of a test. */
export function minutesLater(minutes: number): Instant {
  return secondsAfter(NOW, minutes * 60)._unsafeUnwrap();
}

/** A hasher that counts its work and costs next to nothing. */
function createCountingHasher(): PasswordHasher & { readonly count: () => number } {
  let count = 0;
  const hashed = (text: string) => `$test$${text}` as PasswordHash;
  return {
    hash(password) {
      count += 1;
      return okAsync(hashed(password));
    },
    verify(candidate, hash) {
      count += 1;
      return okAsync(hash !== null && hash === hashed(candidate));
    },
    count: () => count,
  };
}

/** A limiter that counts, and refuses what is full. */
function createCountingLimiter(): RateLimiter & { readonly taken: Map<string, number>; most: number } {
  const taken = new Map<string, number>();
  const keyOf = (limit: RateLimitName, subject: readonly string[]) => JSON.stringify([limit, ...subject]);
  const limiter = {
    taken,
    most: Number.POSITIVE_INFINITY,
    take(limit: RateLimitName, subject: readonly string[]) {
      const count = (taken.get(keyOf(limit, subject)) ?? 0) + 1;
      if (count > limiter.most) {
        return errAsync({ code: 'rate-limit.exceeded' as const, limit, retryAfterSeconds: 60 });
      }
      taken.set(keyOf(limit, subject), count);
      return okAsync(undefined);
    },
    forget(limit: RateLimitName, subject: readonly string[]) {
      taken.delete(keyOf(limit, subject));
      return okAsync(undefined);
    },
  };
  return limiter;
}

/** The account that is there, with its mailboxes shown to be the person's or not. */
export interface AccessSceneOptions {
  readonly verified?: readonly ('main' | 'backup')[];
  readonly standing?: Partial<Pick<Account, 'voidedAt' | 'erasedAt' | 'passwordHash' | 'email'>>;
}

/** The world, with an account in it. */
export async function createAccessScene({ verified = ['main', 'backup'], standing = {} }: AccessSceneOptions = {}) {
  const store = createMemoryStore();
  const hasher = createCountingHasher();
  const limiter = createCountingLimiter();
  const oneTimeTokens = createOneTimeTokens({ key: new Uint8Array(32).fill(7) })._unsafeUnwrap();
  let id = 0;
  const nextId = () => `id-${(id += 1)}`;

  const { personName, birthDate, jobTitle } = entryOf();
  const row = {
    ...entryOf(),
    unit: SCHOOL.code,
    version: 1,
    registeredAt: NOW,
    changedAt: NOW,
    changedBy: 'registrar',
    claim: null,
    withdrawnAt: null,
  };
  (await store.preRegistrations.save(row, null))._unsafeUnwrap();
  const account = {
    name: NAME,
    identityNumber: NUMBER,
    personName,
    birthDate,
    unit: SCHOOL.code,
    form: '1-1',
    jobTitle,
    teachingSubjects: NO_TEACHING_SUBJECTS,
    phone: parsePhoneNumber('03-4220000')._unsafeUnwrap(),
    email: MAIN,
    backupEmail: BACKUP,
    passwordHash: `$test$${PASSWORD}` as PasswordHash,
    assurance: 'roster-match',
    openedAt: NOW,
  } as const;
  const claim = {
    unit: SCHOOL.code,
    identityNumber: NUMBER,
    version: 1,
    nameMatch: 'exact',
    voucherVersion: null,
  } as const;
  (await store.accounts.open({ account, consents: [], idempotency: null, claim, messages: [] }))._unsafeUnwrap();
  const prepared = {
    ...accountAsOpened(account),
    version: 2,
    emailVerifiedAt: verified.includes('main') ? NOW : null,
    backupEmailVerifiedAt: verified.includes('backup') ? NOW : null,
    ...standing,
  };
  const event = { type: 'mailbox-verified', mailbox: 'main', at: NOW } as const;
  const nothing = { rows: [], takesNumber: null, freesNumber: null, usesToken: null, messages: [] };
  (await store.accounts.record({ account: prepared, event, ...nothing }))._unsafeUnwrap();

  return {
    store,
    hasher,
    limiter,
    ports: {
      accounts: store.accounts,
      accountTokens: store.accountTokens,
      oneTimeTokens,
      passwordHasher: hasher,
      rateLimiter: limiter,
      nextId,
    },
    /** The account as it is now. */
    account: async () => (await store.accounts.findByName(accountNameKey(NAME)))._unsafeUnwrap() as Account,
    /** The tokens in the mails that were written, in their order, with whom they go to. */
    mails: async () => {
      const sent: { readonly to: string; readonly type: string; readonly token: OneTimeToken | null }[] = [];
      for (const message of store.ledger.messages()) {
        const token = 'tokenId' in message ? (await oneTimeTokens.of(message.tokenId))._unsafeUnwrap() : null;
        sent.push({ to: message.to, type: message.type, token });
      }
      return sent;
    },
  };
}

/** The world of a test. */
export type AccessScene = Awaited<ReturnType<typeof createAccessScene>>;
