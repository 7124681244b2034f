import type { UnitAmbiguous, UnitUnknown } from '../../school/find-unit.js';
import type { UnitCodeError } from '../../school/unit.js';
import type { UnitNameError } from '../../school/unit-name.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<UnitCodeError | UnitNameError | UnitUnknown | UnitAmbiguous> = {
  'unit-code.missing': () => 'Enter a school code',
  'unit-code.not-text': () => 'The school code must be text',
  'unit-code.length': ({ length, actual }) => `A school code has ${length} characters; this has ${actual}`,
  'unit-code.character': ({ index }) => `Character ${index + 1} of the school code is neither a letter A–Z nor a digit`,
  'unit-name.missing': () => 'Enter the name of the school',
  'unit-name.not-text': () => 'The name of the school must be text',
  'unit-name.length': ({ maxLength, actual }) =>
    `The name of the school can have at most ${maxLength} characters; it has ${actual}`,
  'unit-name.character': ({ index }) =>
    `Character ${index + 1} of the school's name cannot be shown; remove it and type it again`,
  'unit-name.no-letter': () => 'The name of the school has no letter; enter its full name',
  'unit.unknown': () => 'There is no such unit; check county, township, kind of school and name',
  'unit.ambiguous': ({ count }) =>
    `${count} units fit; enter the school code, or choose the kind of school and enter the full name`,
};
