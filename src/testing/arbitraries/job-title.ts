import * as fc from 'fast-check';
import { JOB_TITLES, type JobTitle, parseJobTitle } from '../../job-title/job-title.js';

/** Job titles: those of the vocabulary, and ones built from office, post and a second post. */
export function jobTitle(): fc.Arbitrary<JobTitle> {
  const office = fc.constantFrom(
    '',
    '教務',
    '學務',
    '總務',
    '輔導',
    '人事',
    '會計',
    '實習',
    '代理',
    '兼任',
    '短期代課',
  );
  const post = fc.constantFrom('校長', '主任', '組長', '教師', '導師', '教保員', '幹事', '督學', '助教', 'Teacher');
  const second = fc.constantFrom('', '兼主任', '兼任組長', '兼導師', '(兼任)', '(代理)', ' (英語)');
  return fc
    .oneof(
      fc.constantFrom<string>(...JOB_TITLES),
      fc.tuple(office, post, second).map((parts) => parts.join('')),
    )
    .map((text) => parseJobTitle(text)._unsafeUnwrap());
}

/** Texts one slip away from a job title; none of them is one. */
export function nearJobTitle(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom('\u200B', '\u0000', '\uE000', '\uD800', '\u202E');
  return fc.oneof(
    jobTitle().map((title) => title.repeat(31)),
    fc.stringMatching(/^[0-9()-]{1,9}$/),
    fc.tuple(jobTitle(), fc.nat(), stranger).map(([title, at, character]) => {
      const index = at % title.length;
      return title.slice(0, index) + character + title.slice(index + 1);
    }),
  );
}
