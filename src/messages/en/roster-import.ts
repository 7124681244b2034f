import type { RosterField } from '../../pre-registration/decide-pre-registration.js';
import type { MissingColumn, RepeatedColumn } from '../../roster-import/find-columns.js';
import { columnLetters } from '../column-letters.js';
import type { DomainQuestion } from '../domain-message.js';
import type { ImportLineWords } from '../import-line-words.js';
import type { RosterImportError, RosterImportNotice } from '../roster-import-message.js';
import type { Sentences } from '../sentences.js';
import { fields } from './terms.js';

const lettersOf = (columns: readonly number[]) => columns.map(columnLetters).join(', ');
const named = (names: readonly RosterField[]) => names.map((name) => fields[name].toLowerCase()).join(', ');
const HEADER = (['personName', 'sex', 'identityNumber', 'birthDate', 'jobTitle'] as const)
  .map((name) => fields[name])
  .join(', ');

const missing = ({ field, likely }: MissingColumn) =>
  likely.length === 0
    ? `there is no column “${fields[field]}”`
    : `there is no column “${fields[field]}” (if it is column ${lettersOf(likely)}, name that “${fields[field]}”)`;
const repeated = ({ field, columns }: RepeatedColumn) =>
  `“${fields[field]}” is in columns ${lettersOf(columns)}; leave only one of them`;

export const errors: Sentences<RosterImportError> = {
  'roster-import.no-header': ({ searchedRows }) =>
    `The first ${searchedRows} rows do not name the columns; put a row above the data: ${HEADER}`,
  'roster-import.columns': ({ headerRow, missing: without, repeated: twice }) =>
    `The names of the columns in row ${headerRow} are not right: ${[...without.map(missing), ...twice.map(repeated)].join('; ')}`,
  'roster-import.calendar-ambiguous': ({ column, either }) =>
    `Column ${columnLetters(column)} has ${either} dates that can be Gregorian or Minguo; choose the calendar, or name it in the header, as in “Date of birth (西元)”`,
  'roster-import.date-ambiguous': () =>
    'This date can be read in several ways; write it as 1990/01/01, or name the Minguo era',
  'roster-import.serial-number': () =>
    'A spreadsheet made this date a number, and it is not certain of which day; format the cell as a date, or write it again as in 1990/01/01',
  'roster-import.scientific-notation': () =>
    'A spreadsheet wrote this date in scientific notation; format the cell as text and write the date again',
  'roster-import.duplicate': ({ rows, count }) =>
    `${count} rows of the file have this ID number (${count > rows.length ? 'the first: ' : ''}${rows.join(', ')}); leave only the right one`,
  'roster-import.id-taken': () => 'This identifier was used for another import; choose a new one',
  'roster-import.stale': () => 'This plan was thrown away while it was being made; import the file again',
  'roster-import.aborted': ({ done, total }) => `Stopped after ${done} of ${total} rows; it can be run again`,
  'roster-import.unknown': () => 'There is no such plan; it may have been thrown away. Import the file again',
  'roster-import.not-planned': () =>
    'The plan is not finished; if it has been so for long, throw it away and import the file again',
  'roster-import.other-plan': () => 'The plan is not the one that you saw; look at it again before it is carried out',
  'roster-import.roster-moved': () =>
    'The roster has changed since the plan was made; import the file again and look at the new plan',
  'roster-import.mass-change': ({ changes, rosterSize, share, rows }) =>
    `${changes} rows of ${rosterSize} would be changed or leave, more than ${percent(share)} or ${rows} rows; check that it is the right file, then confirm`,
  'roster-import.not-applied': () => 'Only an import that was carried out to the end can be undone; finish it first',
  'roster-import.begun': () =>
    'This import was begun and cannot be thrown away; carried out to the end, it can be undone',
};

export const notices: Sentences<RosterImportNotice> = {
  'roster-import.read-as-serial-number': () =>
    'A spreadsheet made this date a number; it was turned back into a date, please check it',
  'roster-import.leading-zero-lost': () =>
    'The date has only 6 digits; it was read as a Minguo date with a zero in front, please check it',
};

export const questions: Sentences<DomainQuestion> = {
  'roster-import.account-changes': ({ fields: changed }) =>
    `This teacher has an account, and the change is of ${named(changed)}; check it before it is accepted`,
  'roster-import.account-holder-leaves': () =>
    'This teacher has an account and is not in the file; accept it only if the teacher has left the unit',
  'roster-import.may-be-misread': ({ rows }) =>
    `This teacher is not in the file, but the ID numbers of ${rows} rows could not be read and one of them may be this one; mend the file, or accept it if the teacher has left the unit`,
};

export const importLine: ImportLineWords = {
  at: (column, sentence) => `column ${column}: ${sentence}`,
  suggested: (sentence, suggestion) => `${sentence} (suggestion: ${suggestion})`,
  changed: (field, from, to) => `${field} ${from} → ${to}`,
  person: (name, jobTitle) => `${name} (${jobTitle})`,
  noticed: (sentence) => `please note: ${sentence}`,
  separator: '; ',
};

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
