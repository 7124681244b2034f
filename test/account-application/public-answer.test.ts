import { describe, expect, test } from 'vitest';
import type { MatchFailure } from '../../src/account-application/application-refusal.js';
import { type PublicTexts, publicAnswer } from '../../src/account-application/public-answer.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import { commandOf, createScene, entryOf, formOf, NOW, registrarOf, SCHOOL } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';

const FAILURES: readonly MatchFailure[] = [
  { code: 'application.not-pre-registered' },
  { code: 'application.mismatch', fields: ['personName', 'birthDate'] },
  { code: 'application.intern-at-school' },
  { code: 'application.wrong-form', form: '1-3', expected: '1-1' },
];

describe('the public answer', () => {
  test('is one for every failure, unless the host switches the manual’s two texts on', () => {
    const others = ['seperate', true] as unknown as readonly PublicTexts[];
    for (const texts of [undefined, 'combined' as const, ...others]) {
      expect(FAILURES.map((failure) => publicAnswer(failure, texts))).toEqual(
        FAILURES.map(() => ({ code: 'application.no-match' })),
      );
    }
  });

  test('with two texts tells a missing row from the rest, and nothing more', () => {
    expect(FAILURES.map((failure) => publicAnswer(failure, 'separate'))).toEqual([
      { code: 'application.no-data' },
      { code: 'application.data-differ' },
      { code: 'application.data-differ' },
      { code: 'application.data-differ' },
    ]);
  });
});

describe('an application that does not match', () => {
  const forms = [
    ['no row', formOf({ person: 2 }), 'application.no-data'],
    ['another birth date', formOf({ birthDate: '1991-01-01' }), 'application.data-differ'],
    ['an intern’s form', formOf({ form: '1-2' }), 'application.data-differ'],
    ['a bureau’s form', formOf({ form: '1-3' }), 'application.data-differ'],
  ] as const;

  test.each(forms)(
    '%s: is answered by the host’s policy, with the same work and the same cause for the unit',
    async (_, form, code) => {
      const seen = [];
      for (const policy of [{}, { publicTexts: 'combined' }, { publicTexts: 'separate' }] as const) {
        const scene = createScene();
        const command = { actor: registrarOf(SCHOOL), unit: SCHOOL.code, entry: entryOf() };
        expect((await preRegister(command, NOW, scene.ports)).isOk()).toBe(true);
        const { ports, trace } = tracePorts(scene.ports);
        const answer = await submitApplication({ ...commandOf(form), ...policy }, NOW, ports);
        const recorded = await scene.refusals.list(SCHOOL.code, 10);
        seen.push({ answer: answer._unsafeUnwrapErr(), trace, recorded: recorded._unsafeUnwrap() });
      }
      const [byDefault, combined, separate] = seen;
      expect(byDefault).toEqual(combined);
      expect(byDefault?.answer).toEqual({ code: 'application.no-match' });
      expect(separate).toEqual({ ...combined, answer: { code } });
      expect(separate?.recorded).toHaveLength(1);
    },
  );
});
