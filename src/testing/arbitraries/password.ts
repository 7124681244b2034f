import * as fc from 'fast-check';
import { type AccountName, accountNameKey } from '../../account-name/account-name.js';
import { type Password, parsePassword } from '../../password/password.js';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Passwords under the manual's policy: 8 to 20 letters or digits. Where the account name is given, it is broken up
 * wherever it turns up.
 */
export function password(accountName: AccountName | null = null): fc.Arbitrary<Password> {
  return lettersAndDigits(8, 20).map((text) => {
    const free = accountName === null ? text : withoutAccountName(text, accountName);
    return parsePassword(free, accountName)._unsafeUnwrap();
  });
}

/** Texts one slip away from a password under the manual's policy for the account; none of them is one. */
export function nearPassword(accountName: AccountName): fc.Arbitrary<string> {
  const stranger = fc.constantFrom(
    '_',
    '!',
    ' ',
    '\u3000',
    '\uFF21',
    '\uFF11',
    '\u017F',
    '\u212A',
    '密',
    '\u{1F511}',
    '\uD800',
  );
  return fc.oneof(
    lettersAndDigits(1, 7),
    lettersAndDigits(21, 40),
    fc.tuple(password(accountName), fc.nat(19), stranger).map(([text, at, character]) => {
      const index = at % text.length;
      return text.slice(0, index) + character + text.slice(index + 1);
    }),
    // the account name, in any mixture of cases, with enough around it to have a good length
    fc.tuple(lettersAndDigits(5, 5), fc.nat(5), fc.infiniteStream(fc.boolean())).map(([around, at, capitals]) => {
      const name = Array.from(accountName, (letter) =>
        capitals.next().value ? letter.toUpperCase() : letter.toLowerCase(),
      ).join('');
      return around.slice(0, at) + name + around.slice(at);
    }),
  );
}

function lettersAndDigits(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(CHARACTERS)), minLength, maxLength });
}

/** The text with a digit for the first letter of the account name, as often as it is there. Each round takes a letter. */
function withoutAccountName(text: string, accountName: AccountName): string {
  const at = text.toLowerCase().indexOf(accountNameKey(accountName));
  return at < 0 ? text : withoutAccountName(`${text.slice(0, at)}0${text.slice(at + 1)}`, accountName);
}
