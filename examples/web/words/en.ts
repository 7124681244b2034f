import type { Words } from './words.js';

/** What all pages say, in English. */
export const enWords: Words = {
  site: 'Teacher account example',
  disclaimer:
    'An example of the package tw-teacher-account. It is not the in-service education network, nor made by those who run it. All people and numbers are invented.',
  skip: 'Skip to the main content',
  menu: 'Main menu',
  language: 'Language',
  languages: { 'zh-TW': '繁體中文', en: 'English' },
  pages: {
    apply: 'Apply for an account',
    signIn: 'Sign in',
    forgotten: 'Forgotten password',
    units: 'Find a business account',
    rules: 'Check a rule',
    school: 'For schools',
    mailbox: 'Sample mailbox',
  },
  date: { gregorian: 'Gregorian', minguo: 'Minguo', year: 'Year', month: 'Month', day: 'Day' },
  optional: ' (optional)',
  errorSummary: (count) => (count === 1 ? 'One thing needs to be put right' : `${count} things need to be put right`),
  errorTitle: 'Error: ',
  notice: 'Please note',
  ruleHolds: ' (kept)',
  ruleBroken: ' (broken)',
  home: {
    intro: 'How a teacher gets an account:',
    steps: [
      { title: 'The school prepares', text: 'The school’s business account enters the teacher on its roster.' },
      { title: 'The teacher applies', text: 'The teacher chooses a form and fills it in.' },
      { title: 'Done', text: 'The account can be used at once.' },
    ],
    reminder: 'The school’s business account has to register a teacher first; only then can the teacher apply.',
    samplesTitle: 'Teachers to try the form with',
    samplesText: 'These invented teachers were registered by their schools and have no account yet.',
    samplesColumns: ['Name', 'Identity number', 'Birth date', 'Unit', 'Form'],
  },
  refusals: {
    'request.cross-site':
      'This was not sent by a page of this site, or the page is too old. Please open the page anew, fill it in and send it again.',
    'request.too-large': 'What was sent is too large.',
    'request.content-type': 'What was sent is not in the form that this site’s pages send.',
    'request.encoding': 'What was sent is not valid UTF-8.',
    'request.unknown-field': 'What was sent has a field that the form does not have.',
    'request.repeated-field': 'What was sent has a field twice.',
    'request.field-kind': 'What was sent has no file, or a file where text belongs.',
    'request.no-such-page': 'There is no such page.',
    'request.method': 'This page takes no such request.',
    'request.unreadable': 'This request could not be read.',
    'request.headers-too-large':
      'The headers of this request are too large. Please delete this site’s cookies and try again.',
    'request.too-slow': 'Sending took too long, and the connection was ended. Please try again.',
    'server.fault': 'Something went wrong on the server. Please see whether it was done before you try again.',
  },
  refusalTitle: 'This could not be done',
  backHome: 'Home',
  storeTrouble: 'The service is busy',
};
