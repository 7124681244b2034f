/** The findings as a page of the documents. @module */

import { RATE_LIMIT_POLICY } from '../../src/index.js';
import type { Haul } from './haul.js';
import type { Finding, Findings } from './measure.js';
import { BIRTH_DATES } from './register.js';

/** People in the register that leaked. */
const REGISTER = 23_000_000;

/** What was found, and what one password hash takes on the machine that found it. */
export interface AttackFigures extends Findings {
  readonly hashMilliseconds: number;
}

/** The page. */
export function renderPage(findings: AttackFigures): string {
  const { hashMilliseconds, measure, sweep, sweepWithoutDates, known, guessing, names, namesByRow, directory } =
    findings;
  const { people, schools, teachersOfASchool, oneUnclaimedOf, guessedToTheEnd } = measure;
  const [dates, guesses] = [BIRTH_DATES.length, RATE_LIMIT_POLICY['roster-row'].attempts];
  const times = REGISTER / people;
  const teachers = schools * teachersOfASchool;
  const bare = foundIn(known, 'the default');
  const hashing = (attempts: number) => spanOf((attempts * hashMilliseconds) / 1000);
  const lockedOut = foundIn(guessing, 'all limits');
  const yearKnown = foundIn(guessing, 'the year is known: all limits');
  const lines = [
    '# What an attacker learns and wins',
    '',
    '<!-- written by `npm run bench:attack -- --docs` -->',
    '',
    `In 2022 household records of ${whole(REGISTER)} people were offered for sale: number, name, birth date. Here somebody who has them`,
    'tries what is open to the public, and nothing else: `submitApplication`, `signIn`, `requestRecovery`, `searchUnits`. What he learns is',
    'what follows from the answers; what he wins are accounts in the names of others.',
    '',
    `The sample: ${whole(people)} invented people, of whom ${whole(teachers)} stand on the rosters of ${whole(schools)} schools, ${whole(teachersOfASchool)} at each; one in ${whole(oneUnclaimedOf)} of`,
    `these has not applied yet. Figures for the country are the sample's times ${whole(times)}: ${whole(teachers * times)} teachers at ${whole(schools * times)} schools, who have`,
    `${whole((teachers / oneUnclaimedOf) * times)} rows that nobody has claimed. The shares are assumptions of this page, and the figures grow in proportion. The stores are`,
    'those in memory, every hash is counted and none is made, and time passes only where a limit says to wait; so the figures are the same in',
    `every run. A hash with argon2id took ${whole(hashMilliseconds)} ms on the machine that wrote this page (median of nine), which is where hours of processor come`,
    'from. Every attempt comes from another client, as from many addresses, unless it says otherwise.',
    '',
    '## He knows where they teach',
    '',
    'Schools show their staff on the web. He has number, name and birth date from the register and the school from there, and applies once',
    'as each teacher.',
    '',
    ...hauls(known),
    '',
    `**This is what remains possible with the manual's match alone: whoever has number, name, birth date and school opens every account`,
    `that its teacher has not opened.** It is ${whole(bare.opened)} of ${whole(teachers)} teachers here, ${whole((1000 * bare.opened) / bare.attempts)} accounts for each 1,000 attempts, and ${whole(bare.opened * times)} accounts in the`,
    `country for ${whole(bare.attempts * times)} attempts, which are ${hashing(bare.attempts * times)} of one processor of the host’s. Of all the others he learns that they have an`,
    'account. One public answer and rate limits change nothing about it: his first attempt is right. It is noticed when the teacher applies and is',
    'told that the number is used, and undone by a *void*. A teacher who applies early cannot be robbed of the account.',
    '',
    'A claim code changes it: without it the right data are answered like wrong ones, and he learns nothing and wins nothing. A school’s',
    'confirmation changes it as long as he does not know the mailbox that was confirmed. If he does, he opens the account with it, and has the',
    'password; nothing asks whether he can read that mailbox. Mailboxes of schools are often on the web. Where that matters, require claim codes.',
    '',
    '## He does not know where they teach',
    '',
    `Everybody of the register, once each, at one school with ${whole(teachersOfASchool)} teachers. In the country that is ${whole(REGISTER)} attempts a school, ${hashing(REGISTER)} of one`,
    `processor of the host’s, and finds the same ${whole(teachersOfASchool)} teachers; for all ${whole(schools * times)} schools it is ${hashing(REGISTER * schools * times)}, and the same ${whole(bare.opened * times)}`,
    'accounts as above. That every attempt costs a hash is what slows the sweep, and it is the host that pays for it.',
    '',
    ...hauls(sweep),
    '',
    'Rate limits do not see it. They count by number and client, and by row, and he tries each once; a limit on all attempts of an',
    'address, or of the whole site, is the host’s to set. The school sees it, by the thousands of refusals in its list.',
    '',
    'With dates that are wrong on purpose, as somebody would who has no dates or wants to open nothing:',
    '',
    ...hauls(sweepWithoutDates),
    '',
    'The manual’s two texts apart tell who is on whose roster, even where a claim code is required. With one answer he learns nothing.',
    '',
    '## He does not know the birth date',
    '',
    `He has number, name and school, and tries dates: ${whole(dates)} of them, 47 years, or the 365 days of a year that he knows. To the end for`,
    `${whole(guessedToTheEnd)} teachers, of whom ${whole(foundIn(guessing, 'no limits').opened)} have not applied; against the lock, 40 dates for each teacher of the sample, of whom one in ${whole(oneUnclaimedOf)} has not applied.`,
    '',
    ...table(
      [
        'protection',
        'teachers',
        'attempts',
        'birth dates found',
        'accounts opened',
        'opened a 1,000 attempts',
        'waited',
      ],
      guessing.map(({ protection, teachers: tried, found }) => [
        protection,
        whole(tried),
        whole(found.attempts),
        whole(found.birthDates),
        whole(found.opened),
        ((1000 * found.opened) / found.attempts).toFixed(2),
        found.days === 0 ? 'not at all' : `${found.days.toFixed(0)} days`,
      ]),
    ),
    '',
    'Without the lock every date is found in the end, by many clients at once as fast as hashes are made. The limit by number and client',
    `slows down one client and nobody who has many addresses. The lock on the row bounds it for life: ${whole(guesses)} dates of ${whole(dates)} are one teacher in ${whole(dates / guesses)},`,
    `by the count ${whole(lockedOut.birthDates)} of ${whole(teachers)}, and ${whole((teachers * times * guesses) / dates)} in the country by that share. Where he knows the year it is ${whole(guesses)} of 365, one in ${whole(365 / guesses)}, by the count ${whole(yearKnown.birthDates)} of`,
    `${whole(teachers)}. He also locks every row that he tries: its teacher needs the school to unlock it, and the school sees why.`,
    '',
    '## Which names are taken, who has an account',
    '',
    'Without knowing anything else, each asked for six times, which is once more than the limits let through:',
    '',
    ...table(
      ['asked by', 'accounts, and as many that do not exist', 'told apart'],
      names.map(({ way, asked, toldApart }) => [way, whole(asked), whole(toldApart)]),
    ),
    '',
    'A name that is taken is told only after a full match. So somebody who may claim a row can try names with it, until one is free and',
    'becomes the account. Every second name that he thinks of is taken:',
    '',
    ...table(
      ['protection', 'rows', 'attempts', 'names known to be taken'],
      namesByRow.map(({ protection, found: { rows, attempts, names: known } }) => [
        protection,
        whole(rows),
        whole(attempts),
        whole(known),
      ]),
    ),
    '',
    '## The unit directory',
    '',
    'It is public, with the mailbox and phone of every contact. One client asks for every county and stage:',
    '',
    ...table(
      ['protection', 'units', 'copied', 'searches', 'seconds waited'],
      directory.map(({ protection, found: { units, copied, searches, seconds } }) => [
        protection,
        whole(units),
        whole(copied),
        whole(searches),
        whole(seconds),
      ]),
    ),
    '',
    'The limit makes it take minutes, and does not prevent it.',
    '',
    '## What this does not show',
    '',
    '- Time. Every refused path makes the same calls of ports and one hash; that one call of a store takes the same time whatever it finds is',
    '  not promised, and on SQL `requestRecovery` makes more statements for an account than for none',
    '  ([0118](decisions/0118-what-is-equal-about-two-refusals.md)).',
    '- Passwords that are guessed. Five wrong ones lock a name for fifteen minutes; one password tried with very many names is not seen by that limit.',
    '- Whoever sits at a school: a business account registers, confirms and hands out codes.',
    '- A stolen mailbox, and what a host adds or leaves out.',
  ];
  return `${lines.join('\n')}\n`;
}

/** The finding under a protection whose name begins so, or is so. */
function foundIn(findings: readonly Finding<Haul>[], name: string): Haul {
  const finding =
    findings.find(({ protection }) => protection === name) ??
    findings.find(({ protection }) => protection.endsWith(name));
  if (finding === undefined) throw new Error(`no finding is called ${name}`);
  return finding.found;
}

function hauls(findings: readonly Finding<Haul>[]): string[] {
  return table(
    [
      'protection',
      'attempts',
      'known to be listed',
      'known to have an account',
      'accounts opened',
      'refusals that schools see',
    ],
    findings.map(({ protection, found: { attempts, listed, withAccount, opened, toldSchools } }) => [
      protection,
      ...[attempts, listed, withAccount, opened, toldSchools].map(whole),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function spanOf(seconds: number): string {
  const [hours, days] = [seconds / 3600, seconds / 86_400];
  if (days > 730) return `${whole(days / 365)} years`;
  return days > 2 ? `${whole(days)} days` : `${hours.toFixed(1)} hours`;
}

function whole(figure: number): string {
  return figure.toLocaleString('en', { maximumFractionDigits: 0 });
}
