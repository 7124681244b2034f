import * as fc from 'fast-check';
import { PHONE_AREAS } from '../../contact/phone-area.js';
import { PHONE_NUMBER_RULE, type PhoneNumber, parsePhoneNumber } from '../../contact/phone-number.js';
import { PHONE_SERVICES } from '../../contact/phone-service.js';

const DIGITS = Array.from('0123456789');

/** Every kind of phone number, built from its parts. */
export function phoneNumber(): fc.Arbitrary<PhoneNumber> {
  return fc.oneof({ weight: 3, arbitrary: landlineNumber() }, { weight: 1, arbitrary: mobileNumber() });
}

/** Every kind of landline number: each row of the table, with and without an extension. */
export function landlineNumber(): fc.Arbitrary<PhoneNumber> {
  return landlineParts().map(({ areaCode, local, extension }) =>
    parsePhoneNumber(`${areaCode}-${local}${extension === null ? '' : `#${extension}`}`)._unsafeUnwrap(),
  );
}

/** Mobile numbers: `090` to `098` and seven digits. */
export function mobileNumber(): fc.Arbitrary<PhoneNumber> {
  return fc
    .tuple(fc.constantFrom(...DIGITS.slice(0, 9)), digits(7))
    .map(([third, rest]) => parsePhoneNumber(`09${third}${rest}`)._unsafeUnwrap());
}

/** The given number as somebody may write it: dashes, parentheses, full width, country code, any extension mark. */
export function spellingOfPhoneNumber(number: PhoneNumber): fc.Arbitrary<string> {
  const [whole = '', extension = ''] = number.split('#');
  const hyphen = whole.indexOf('-');
  const head = hyphen < 0 ? whole.slice(0, 4) : whole.slice(0, hyphen);
  const rest = hyphen < 0 ? whole.slice(4) : whole.slice(hyphen + 1);
  return fc
    .record({
      front: fc.oneof(
        fc.constantFrom(head, `(${head})`, `${head})`),
        fc
          .tuple(
            fc.constantFrom('+886', '00886', '886'),
            fc.constantFrom('', '-', ' '),
            fc.constantFrom('', '0', '(0)'),
          )
          .map(([country, gap, zero]) => country + gap + zero + head.slice(1)),
      ),
      gap: separator(),
      split: fc.nat(rest.length),
      innerGap: separator(),
      mark: extension === '' ? fc.constant('') : extensionMark(),
      closing: fc.boolean(),
      wide: fc.boolean(),
      edge: fc.constantFrom('', ' ', '\u3000', '\t'),
    })
    .map(({ front, gap, split, innerGap, mark, closing, wide, edge }) => {
      const tail = mark + extension + (closing && mark.startsWith('(') ? ')' : '');
      const text = front + gap + rest.slice(0, split) + innerGap + rest.slice(split) + tail;
      return edge + (wide ? toFullWidth(text) : text) + edge;
    });
}

/** Texts one slip away from a phone number; none of them is one. */
export function nearPhoneNumber(): fc.Arbitrary<string> {
  const service = fc.constantFrom(...PHONE_SERVICES.map(({ prefix }) => prefix));
  return fc.oneof(
    landlineNumber().map((number) => number.slice(number.indexOf('-') + 1)),
    landlineParts().map(({ areaCode, local }) => `${areaCode}-${local}${local}`),
    landlineParts().map(({ areaCode, local }) => `${areaCode}-${local.slice(0, 4)}`),
    landlineParts().map(({ areaCode, local }) => `${areaCode}-${local}#`),
    landlineParts().map(({ areaCode, local }) => `${areaCode}-${local}#${'1'.repeat(7)}`),
    mobileNumber().map((number) => number.slice(1)),
    mobileNumber().map((number) => number.slice(0, -1)),
    mobileNumber().map((number) => `${number}0`),
    mobileNumber().map((number) => `${number}#1`),
    fc.tuple(service, digits(7)).map((parts) => parts.join('')),
    fc.tuple(phoneNumber(), fc.constantFrom('/', ';', '、', '或'), phoneNumber()).map((parts) => parts.join('')),
    fc.tuple(phoneNumber(), fc.constantFrom('+81 ', '+1-', '0081', '電話：')).map(([number, front]) => front + number),
    fc
      .tuple(phoneNumber(), fc.nat(), fc.constantFrom('O', 'l', '一', '\u0661', '\u0000', '_'))
      .map(([number, at, character]) => {
        const index = at % number.length;
        return number.slice(0, index) + character + number.slice(index + 1);
      }),
  );
}

function landlineParts() {
  return fc.constantFrom(...PHONE_AREAS).chain(({ areaCode, localLength, firstDigits }) =>
    fc.record({
      areaCode: fc.constant(areaCode),
      local: fc
        .tuple(fc.constantFrom(...Array.from(firstDigits)), digits(localLength - 1))
        .map((parts) => parts.join('')),
      extension: fc.option(
        fc.string({
          unit: fc.constantFrom(...DIGITS),
          minLength: 1,
          maxLength: PHONE_NUMBER_RULE.maxExtensionLength,
        }),
      ),
    }),
  );
}

function digits(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...DIGITS), minLength: length, maxLength: length });
}

function separator(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '',
    '-',
    ' ',
    ' - ',
    '.',
    '\u2010',
    '\u2013',
    '\u2014',
    '\u2212',
    '\u2500',
    '\u00A0',
    '\u3000',
  );
}

function extensionMark(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', ' ', '-', '(', ' (', ',', ', '),
      fc.constantFrom('#', '\uFF03', '*', 'x', 'X', 'ext', 'Ext', 'EXT', 'extension', '轉', '轉接', '分機', '轉分機'),
      fc.constantFrom('', ' ', '.', '. ', ':', '\uFF1A', '#', '\u3000'),
    )
    .map((parts) => parts.join(''));
}

function toFullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
