import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Actor,
  BUSINESS_TIERS,
  type BusinessActor,
  type BusinessCommand,
  type BusinessTier,
  decideBusinessCommand,
  isBusinessTier,
  REQUIRED_TIER,
} from '../../src/business-account/business-account.js';
import { twoUnits } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import { OTHER_SCHOOL, registrarOf, SCHOOL, UNITS } from '../workflow/scene.js';

const COMMANDS = Object.keys(REQUIRED_TIER) as BusinessCommand[];
const actorOf = (tier: BusinessTier): BusinessActor => ({ ...registrarOf(SCHOOL), tier });

describe('decideBusinessCommand', () => {
  const decisions = BUSINESS_TIERS.flatMap((tier) =>
    COMMANDS.flatMap((command) => UNITS.map((unit) => ({ tier, command, unit, own: unit === SCHOOL }))),
  );

  test.each(decisions)('$tier, $command, $unit.name: own unit only', ({ tier, command, unit, own }) => {
    const decision = decideBusinessCommand(actorOf(tier), command, unit.code);
    expect(decision.isOk() ? decision.value : decision.error).toEqual(
      own ? actorOf(tier) : { code: 'business-account.other-unit' },
    );
  });

  test.each(COMMANDS)("%s: not with a teacher's own account", (command) => {
    const decision = decideBusinessCommand({ kind: 'personal-account' }, command, SCHOOL.code);
    expect(decision._unsafeUnwrapErr()).toEqual({ code: 'business-account.required' });
  });

  test.each(COMMANDS)('%s: not by an operator', (command) => {
    const decision = decideBusinessCommand({ kind: 'operator', id: 'operator-1' }, command, SCHOOL.code);
    expect(decision._unsafeUnwrapErr()).toEqual({ code: 'business-account.required' });
  });

  property([fc.oneof(fc.string(), fc.constantFrom('business-accounts', 'Business-Account', '__proto__'))])(
    'refuses an actor of no known kind',
    (kind) => {
      fc.pre(kind !== 'business-account');
      const actor = { ...actorOf('head'), kind } as unknown as Actor;
      const decision = decideBusinessCommand(actor, 'pre-register', SCHOOL.code);
      expect(decision._unsafeUnwrapErr()).toEqual({ code: 'business-account.required' });
    },
  );

  property([
    fc.oneof(fc.anything(), fc.constantFrom('Head', 'root', 'constructor', '2', 2)),
    fc.constantFrom(...COMMANDS),
  ])('refuses an unknown tier everything', (tier, command) => {
    fc.pre(!isBusinessTier(tier));
    const decision = decideBusinessCommand(actorOf(tier as BusinessTier), command, SCHOOL.code);
    expect(decision._unsafeUnwrapErr()).toEqual({
      code: 'business-account.tier-too-low',
      required: REQUIRED_TIER[command],
    });
  });

  property([
    fc.constantFrom(...BUSINESS_TIERS),
    fc.oneof(fc.string(), fc.constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf')),
  ])('refuses everybody an unknown command, and says so in plain data', (tier, command) => {
    fc.pre(!COMMANDS.some((known) => known === command));
    const { error } = decideBusinessCommand(actorOf(tier), command as BusinessCommand, SCHOOL.code) as {
      error?: unknown;
    };
    expect(JSON.parse(JSON.stringify(error))).toEqual({ code: 'business-account.tier-too-low', required: 'head' });
  });

  test('names the tier before the unit', () => {
    const decision = decideBusinessCommand(actorOf('clerk' as BusinessTier), 'pre-register', OTHER_SCHOOL.code);
    expect(decision._unsafeUnwrapErr().code).toBe('business-account.tier-too-low');
  });

  property([twoUnits(), fc.constantFrom(...BUSINESS_TIERS), fc.constantFrom(...COMMANDS)])(
    'never lets one unit act for another',
    ([own, other], tier, command) => {
      const actor = { ...actorOf(tier), unit: own };
      expect(decideBusinessCommand(actor, command, own).isOk()).toBe(true);
      expect(decideBusinessCommand(actor, command, other).isErr()).toBe(true);
    },
  );
});

test('every command of a unit is for its contacts, too', () => {
  expect(REQUIRED_TIER).toEqual({
    'pre-register': 'contact',
    'list-teachers': 'contact',
    'list-refusals': 'contact',
    'import-roster': 'contact',
    'unlock-roster-row': 'contact',
    'diagnose-application': 'contact',
    'issue-claim-code': 'contact',
    'confirm-applicant': 'contact',
    'release-teacher': 'contact',
    'accept-teacher': 'contact',
    'change-job-title': 'contact',
    'leave-service': 'contact',
  });
});

property([fc.oneof(fc.anything(), fc.constantFrom(...BUSINESS_TIERS))])('isBusinessTier knows three tiers', (value) => {
  expect(isBusinessTier(value)).toBe(value === 'contact' || value === 'manager' || value === 'head');
});
