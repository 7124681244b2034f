import * as fc from 'fast-check';
import {
  type ApplicationRefusal,
  type ApplicationRefusalLog,
  MATCHED_FIELDS,
  type MatchFailure,
} from '../../account-application/application-refusal.js';
import { FORM_IDS } from '../../application-form/form-id.js';
import type { AssuranceFailure } from '../../assurance/decide-assurance.js';
import { canonicalJson } from '../../canonical-json/canonical-json.js';
import { maskIdentityNumber } from '../../identity-number/mask.js';
import type { Instant } from '../../instant/instant.js';
import type { UnitCode } from '../../school/unit.js';
import { identityNumber } from '../arbitraries/identity-number.js';
import { instant } from '../arbitraries/instant.js';
import { twoUnits } from '../arbitraries/workflow.js';
import { type Contract, casesOn, expectOk, expectSame, withoutConflict } from './contract.js';
import { AFTER_FIRST_INSTANT, FIRST_INSTANT, LAST_INSTANT, LAST_OF_32_BITS, NEARLY_ONE_UNIT } from './edge-values.js';

/** The contract every {@link ApplicationRefusalLog} keeps. */
export function applicationRefusalLogContract(contract: Contract<ApplicationRefusalLog>): void {
  const { test, forAll } = casesOn(contract);
  const record = (log: ApplicationRefusalLog, refusal: ApplicationRefusal) => expectOk(log.record(refusal), 'record');
  const recordAll = async (log: ApplicationRefusalLog, refusals: readonly ApplicationRefusal[]) => {
    for (const refusal of refusals) await record(log, refusal);
  };
  const list = (log: ApplicationRefusalLog, unit: UnitCode, limit = 100) => expectOk(log.list(unit, limit), 'list');
  const forget = (log: ApplicationRefusalLog, moment: Instant, limit = 100) =>
    expectOk(log.removeBefore(moment, limit), 'forget');

  test('lists nothing of a unit without refusals', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit }) => {
      expectSame(await list(log, unit), [], 'refusals');
    }));

  test('gives back what was recorded, newest first', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here: [one] }) => {
      const later: ApplicationRefusal = { ...one, failure: { code: 'application.intern-at-school' } };
      await recordAll(log, [one, later]);
      expectSame(await list(log, unit), [later, one], 'refusals');
    }));

  test('gives back every cause with its fields', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here: [one] }) => {
      const refusals = FAILURES.map((failure) => ({ ...one, failure }));
      await recordAll(log, refusals);
      expectSame(await list(log, unit), newestFirst(refusals), 'refusals');
    }));

  test('keeps the order of recording within an instant', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here }) => {
      const atOneInstant = here.map((refusal) => ({ ...refusal, at: here[0].at }));
      await recordAll(log, atOneInstant);
      expectSame(await list(log, unit), newestFirst(atOneInstant), 'refusals');
    }));

  test('puts the newest first by their instants, in whatever order they were recorded', () =>
    forAll(fc.tuple(refusalsOfTwoUnits(), fc.shuffledSubarray([0, 1, 2], { minLength: 3 })), async (log, drawn) => {
      const [{ unit, here }, order] = drawn;
      const inTime = [FIRST_INSTANT, AFTER_FIRST_INSTANT, LAST_INSTANT].map((at) => ({ ...here[0], at }));
      for (const place of order) await recordAll(log, inTime.slice(place, place + 1));
      expectSame(await list(log, unit), newestFirst(inTime), 'refusals');
    }));

  test('lists no more than was asked for', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here: [one] }) => {
      await recordAll(log, [one, one]);
      expectSame(await list(log, unit, 1), [one], 'refusals');
    }));

  test('lists the newest up to every limit, from none to the greatest', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here }) => {
      const refusals = here.map((refusal) => ({ ...refusal, at: here[0].at }));
      await recordAll(log, refusals);
      const { length } = refusals;
      for (const limit of [0, 1, length - 1, length, length + 1, LAST_OF_32_BITS]) {
        expectSame(await list(log, unit, limit), newestFirst(refusals).slice(0, limit), `limit ${limit}`);
      }
    }));

  test('shows no refusal of another unit', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, other, here: [one], there: [another] }) => {
      await recordAll(log, [one, another]);
      expectSame(await list(log, unit), [one], 'refusals of the one');
      expectSame(await list(log, other), [another], 'refusals of the other');
    }));

  test('counts no refusal of another unit towards a limit', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here: [one], there }) => {
      await record(log, one);
      await recordAll(log, there);
      expectSame(await list(log, unit, 1), [one], 'refusals');
    }));

  test('keeps apart what two units are told in turn', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, other, here: [one] }) => {
      const told = FAILURES.map((failure, index) => ({ ...one, failure, unit: index % 2 === 0 ? unit : other }));
      await recordAll(log, told);
      for (const of of [unit, other]) {
        const own = told.filter((refusal) => refusal.unit === of);
        expectSame(await list(log, of), newestFirst(own), 'refusals');
      }
    }));

  test('takes two units whose codes are equal as numbers for two', () =>
    forAll(refusalsOfTwoUnits(), async (log, { here: [one] }) => {
      for (const [unit, other] of NEARLY_ONE_UNIT) {
        await record(log, { ...one, unit });
        expectSame(await list(log, other), [], 'refusals of the other');
        expectSame(await list(log, unit), [{ ...one, unit }], 'refusals of the one');
      }
    }));

  test('forgets what is from before a moment, at whichever unit, and says how much', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, other, here: [one], there: [another] }) => {
      const old = [one, one].map((refusal) => ({ ...refusal, at: FIRST_INSTANT })); // the same one twice
      const kept = { ...one, at: AFTER_FIRST_INSTANT };
      await recordAll(log, [...old, kept, { ...another, at: FIRST_INSTANT }, { ...another, at: LAST_INSTANT }]);
      expectSame(await forget(log, AFTER_FIRST_INSTANT), 3, 'forgotten');
      expectSame(await list(log, unit), [kept], 'refusals of the one');
      expectSame(await list(log, other), [{ ...another, at: LAST_INSTANT }], 'refusals of the other');
      expectSame(await forget(log, AFTER_FIRST_INSTANT), 0, 'forgotten afterwards');
    }));

  test('forgets no more at once than was asked for, the oldest first', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, here: [one] }) => {
      const inTime = [FIRST_INSTANT, AFTER_FIRST_INSTANT, LAST_INSTANT].map((at) => ({ ...one, at }));
      await recordAll(log, inTime);
      for (const limit of [0, 1]) expectSame(await forget(log, LAST_INSTANT, limit), limit, 'forgotten');
      expectSame(await list(log, unit), newestFirst(inTime.slice(1)), 'refusals');
    }));

  test('loses none of several that are recorded at once, at one unit or at two', () =>
    forAll(refusalsOfTwoUnits(), async (log, { unit, other, here, there }) => {
      const all = [...here, ...there].map((refusal) => ({ ...refusal, at: here[0].at }));
      const answers = all.map((refusal) => withoutConflict(() => log.record(refusal)));
      for (const answer of answers) await expectOk(answer, 'record');
      for (const of of [unit, other]) {
        const own = all.filter((refusal) => refusal.unit === of);
        expectSame(inAnyOrder(await list(log, of)), inAnyOrder(own), 'refusals');
      }
    }));
}

const ASSURANCE_FAILURES: readonly AssuranceFailure['code'][] = [
  'application.claim-code-not-issued',
  'application.claim-code-missing',
  'application.claim-code-wrong',
  'application.claim-code-expired',
  'application.confirmation-missing',
  'application.confirmation-other-mailbox',
  'application.confirmation-expired',
];

/** Every cause that a unit is told. */
const FAILURES: readonly MatchFailure[] = [
  { code: 'application.row-locked' },
  { code: 'application.not-pre-registered' },
  ...[[], [...MATCHED_FIELDS], ...MATCHED_FIELDS.map((field) => [field])].map(
    (fields): MatchFailure => ({ code: 'application.mismatch', fields }),
  ),
  { code: 'application.intern-at-school' },
  ...ASSURANCE_FAILURES.map((code): MatchFailure => ({ code })),
  ...FORM_IDS.map((form): MatchFailure => ({ code: 'application.wrong-form', form, expected: '1-1' })),
];

interface RefusalsOfTwoUnits {
  readonly unit: UnitCode;
  readonly other: UnitCode;
  readonly here: readonly [ApplicationRefusal, ...ApplicationRefusal[]];
  readonly there: readonly [ApplicationRefusal, ...ApplicationRefusal[]];
}

/** Two units with two to four refusals each. */
function refusalsOfTwoUnits(): fc.Arbitrary<RefusalsOfTwoUnits> {
  const parts = fc.tuple(instant(), identityNumber(), fc.constantFrom(...FAILURES));
  const refusal = parts.map(([at, number, failure]) => ({
    at,
    maskedIdentityNumber: maskIdentityNumber(number),
    failure,
  }));
  const several = fc.tuple(refusal, fc.array(refusal, { minLength: 1, maxLength: 3 }));
  return fc.tuple(twoUnits(), several, several).map(([[unit, other], [first, rest], [second, others]]) => ({
    unit,
    other,
    here: [{ ...first, unit }, ...rest.map((one) => ({ ...one, unit }))],
    there: [{ ...second, unit: other }, ...others.map((one) => ({ ...one, unit: other }))],
  }));
}

function newestFirst(refusals: readonly ApplicationRefusal[]): readonly ApplicationRefusal[] {
  return [...refusals].reverse();
}

function inAnyOrder(refusals: readonly ApplicationRefusal[]): readonly string[] {
  return refusals.map(canonicalJson).sort();
}
