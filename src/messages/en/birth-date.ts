import type { BirthDateError, BirthDateNotice } from '../../birth-date/birth-date.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<BirthDateError> = {
  'birth-date.in-future': () => 'The birth date must not be later than today',
};

export const notices: Sentences<BirthDateNotice> = {
  'birth-date.unlikely-age': ({ youngest, oldest }) =>
    `By this birth date the age is not between ${youngest} and ${oldest}; check the year`,
};
