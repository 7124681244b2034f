import type { DomainCause } from '../domain-message.js';
import type { Sentences } from '../sentences.js';
import { forms } from './terms.js';

export const unexplained =
  'The roster and the form differ for no likely reason; look at the person’s document and correct whichever is wrong';

export const causes: Sentences<DomainCause> = {
  'diagnosis.number-look-alike': () =>
    'The letter O was taken for the digit 0, or I or L for 1; look at the document and correct whichever is wrong',
  'diagnosis.number-neighbours': () =>
    'Two neighbouring characters changed places; look at the document and correct whichever is wrong',
  'diagnosis.number-character': () =>
    'One character differs; look at the document and correct whichever is wrong (the check digit misses some such slips)',
  'diagnosis.number-length': () =>
    'One character is missing or too many; a number has 10: look at the document and correct whichever is wrong',
  'diagnosis.number-residence': () =>
    'One number is a residence number of the old format (a letter in second place), the other of the new one (8 or 9); register the number of the new document and have the teacher apply with it',
  'diagnosis.name-space': () =>
    'Only the spaces differ, which counts as the same name; if another system insists, write the roster as the document does',
  'diagnosis.name-letter-case': () =>
    'Only capitals and small letters differ, which counts as the same name; if another system insists, write the roster as the document does',
  'diagnosis.name-full-width': () =>
    'Only full and half width differ, or codes of the same character, which counts as the same name; type the name on the roster anew',
  'diagnosis.name-sign': () =>
    'Only an interpunct, apostrophe, hyphen or comma differs; write the roster as the document does and have the teacher do so too',
  'diagnosis.name-variant': () =>
    'Only the form of a character differs, which counts as the same name; write the roster as the document does',
  'diagnosis.name-stand-in': () =>
    'A rare character was stored as a box or a question mark; type it anew on the roster and, if the system cannot store it, ask the site',
  'diagnosis.name-split-character': () =>
    'A rare character was written as its parts; type it anew on the roster and, if the system cannot store it, ask the site',
  'diagnosis.name-word-order': () =>
    'Surname and given names stand in another order; write the roster as the document does and have the teacher do so too',
  'diagnosis.name-one-script': () =>
    'One side has the Han name and the romanised one, the other only one of them; write the roster as the document does and have the teacher do so too',
  'diagnosis.name-cut-off': () =>
    'One side was cut off at its end; enter the whole name on the roster and have the teacher do so too',
  'diagnosis.name-word': () =>
    'One side lacks a part, such as a middle name; complete the roster by the document and have the teacher do so too',
  'diagnosis.name-romanised': () =>
    'One side is in Han characters, the other in Latin letters; agree with the teacher on the one writing of the document',
  'diagnosis.name-character': () =>
    'One character is another, missing or too many, or two changed places; look at the document and correct whichever is wrong',
  'diagnosis.birth-date-gregorian-as-minguo': () =>
    'The dates are 1911 years apart: a Gregorian year was taken for a Minguo one. The roster asks for the Gregorian year, the form for the Minguo year (Gregorian less 1911)',
  'diagnosis.birth-date-minguo-as-gregorian': () =>
    'The dates are 1911 years apart: a Minguo year was taken for a Gregorian one. The roster asks for the Gregorian year (Minguo plus 1911), the form for the Minguo year',
  'diagnosis.birth-date-minguo-as-19yy': () =>
    'The dates are 11 years apart: a Minguo year was perhaps written as 19yy (Minguo 79 as 1979); the roster asks for the Gregorian year, which is Minguo plus 1911',
  'diagnosis.birth-date-lost-leading-one': () =>
    'The dates are 100 years apart: a Minguo year perhaps lost its leading 1 (101 as 01); look at the document and correct whichever is wrong',
  'diagnosis.birth-date-leap-day': () =>
    '29 February became the day before or after it in a conversion; look at the document and write 29 February',
  'diagnosis.birth-date-month-and-day': () =>
    'Month and day changed places; look at the document and correct whichever is wrong',
  'diagnosis.birth-date-one-day': () =>
    'The dates are one day apart, perhaps by a system’s time zone: if the roster came from a file, check others too; look at the document and correct whichever is wrong',
  'diagnosis.birth-date-one-year': () =>
    'The dates are one year apart, perhaps by a wrong conversion (it takes 1911); look at the document and correct whichever is wrong',
  'diagnosis.birth-date-neighbours': () =>
    'Two neighbouring digits changed places; look at the document and correct whichever is wrong',
  'diagnosis.birth-date-digit': () => 'One digit differs; look at the document and correct whichever is wrong',
  'diagnosis.sex-against-number': () =>
    'The sex on the roster does not fit the second character of the ID number; look at the document and check the sex and both numbers',
  'diagnosis.wrong-form': ({ form, expected }) =>
    `The teacher filled ${forms[form]}; have the teacher fill ${forms[expected]}`,
  'diagnosis.intern-at-school': () =>
    'Interns are registered by their teacher-training institution; ask it to register the intern, take the row off this roster, and have the intern fill form 1-2',
  'diagnosis.withdrawn': () =>
    'The person left this roster; if still employed here, register the person anew and have the teacher apply again',
  'diagnosis.other-unit': () =>
    'The person is registered at another unit; check whether the wrong unit was chosen, or ask the right one to register the person',
};
