import { describe, expect, test } from 'vitest';
import { listRefusals, REFUSAL_LIST_LIMIT } from '../../src/account-application/list-refusals.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import {
  commandOf,
  createScene,
  entryOf,
  formOf,
  NOW,
  numberOf,
  OTHER_SCHOOL,
  registrarOf,
  SCHOOL,
} from '../workflow/scene.js';

describe('listRefusals', () => {
  test('tells a unit the cause of each refusal of its own, newest first, and another unit nothing', async () => {
    const { ports } = createScene();
    const entry = entryOf({ person: 2 });
    const command = { actor: registrarOf(SCHOOL), unit: SCHOOL.code, entry };
    expect((await preRegister(command, NOW, ports)).isOk()).toBe(true);
    const forms = [
      formOf({ person: 1 }),
      formOf({ person: 2, personName: '林志明', birthDate: '1991-01-01' }),
      formOf({ person: 2, form: '1-2' }),
      formOf({ person: 2, form: '1-3' }),
    ];
    for (const form of forms) {
      const answer = await submitApplication(commandOf(form), NOW, ports);
      expect(answer._unsafeUnwrapErr()).toEqual({ code: 'application.no-match' });
    }
    const refusals = await listRefusals(registrarOf(SCHOOL), SCHOOL.code, ports);
    const masked = (person: number) => `${numberOf(person).slice(0, 6)}****`;
    expect(refusals._unsafeUnwrap()).toEqual([
      {
        unit: SCHOOL.code,
        at: NOW,
        maskedIdentityNumber: masked(2),
        failure: { code: 'application.wrong-form', form: '1-3', expected: '1-1' },
      },
      {
        unit: SCHOOL.code,
        at: NOW,
        maskedIdentityNumber: masked(2),
        failure: { code: 'application.intern-at-school' },
      },
      {
        unit: SCHOOL.code,
        at: NOW,
        maskedIdentityNumber: masked(2),
        failure: { code: 'application.mismatch', fields: ['personName', 'birthDate'] },
      },
      {
        unit: SCHOOL.code,
        at: NOW,
        maskedIdentityNumber: masked(1),
        failure: { code: 'application.not-pre-registered' },
      },
    ]);
    expect((await listRefusals(registrarOf(OTHER_SCHOOL), OTHER_SCHOOL.code, ports))._unsafeUnwrap()).toEqual([]);
  });

  test(`lists the newest ${REFUSAL_LIST_LIMIT}`, async () => {
    const { ports } = createScene();
    for (let person = 1; person <= REFUSAL_LIST_LIMIT + 2; person += 1) {
      expect((await submitApplication(commandOf(formOf({ person })), NOW, ports)).isErr()).toBe(true);
    }
    const refusals = (await listRefusals(registrarOf(SCHOOL), SCHOOL.code, ports))._unsafeUnwrap();
    expect(refusals).toHaveLength(200);
    expect(refusals[0]?.maskedIdentityNumber).toBe(`${numberOf(REFUSAL_LIST_LIMIT + 2).slice(0, 6)}****`);
  });

  test.each([
    ['a personal account', { kind: 'personal-account' as const }, 'business-account.required'],
    ['another unit', registrarOf(OTHER_SCHOOL), 'business-account.other-unit'],
  ])('shows %s nothing', async (_, actor, code) => {
    const refusals = {
      list: () => {
        throw new Error('was asked');
      },
    };
    expect((await listRefusals(actor, SCHOOL.code, { refusals }))._unsafeUnwrapErr()).toEqual({ code });
  });
});
