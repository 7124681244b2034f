import * as fc from 'fast-check';
import type { ApplicationRefusal, ApplicationRefusalLog } from '../../account-application/application-refusal.js';
import { instant } from '../arbitraries/instant.js';
import { twoUnits } from '../arbitraries/workflow.js';
import { type Contract, expectOk, expectSame } from './contract.js';

/** The contract every {@link ApplicationRefusalLog} keeps. */
export function applicationRefusalLogContract({ test, open, runs = 25 }: Contract<ApplicationRefusalLog>): void {
  const forAll = (
    law: (log: ApplicationRefusalLog, here: ApplicationRefusal, there: ApplicationRefusal) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(twoUnits(), instant(), async ([unit, other], at) => {
        const refusal: ApplicationRefusal = {
          unit,
          at,
          maskedIdentityNumber: 'A12345****',
          failure: { code: 'application.mismatch', fields: ['birthDate'] },
        };
        await law(await open(), refusal, {
          ...refusal,
          unit: other,
          failure: { code: 'application.not-pre-registered' },
        });
      }),
      { numRuns: runs },
    );

  test('lists nothing of a unit without refusals', () =>
    forAll(async (log, here) => {
      expectSame(await expectOk(log.list(here.unit, 10), 'list'), [], 'refusals');
    }));

  test('gives back what was recorded, newest first', () =>
    forAll(async (log, here) => {
      const later: ApplicationRefusal = { ...here, failure: { code: 'application.intern-at-school' } };
      await expectOk(log.record(here), 'record');
      await expectOk(log.record(later), 'record');
      expectSame(await expectOk(log.list(here.unit, 10), 'list'), [later, here], 'refusals');
    }));

  test('lists no more than was asked for', () =>
    forAll(async (log, here) => {
      await expectOk(log.record(here), 'record');
      await expectOk(log.record(here), 'record');
      expectSame(await expectOk(log.list(here.unit, 1), 'list'), [here], 'refusals');
    }));

  test('shows no refusal of another unit', () =>
    forAll(async (log, here, there) => {
      await expectOk(log.record(here), 'record');
      await expectOk(log.record(there), 'record');
      expectSame(await expectOk(log.list(here.unit, 10), 'list'), [here], 'refusals of the one');
      expectSame(await expectOk(log.list(there.unit, 10), 'list'), [there], 'refusals of the other');
    }));
}
