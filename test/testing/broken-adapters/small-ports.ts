/** Fingerprints, hashers and refusal logs, each with one defect that a person could well have written. */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { errAsync, okAsync } from 'neverthrow';
import type { Fingerprint, Fingerprints } from '../../../src/account/idempotency.js';
import type { PasswordHash, PasswordHasher } from '../../../src/account/password-hasher.js';
import type {
  ApplicationRefusal,
  ApplicationRefusalLog,
} from '../../../src/account-application/application-refusal.js';
import type { Instant } from '../../../src/instant/instant.js';
import type { BrokenAdapter } from './broken-adapter.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const BROKEN_FINGERPRINTS: readonly BrokenAdapter<() => Fingerprints>[] = [
  {
    defect: 'the fingerprint is constant',
    caughtBy: 'gives different fingerprints for different texts',
    open: () => {
      const constant = randomUUID() as unknown as Fingerprint;
      return { of: () => okAsync(constant) };
    },
  },
  {
    defect: 'the fingerprint is another one each time',
    caughtBy: 'gives the same fingerprint for the same text',
    open: () => ({ of: () => okAsync(randomUUID() as unknown as Fingerprint) }),
  },
  {
    defect: 'the fingerprint has no key',
    caughtBy: 'gives another fingerprint under another key',
    open: () => ({ of: (text) => okAsync(sha256(text) as Fingerprint) }),
  },
  {
    defect: 'the fingerprint shows the text',
    caughtBy: 'does not show the text',
    open: () => {
      const key = randomBytes(32);
      const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex');
      return { of: (text) => okAsync(`${sign(text)} of ${text}` as Fingerprint) };
    },
  },
];

/** What a sound hasher keeps: a salt, and the digest of salt and password. */
const salted = (password: string, salt: string = randomUUID()) => `${salt}.${sha256(salt + password)}` as PasswordHash;

/** A sound hasher, except that candidates are seen as `seen` makes them, and hashes that are none as `unreadable` says. */
function hasherWith({
  seen = (candidate: string) => candidate,
  nobody = false,
  unreadable = null as boolean | null,
}): PasswordHasher {
  return {
    hash: (password) => okAsync(salted(seen(password))),
    verify(candidate, hash) {
      if (hash === null) return okAsync(nobody);
      const [salt = '', digest] = hash.split('.');
      if (digest !== undefined) return okAsync(salted(seen(candidate), salt) === hash);
      return unreadable === null ? errAsync({ code: 'store.unavailable' }) : okAsync(unreadable);
    },
  };
}

export const BROKEN_HASHERS: readonly BrokenAdapter<() => PasswordHasher>[] = [
  {
    defect: 'the hash has no salt',
    caughtBy: 'salts: the same password never has the same hash twice',
    open: () => ({ ...hasherWith({}), hash: (password) => okAsync(sha256(password) as PasswordHash) }),
  },
  {
    defect: 'the hash shows the password',
    caughtBy: 'does not show the password',
    open: () => ({ ...hasherWith({}), hash: (password) => okAsync(`${randomUUID()} ${password}` as PasswordHash) }),
  },
  {
    defect: 'the hash is binary',
    caughtBy: 'writes visible ASCII that a store keeps as it is',
    open: () => ({
      ...hasherWith({}),
      hash: () => okAsync(randomBytes(48).toString('latin1') as PasswordHash),
    }),
  },
  {
    defect: 'what is compared has no salt',
    caughtBy: 'knows the password again',
    open: () => ({
      ...hasherWith({}),
      verify: (candidate, hash) => okAsync(hash !== null && hash.endsWith(`.${sha256(candidate)}`)),
    }),
  },
  {
    defect: 'passwords are compared without their case',
    caughtBy: 'takes no other text for the password, be it ever so near',
    open: () => hasherWith({ seen: (candidate) => candidate.toLowerCase() }),
  },
  {
    defect: 'passwords are trimmed',
    caughtBy: 'takes no other text for the password, be it ever so near',
    open: () => hasherWith({ seen: (candidate) => candidate.trim() }),
  },
  {
    defect: 'a password ends at a NUL',
    caughtBy: 'takes no other text for the password, be it ever so near',
    open: () => hasherWith({ seen: (candidate) => candidate.split('\0')[0] ?? '' }),
  },
  {
    defect: 'passwords are brought into one Unicode form',
    caughtBy: 'looks at every character of the longest password, as it was typed',
    open: () => hasherWith({ seen: (candidate) => candidate.normalize('NFC') }),
  },
  {
    defect: 'a password is read up to its 72nd byte, as bcrypt does',
    caughtBy: 'looks at every character of the longest password, as it was typed',
    open: () => hasherWith({ seen: (candidate) => Buffer.from(candidate).subarray(0, 72).toString('latin1') }),
  },
  {
    defect: 'a candidate is cut to the longest password, and then taken for it',
    caughtBy: 'says no to what is longer than a password can be',
    open: () => hasherWith({ seen: (candidate) => candidate.slice(0, 1024) }),
  },
  {
    defect: 'without a hash everybody is let in',
    caughtBy: 'says no where there is no hash',
    open: () => hasherWith({ nobody: true }),
  },
  {
    defect: 'a hash that cannot be read is of another password',
    caughtBy: 'does not answer for a hash that it cannot read',
    open: () => hasherWith({ unreadable: false }),
  },
  {
    defect: 'a hash that cannot be read is of every password',
    caughtBy: 'does not answer for a hash that it cannot read',
    open: () => hasherWith({ unreadable: true }),
  },
];

export const BROKEN_REFUSAL_LOGS: readonly BrokenAdapter<() => ApplicationRefusalLog>[] = [
  {
    defect: 'the list of a unit without refusals is an error',
    caughtBy: 'lists nothing of a unit without refusals',
    open: () =>
      logWith((all, unit, limit) => (all.length === 0 ? null : newest(all, limit).filter((one) => one.unit === unit))),
  },
  {
    defect: 'the oldest come first',
    caughtBy: 'gives back what was recorded, newest first',
    open: () => logWith((all, unit, limit) => all.filter((one) => one.unit === unit).slice(0, limit)),
  },
  {
    defect: 'the cause is not kept',
    caughtBy: 'gives back what was recorded, newest first',
    open: () =>
      logWith((all, unit, limit) =>
        newest(all, limit)
          .filter((one) => one.unit === unit)
          .map((one) => ({ ...one, failure: { code: 'application.not-pre-registered' } })),
      ),
  },
  {
    defect: 'the limit is ignored',
    caughtBy: 'lists no more than was asked for',
    open: () => logWith((all, unit) => newest(all, all.length).filter((one) => one.unit === unit)),
  },
  {
    defect: 'the list leaks the refusals of another unit',
    caughtBy: 'shows no refusal of another unit',
    open: () => logWith((all, _, limit) => newest(all, limit)),
  },
  {
    defect: 'the fields that differ are not kept',
    caughtBy: 'gives back every cause with its fields',
    open: () =>
      logWith((all, unit, limit) =>
        newest(ofUnit(all, unit), limit).map((one) => ({
          ...one,
          failure: one.failure.code === 'application.mismatch' ? { ...one.failure, fields: [] } : one.failure,
        })),
      ),
  },
  {
    defect: 'of one instant, what was recorded first comes first',
    caughtBy: 'keeps the order of recording within an instant',
    open: () =>
      logWith((all, unit, limit) =>
        ofUnit(all, unit)
          .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
          .slice(0, limit),
      ),
  },
  {
    defect: 'the newest is what was recorded last',
    caughtBy: 'puts the newest first by their instants, in whatever order they were recorded',
    open: () => logWith((all, unit, limit) => newest(ofUnit(all, unit), limit)),
  },
  {
    defect: 'a limit of none is no limit',
    caughtBy: 'lists the newest up to every limit, from none to the greatest',
    open: () => logWith((all, unit, limit) => newest(ofUnit(all, unit), limit === 0 ? all.length : limit)),
  },
  {
    defect: 'the limit is applied before the unit is looked at',
    caughtBy: 'counts no refusal of another unit towards a limit',
    open: () => logWith((all, unit, limit) => ofUnit(newest(all, limit), unit)),
  },
  {
    defect: 'a refusal is kept under the unit of the one before',
    caughtBy: 'keeps apart what two units are told in turn',
    open: () =>
      logWith((all, unit, limit) =>
        newest(
          all.filter((one, index) => (all[index - 1] ?? one).unit === unit),
          limit,
        ),
      ),
  },
  {
    defect: 'unit codes are kept as numbers',
    caughtBy: 'takes two units whose codes are equal as numbers for two',
    open: () =>
      logWith((all, unit, limit) =>
        newest(
          all.filter((one) => one.unit === unit || Number(one.unit) === Number(unit)),
          limit,
        ),
      ),
  },
  {
    defect: 'a unit has one refusal for each instant',
    caughtBy: 'loses none of several that are recorded at once, at one unit or at two',
    open: () =>
      logWith((all, unit, limit) =>
        newest(
          ofUnit(all, unit).filter((one, index, own) => own.findIndex(({ at }) => at === one.at) === index),
          limit,
        ),
      ),
  },
  {
    defect: 'what was made at the moment itself is forgotten',
    caughtBy: 'forgets what is from before a moment, at whichever unit, and says how much',
    open: () => logWith(soundList, (all, moment, limit) => all.filter(({ at }) => at <= moment).slice(0, limit)),
  },
  {
    defect: 'the newest are forgotten first',
    caughtBy: 'forgets no more at once than was asked for, the oldest first',
    open: () => logWith(soundList, (all, moment, limit) => oldest(all, moment, all.length).reverse().slice(0, limit)),
  },
  {
    defect: 'all that is old is forgotten at once',
    caughtBy: 'forgets no more at once than was asked for, the oldest first',
    open: () => logWith(soundList, (all, moment) => oldest(all, moment, all.length)),
  },
];

function ofUnit(refusals: readonly ApplicationRefusal[], unit: ApplicationRefusal['unit']): ApplicationRefusal[] {
  return refusals.filter((one) => one.unit === unit);
}

/** The list as it should be, but for instants that are out of order. */
const soundList: Parameters<typeof logWith>[0] = (all, unit, limit) => newest(ofUnit(all, unit), limit);

function oldest(refusals: readonly ApplicationRefusal[], moment: Instant, limit: number): ApplicationRefusal[] {
  const old = refusals.filter(({ at }) => at < moment).sort((one, other) => (one.at < other.at ? -1 : 1));
  return old.slice(0, limit);
}

function newest(refusals: readonly ApplicationRefusal[], limit: number): readonly ApplicationRefusal[] {
  return [...refusals].reverse().slice(0, limit);
}

function logWith(
  list: (
    all: readonly ApplicationRefusal[],
    ...args: Parameters<ApplicationRefusalLog['list']>
  ) => readonly ApplicationRefusal[] | null,
  forget: (
    all: readonly ApplicationRefusal[],
    moment: Instant,
    limit: number,
  ) => readonly ApplicationRefusal[] = oldest,
): ApplicationRefusalLog {
  const all: ApplicationRefusal[] = [];
  return {
    record(refusal) {
      all.push(refusal);
      return okAsync(undefined);
    },
    list(unit, limit) {
      const listed = list(all, unit, limit);
      return listed === null ? errAsync({ code: 'store.unavailable' }) : okAsync(listed);
    },
    removeBefore(moment, limit) {
      const forgotten = new Set(forget(all, moment, limit));
      all.splice(0, all.length, ...all.filter((one) => !forgotten.has(one)));
      return okAsync(forgotten.size);
    },
  };
}
