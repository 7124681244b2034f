// What must not compile: a text that no parser has seen, and one value taken for another.
import { type AccountName, accountNameKey, type IdentityNumber, maskIdentityNumber } from 'tw-teacher-account';

// @ts-expect-error a plain text is no account name
export const name: AccountName = 'AA00000';

// @ts-expect-error a plain text is no identity number
maskIdentityNumber('A123456789');

// @ts-expect-error an identity number is no account name
export const mistaken = (number: IdentityNumber) => accountNameKey(number);
