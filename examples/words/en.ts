import type { Words } from './words.js';

/** English. */
export const en: Words = {
  usage: ({ today }) => [
    'Usage: npm run demo -- [options]',
    '',
    'Reads lists of schools, a roster of teachers and a file of applications, registers and submits them one by',
    'one, and shows what became of each.',
    '',
    '  --schools FILE        the Ministry’s list of elementary schools (CSV)',
    '  --units FILE          other units (CSV)',
    '  --roster FILE         the roster (CSV)',
    '  --applications FILE   the applications (CSV)',
    '  --db FILE             keep everything in this SQLite file, made if there is none (default: in memory only);',
    '                        the next run goes on with what it finds there',
    `  --today YYYY-MM-DD    the day it all happens on (default ${today}, so that the output is always the same)`,
    '  --lang zh-TW|en       the language of the screen (default zh-TW)',
    '  --brief               show the summary only',
    '  --help                show this text',
    '',
    'For a file that is not named, the one in examples/data is taken; examples/data/README.md explains the columns.',
  ],
  option(problem) {
    switch (problem.code) {
      case 'unknown-option':
        return `There is no option “${problem.option}”; see --help`;
      case 'unknown-argument':
        return `“${problem.argument}” stands alone; name a file after its option, such as --roster ${problem.argument}`;
      case 'value-missing':
        return `“${problem.option}” needs a value; see --help`;
      case 'value-not-wanted':
        return `“${problem.option}” takes no value`;
      case 'language':
        return `--lang is one of ${problem.languages.join(', ')}`;
      case 'today':
        return '--today is a Gregorian date such as 2025-09-01';
    }
  },
  place: (file, line) => (line === null ? file : `${file}, line ${line}`),
  input(problem, detail) {
    switch (problem.code) {
      case 'no-such-file':
        return 'there is no such file';
      case 'is-a-folder':
        return 'this is a folder; name a file';
      case 'unreadable':
        return 'the file cannot be read; check its permissions';
      case 'binary':
        return 'this is not a text file; save it as “CSV UTF-8” from the spreadsheet';
      case 'not-utf-8':
        return 'this is not UTF-8 text (perhaps Big5); save it as “CSV UTF-8” from the spreadsheet';
      case 'empty':
        return 'the file is empty; the first line should name the columns';
      case 'no-rows':
        return 'there are names of columns and nothing below them';
      case 'missing-columns':
        return `columns are missing: ${problem.columns.join(', ')}`;
      case 'repeated-column':
        return `two columns are called “${problem.column}”`;
      case 'cell-count':
        return `there are ${problem.actual} cells for ${problem.expected} columns; put a text with a comma in double quotes`;
      case 'open-quote':
        return 'the row that begins here has a double quote that is never closed';
      case 'stray-quote':
        return 'a double quote stands where none can; write two, and put the whole cell in double quotes';
      case 'unknown-word':
        return `“${problem.column}” must be one of ${problem.words.join(', ')}`;
      case 'wrong-cell':
        return `“${problem.column}” cannot be used: ${detail}`;
      case 'repeated-code':
        return `the unit’s code is the same as in ${detail}`;
    }
  },

  database(problem, detail) {
    switch (problem.code) {
      case 'is-a-folder':
        return 'this is a folder; name a file';
      case 'no-such-folder':
        return 'there is no such folder; make it first';
      case 'not-writable':
        return 'the file cannot be written; check its permissions and those of its folder';
      case 'not-a-database':
        return 'this is not a SQLite database; name another file. This one is left as it was';
      case 'refused':
        return detail;
    }
  },

  title: 'A teacher’s account: from the school’s roster to an account',
  subtitle: ({ day, minguo, units }) => `Today: ${day} (${minguo}); units: ${units}`,
  invented: 'The schools are from the Ministry’s list; people, numbers and other units are invented.',
  kept: {
    inMemory: 'Everything is kept in memory, and gone at the end.',
    inFile: (file, accounts) =>
      `Everything is kept in ${file}; accounts there from before: ${accounts === 0 ? 'none' : accounts}.`,
  },

  roster: {
    heading: (rows) => `1. The school registers its teachers (教師資料登錄): a roster of ${rows} rows`,
    explained:
      'The register takes Gregorian birth dates. The roster has both calendars: dates are read first, and none is guessed.',
    columns: {
      line: 'Line',
      name: 'Name',
      number: 'ID number',
      birthDate: 'Born',
      calendar: 'Cal.',
      written: 'As written',
      jobTitle: 'Job title',
      outcome: 'Outcome',
    },
    calendars: { gregorian: 'CE', minguo: 'ROC' },
    outcomes: { created: 'created', updated: 'updated', unchanged: 'unchanged' },
    refused: 'refused',
    noUnit: '(no such unit)',
    ofUnit: (registered, refused, sentence) =>
      `${sentence}: ${registered}${refused === 0 ? '' : `; refused: ${refused}`}`,
  },
  applications: {
    heading: (rows) => `2. Teachers apply (線上申請): ${rows} applications`,
    explained: (cost, costInService) =>
      `Passwords are kept as scrypt hashes. The demo hashes at a low cost (2^${cost} rounds) so that it ends quickly; use 2^${costInService} or more in service. Below is what the applicant is told.`,
    columns: {
      line: 'Line',
      form: 'Form',
      name: 'Name',
      number: 'ID number',
      unit: 'Unit',
      account: 'Account name',
      outcome: 'Outcome',
    },
    variant: 'The names match by variant characters; the school sees that on its roster',
    repeated: 'The same application was sent again: the same answer, and no second account',
  },
  unitView: {
    heading: '3. What a unit sees',
    roster: (count, opened) => `Its roster (本單位教師帳號管理): ${count} people, ${opened} with an account`,
    columns: {
      number: 'ID number',
      name: 'Name',
      jobTitle: 'Job title',
      status: 'Account',
      account: 'Account name',
    },
    opened: 'opened',
    notOpened: 'none yet',
    variant: 'name matched by variants',
    refusals: (count) => `Applications that failed: ${count}, the newest first`,
    earlierRefusals: (count) =>
      `Left by earlier runs: ${count}. The demo sends its applications at the same hour every time.`,
    inPublic: 'These causes are for the unit’s eyes; every one of the applicants was told:',
  },
  directory: {
    heading: '4. The unit directory (業務帳號查詢)',
    search: (name, found) => `Search: [${name}]; shown: ${found}`,
    noContact: '(the list has no phone number that can be used)',
    more: (count) => `⋯ and ${count} more`,
    inventedContacts: 'Phone numbers are from the list; job titles and mailboxes are made up.',
  },
  summary: {
    heading: 'Summary',
    roster: (rows, units) => `Roster: ${rows} rows, ${units} units`,
    applications: (rows) => `Applications: ${rows}`,
    fieldErrors: (fields, codes) => `The sentences below their fields: ${fields}, of ${codes} kinds:`,
    causes: 'What units see where the applicant was told application.no-match:',
    outcomes: { created: 'created', updated: 'updated', unchanged: 'the same as before' },
    opened: 'a new account',
    byVariant: 'of these, names matched by variant characters',
    repeated: 'sent again, answered with the same account',
    ends: (opened, sent) =>
      `Accounts opened: ${opened}; messages sent: ${sent}${sent > opened ? `, of which ${sent - opened} had been left waiting before` : ''}.`,
  },
};
