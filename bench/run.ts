/**
 * `npm run bench`: the built package beside its peers and beside code written by hand for one case, in one process.
 *
 * Prints every figure and every target, and exits with 1 if a target that the project holds itself to was missed.
 *
 * @module
 */
import { formatMinguo, isCalendarDate, isIdentityNumber, parseIdentityNumber, parseMinguo } from 'tw-teacher-account';
import { calendarSubjects } from './calendar-date/subjects.js';
import { identitySubjects } from './identity-number/subjects.js';
import { printTarget, printTargets, printTimings, type Target } from './report.js';
import { timeInTurns } from './rounds.js';
import { diagnosisSubjects } from './workflow/diagnosis-subjects.js';
import { measureForms } from './workflow/measure-forms.js';
import { measureScale } from './workflow/measure-scale.js';

const ROUNDS = 300;
const BY_HAND = 'hand-written loop';

let missed = 0;

console.log('\nIdentity numbers');
const identity = timeInTurns(identitySubjects({ isIdentityNumber, parseIdentityNumber }), ROUNDS);
printTimings(identity);
missed += printTargets(identity, [
  ...inEveryGroupOf(identity, { name: 'isIdentityNumber', comparedWith: BY_HAND, atMost: 1.5 }),
  ...inEveryGroupOf(identity, { name: 'parseIdentityNumber', comparedWith: BY_HAND, atMost: 2 }),
  ...inEveryGroupOf(identity, { name: 'parseIdentityNumber', comparedWith: 'taiwan-id-validator', atMost: 1 }),
  ...inEveryGroupOf(identity, { name: 'parseIdentityNumber', comparedWith: 'validator', atMost: 1 }),
]);

console.log('\nDates');
const dates = timeInTurns(calendarSubjects({ formatMinguo, isCalendarDate, parseMinguo }), ROUNDS);
printTimings(dates);
missed += printTargets(
  dates,
  groupsOf(dates).flatMap((group): Target[] => {
    const [byHand, ours, peer] = dates.filter((timing) => timing.group === group).map(({ name }) => name);
    if (byHand === undefined || ours === undefined || peer === undefined) throw new Error(`${group} is not complete`);
    return [
      { group, name: ours, comparedWith: byHand, atMost: 3 },
      { group, name: ours, comparedWith: peer, atMost: 1 },
    ];
  }),
);

console.log('\nDiagnosis');
const diagnoses = timeInTurns(diagnosisSubjects(), ROUNDS);
printTimings(diagnoses);
missed += printTargets(
  diagnoses,
  inEveryGroupOf(diagnoses, { name: 'diagnose', comparedWith: 'parseTeacherForm', atMost: 5 }),
);

console.log('\nWorkflow in memory');
const { bytesARow, costRatio, applicationsASecond } = await measureScale();
missed += printTarget('an application with 1,000,000 roster rows ≤ 1.5 × one with 1,000', costRatio, costRatio <= 1.5);
missed += printTarget('heap for a roster row ≤ 400 bytes', bytesARow, bytesARow <= 400);

console.log('\nReported beside');
const formsASecond = measureForms();
printTarget('200,000 forms 1-1 read a second', formsASecond, formsASecond >= 200_000);
printTarget('100,000 applications a second, without the hash', applicationsASecond, applicationsASecond >= 100_000);

process.exitCode = missed === 0 ? 0 : 1;

function groupsOf(timings: readonly { readonly group: string }[]): readonly string[] {
  return [...new Set(timings.map(({ group }) => group))];
}

function inEveryGroupOf(
  timings: readonly { readonly group: string }[],
  target: Omit<Target, 'group'>,
): readonly Target[] {
  return groupsOf(timings).map((group) => ({ group, ...target }));
}
