import { errAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/business-account/business-account.js';
import { diagnoseApplication } from '../../src/diagnosis/diagnose-application.js';
import type { DiagnosedApplication } from '../../src/diagnosis/diagnosis.js';
import { nearIdentityNumbers } from '../../src/diagnosis/near-numbers.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { UnitCode } from '../../src/school/unit.js';
import { createScene, numberOf, OTHER_SCHOOL, REFERENCE_TO_NOBODY, registrarOf, SCHOOL } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';
import { applicationOf, EXCHANGED, rowOf } from './papers.js';

async function sceneWith(rows: readonly PreRegistration[]) {
  const scene = createScene();
  for (const row of rows) expect((await scene.ports.preRegistrations.save(row, null)).isOk()).toBe(true);
  return scene;
}

async function diagnosed(
  rows: readonly PreRegistration[],
  application: DiagnosedApplication,
  actor: Actor = registrarOf(SCHOOL),
  unit: UnitCode = SCHOOL.code,
) {
  const { ports } = await sceneWith(rows);
  return diagnoseApplication({ actor, unit, application }, ports);
}

const difference = (field: string, code: string) => ({ field, cause: { code: `diagnosis.${code}` }, hinders: true });

describe('diagnoseApplication', () => {
  test('finds the row by its number', async () => {
    const row = rowOf({ birthDate: '1979-01-01' });
    const answer = await diagnosed(
      [row, rowOf({ identityNumber: numberOf(5), personName: '林志明' })],
      applicationOf(),
    );
    expect(answer._unsafeUnwrap()).toEqual({
      row,
      differences: [difference('birthDate', 'birth-date-minguo-as-19yy')],
    });
  });

  test('finds a row near the number, and one with another number by name and birth date', async () => {
    const near = rowOf({ identityNumber: EXCHANGED });
    expect((await diagnosed([near], applicationOf()))._unsafeUnwrap()).toEqual({
      row: near,
      differences: [difference('identityNumber', 'number-neighbours')],
    });
    const replaced = rowOf({ identityNumber: 'AD00000005' });
    expect((await diagnosed([replaced], applicationOf({ identityNumber: 'A900000007' })))._unsafeUnwrap()).toEqual({
      row: replaced,
      differences: [difference('identityNumber', 'number-residence')],
    });
  });

  test('finds a row that left the roster, by its number or a number near it', async () => {
    for (const withdrawn of [rowOf({ withdrawn: true }), rowOf({ withdrawn: true, identityNumber: EXCHANGED })]) {
      const { row, differences } = (await diagnosed([withdrawn], applicationOf()))._unsafeUnwrap();
      expect(row).toEqual(withdrawn);
      expect(differences.at(-1)).toEqual(difference('unit', 'withdrawn'));
    }
  });

  test('finds a row behind the first page of a large roster', async () => {
    const crowd = Array.from({ length: 700 }, (_, index) =>
      rowOf({ identityNumber: numberOf(1000 + index), personName: '林志明', birthDate: '1975-11-30' }),
    );
    const last = rowOf({ identityNumber: 'Z200000004' });
    const { row } = (await diagnosed([...crowd, last], applicationOf()))._unsafeUnwrap();
    expect(row).toEqual(last);
  });

  test('sees no row of another unit', async () => {
    const answer = await diagnosed([rowOf({ unit: OTHER_SCHOOL })], applicationOf());
    expect(answer._unsafeUnwrap()).toEqual({ row: null, differences: [] });
  });

  test('looks up the numbers near the application’s, and walks the roster', async () => {
    const scene = await sceneWith([rowOf()]);
    const { ports, trace } = tracePorts(scene.ports);
    const command = { actor: registrarOf(SCHOOL), unit: SCHOOL.code, application: applicationOf() };
    expect((await diagnoseApplication(command, ports)).isOk()).toBe(true);
    expect(trace).toEqual([
      'units.findByCode',
      'preRegistrations.findMany',
      'preRegistrations.list',
      'preRegistrations.list',
    ]);
    expect(nearIdentityNumbers(command.application.identityNumber).length).toBeGreaterThan(1);
  });

  test('refuses whoever may not look at the unit’s roster, before anything is read', async () => {
    const strangers: readonly (readonly [Actor, UnitCode, string])[] = [
      [{ kind: 'personal-account' }, SCHOOL.code, 'business-account.required'],
      [registrarOf(OTHER_SCHOOL), SCHOOL.code, 'business-account.other-unit'],
    ];
    for (const [actor, unit, code] of strangers) {
      const { ports, trace } = tracePorts((await sceneWith([rowOf()])).ports);
      const answer = await diagnoseApplication({ actor, unit, application: applicationOf() }, ports);
      expect(answer._unsafeUnwrapErr()).toEqual({ code });
      expect(trace).toEqual([]);
    }
  });

  test('does not know a unit that is not there', async () => {
    const { code } = REFERENCE_TO_NOBODY;
    const actor: Actor = { kind: 'business-account', id: 'nobody', unit: code, tier: 'head' };
    const answer = await diagnosed([], applicationOf(), actor, code);
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
  });

  test('passes on what the store says', async () => {
    for (const call of ['findMany', 'list'] as const) {
      const { ports } = await sceneWith([rowOf()]);
      const failing = { ...ports.preRegistrations, [call]: () => errAsync({ code: 'store.unavailable' as const }) };
      const command = { actor: registrarOf(SCHOOL), unit: SCHOOL.code, application: applicationOf() };
      const answer = await diagnoseApplication(command, { ...ports, preRegistrations: failing });
      expect(answer._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    }
  });
});
