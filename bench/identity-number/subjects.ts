/**
 * What is timed about identity numbers: this package, the hand-written limit and the peers, over the same inputs.
 *
 * @module
 */
import { isIdCardNumber } from 'taiwan-id-validator';
import validator from 'validator';
import { lehmer } from '../lehmer.js';
import type { Subject } from '../subject.js';
import { isIdentityNumberByHand } from './hand-written.js';

/** What is timed of this package. */
export interface IdentityNumberFunctions {
  readonly isIdentityNumber: (value: unknown) => boolean;
  readonly parseIdentityNumber: (raw: unknown) => { isOk(): boolean };
}

/** Every function over national ID numbers, legacy resident certificate numbers and wrong check digits. */
export function identitySubjects({
  isIdentityNumber,
  parseIdentityNumber,
}: IdentityNumberFunctions): readonly Subject[] {
  const groups = {
    'national ID number': numbers('12', 0),
    'legacy resident certificate number': numbers('ABCD', 0),
    'wrong check digit': numbers('12', 1),
  };
  // A loop each, so that an engine learns about each function by itself and may inline it.
  const loops: Readonly<Record<string, (inputs: readonly string[]) => number>> = {
    'hand-written loop': (inputs) => {
      let accepted = 0;
      for (const text of inputs) if (isIdentityNumberByHand(text)) accepted += 1;
      return accepted;
    },
    isIdentityNumber: (inputs) => {
      let accepted = 0;
      for (const text of inputs) if (isIdentityNumber(text)) accepted += 1;
      return accepted;
    },
    parseIdentityNumber: (inputs) => {
      let accepted = 0;
      for (const text of inputs) if (parseIdentityNumber(text).isOk()) accepted += 1;
      return accepted;
    },
    'taiwan-id-validator': (inputs) => {
      let accepted = 0;
      for (const text of inputs) if (isIdCardNumber(text)) accepted += 1;
      return accepted;
    },
    validator: (inputs) => {
      let accepted = 0;
      for (const text of inputs) if (validator.isIdentityCard(text, 'zh-TW')) accepted += 1;
      return accepted;
    },
  };
  return Object.entries(groups).flatMap(([group, inputs]) =>
    Object.entries(loops).map(([name, loop]) => ({ group, name, calls: inputs.length, run: () => loop(inputs) })),
  );
}

const INPUTS = 4096;

/** Generated numbers, the same in every process, with the sum off by `offset`. */
function numbers(secondCharacters: string, offset: number): readonly string[] {
  const below = lehmer(20_260_101);
  return Array.from({ length: INPUTS }, () => {
    const letter = String.fromCharCode(65 + below(26));
    const second = secondCharacters.charAt(below(secondCharacters.length));
    const stem = letter + second + String(below(10_000_000)).padStart(7, '0');
    const valid = Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`).findIndex(isIdentityNumberByHand);
    return `${stem}${(valid + offset) % 10}`;
  });
}
