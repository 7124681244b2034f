/**
 * Openings made into others that are just as sound: a row and its opening change together.
 *
 * @module
 */
import type { OpenedAccount } from '../../../account/account.js';
import { type Fingerprint, type IdempotencyKey, parseIdempotencyKey } from '../../../account/idempotency.js';
import { type AccountName, parseAccountName } from '../../../account-name/account-name.js';
import type { Consent } from '../../../consent/consent.js';
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import type { OpeningOnRow } from '../../arbitraries/workflow.js';

/** The opening on a row of another unit. */
export function atUnit({ row, opening }: OpeningOnRow, unit: PreRegistration['unit']): OpeningOnRow {
  return {
    row: { ...row, unit },
    opening: { ...opening, account: { ...opening.account, unit }, claim: { ...opening.claim, unit } },
  };
}

/** The opening for the number of another one. */
export function withNumberOf({ row, opening }: OpeningOnRow, { row: { identityNumber } }: OpeningOnRow): OpeningOnRow {
  return {
    row: { ...row, identityNumber },
    opening: {
      ...opening,
      account: { ...opening.account, identityNumber },
      claim: { ...opening.claim, identityNumber },
    },
  };
}

/** The opening under another name. */
export function withName({ row, opening }: OpeningOnRow, name: AccountName): OpeningOnRow {
  const { account, idempotency, messages } = opening;
  return {
    row,
    opening: {
      ...opening,
      account: { ...account, name },
      idempotency: idempotency === null ? null : { ...idempotency, accountName: name },
      messages: messages.map((message) => ({ ...message, accountName: name })),
    },
  };
}

/** The opening under the name of another one, its letters in the other case. */
export function withNameInOtherCase(first: OpeningOnRow, { opening: { account } }: OpeningOnRow): OpeningOnRow {
  const { name } = account;
  const swapped = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
  return withName(first, parseAccountName(swapped)._unsafeUnwrap());
}

/** The opening under a client's key. */
export function withKey({ row, opening }: OpeningOnRow, client: string, key: string): OpeningOnRow {
  const { name: accountName, assurance, openedAt } = opening.account;
  const fingerprint = `of ${accountName}` as Fingerprint;
  const idempotency = { client, key: keyOf(key), fingerprint, accountName, assurance, openedAt };
  return { row, opening: { ...opening, idempotency } };
}

/** The opening without a key. */
export function withoutKey({ row, opening }: OpeningOnRow): OpeningOnRow {
  return { row, opening: { ...opening, idempotency: null } };
}

/** The opening on a row at another version. */
export function atVersion({ row, opening }: OpeningOnRow, version: number): OpeningOnRow {
  return { row: { ...row, version }, opening: { ...opening, claim: { ...opening.claim, version } } };
}

/** The opening with other values in its account, where no key of the store stands in them. */
export function withAccount(
  { row, opening }: OpeningOnRow,
  values: Partial<Omit<OpenedAccount, 'name' | 'identityNumber' | 'unit'>>,
): OpeningOnRow {
  return { row, opening: { ...opening, account: { ...opening.account, ...values } } };
}

/** The opening with other values on its row, where no key of the store stands in them. */
export function onRow(
  { row, opening }: OpeningOnRow,
  values: Partial<Omit<PreRegistration, 'identityNumber' | 'unit' | 'version'>>,
): OpeningOnRow {
  return { row: { ...row, ...values }, opening };
}

/** The opening with these consents. */
export function withConsents({ row, opening }: OpeningOnRow, consents: readonly Consent[]): OpeningOnRow {
  return { row, opening: { ...opening, consents } };
}

/** The opening with so many messages, each with an identifier of its own. */
export function withMessages({ row, opening }: OpeningOnRow, count: number): OpeningOnRow {
  const messages = opening.messages.flatMap((message) =>
    // the later ones come first by their identifiers: the order must be kept, not guessed from them
    Array.from({ length: count }, (_, index) => ({ ...message, id: `${count - index} of ${message.id}` })),
  );
  return { row, opening: { ...opening, messages } };
}

/** An idempotency key. */
export function keyOf(text: string): IdempotencyKey {
  return parseIdempotencyKey(text)._unsafeUnwrap();
}
