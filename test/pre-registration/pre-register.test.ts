import { errAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import type { BusinessTier } from '../../src/business-account/business-account.js';
import { listTeachers } from '../../src/pre-registration/list-teachers.js';
import {
  type PreRegisterCommand,
  type PreRegisterPorts,
  preRegister,
} from '../../src/pre-registration/pre-register.js';
import { parseUnitCode, type Unit } from '../../src/school/unit.js';
import {
  BUREAU,
  commandOf,
  createScene,
  type EntryParts,
  entryOf,
  formOf,
  INSTITUTION,
  NOW,
  OTHER_SCHOOL,
  registrarOf,
  SCHOOL,
  type Scene,
} from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';

function registration(unit: Unit, parts: EntryParts = {}, more: Partial<PreRegisterCommand> = {}): PreRegisterCommand {
  return { actor: registrarOf(unit), unit: unit.code, entry: entryOf(parts), ...more };
}

async function rosterOf(scene: Scene, unit: Unit) {
  const page = await listTeachers(registrarOf(unit), unit.code, {}, scene.ports);
  return page._unsafeUnwrap().teachers;
}

async function outcomeOf(scene: Scene, command: PreRegisterCommand, ports: PreRegisterPorts = scene.ports) {
  const answer = await preRegister(command, NOW, ports);
  return answer.isOk() ? answer.value.outcome : answer.error;
}

describe('preRegister', () => {
  test('inserts, updates and leaves alone, and answers with the row that is stored', async () => {
    const scene = createScene();
    for (const [jobTitle, outcome] of [
      ['教師', 'created'],
      ['主任', 'updated'],
      ['主任', 'unchanged'],
    ]) {
      const answer = (
        await preRegister(registration(SCHOOL, { jobTitle: jobTitle ?? '' }), NOW, scene.ports)
      )._unsafeUnwrap();
      expect(answer.outcome).toBe(outcome);
      expect((await rosterOf(scene, SCHOOL)).map(({ row }) => row)).toEqual([answer.row]);
      // the screen's echo: number, birth date, title
      expect(answer.row).toMatchObject({ ...entryOf({ jobTitle: jobTitle ?? '' }), unit: SCHOOL.code });
    }
  });

  test('the row is there at once for the person to apply with', async () => {
    const scene = createScene();
    await outcomeOf(scene, registration(SCHOOL));
    expect((await submitApplication(commandOf(formOf()), NOW, scene.ports)).isOk()).toBe(true);
  });

  test.each([
    ['a school, an intern', SCHOOL, '實習教師', { code: 'pre-registration.intern', unitKind: 'school' }],
    ['an institution, an intern', INSTITUTION, '實習教師', 'created'],
    ['an institution, a teacher', INSTITUTION, '教師', { code: 'pre-registration.not-an-intern' }],
    ['a bureau, its staff', BUREAU, '科員', 'created'],
    ['a bureau, an intern', BUREAU, '實習教師', { code: 'pre-registration.intern', unitKind: 'education-bureau' }],
  ])('%s', async (_, unit, jobTitle, outcome) => {
    const scene = createScene();
    expect(await outcomeOf(scene, registration(unit, { jobTitle }))).toEqual(outcome);
    expect(await rosterOf(scene, unit)).toHaveLength(outcome === 'created' ? 1 : 0);
  });

  test('one person on two rosters: two rows that know nothing of each other', async () => {
    const scene = createScene();
    expect(await outcomeOf(scene, registration(SCHOOL))).toBe('created');
    expect(await outcomeOf(scene, registration(OTHER_SCHOOL, { personName: '陳芳杏', jobTitle: '兼任教師' }))).toBe(
      'created',
    );
    expect(await outcomeOf(scene, registration(OTHER_SCHOOL, { birthDate: '1991-01-01' }))).toBe('updated');

    const [here, there] = [await rosterOf(scene, SCHOOL), await rosterOf(scene, OTHER_SCHOOL)];
    expect(here.map(({ row }) => [row.personName, row.version, row.changedBy])).toEqual([
      ['陳芳行', 1, registrarOf(SCHOOL).id],
    ]);
    expect(there.map(({ row }) => [row.birthDate, row.version, row.unit])).toEqual([
      ['1991-01-01', 2, OTHER_SCHOOL.code],
    ]);

    // an account opened with the one row does not show at the other
    expect((await submitApplication(commandOf(formOf()), NOW, scene.ports)).isOk()).toBe(true);
    const opened = [await rosterOf(scene, SCHOOL), await rosterOf(scene, OTHER_SCHOOL)].flat();
    expect(opened.map(({ accountOpened }) => accountOpened)).toEqual([true, false]);
    // so the other unit may correct its row without a confirmation
    expect(await outcomeOf(scene, registration(OTHER_SCHOOL, { personName: '陳杏芳' }))).toBe('updated');
  });

  test('after the account exists, name and birth date take a confirmation', async () => {
    const scene = createScene();
    await outcomeOf(scene, registration(SCHOOL));
    expect((await submitApplication(commandOf(formOf()), NOW, scene.ports)).isOk()).toBe(true);

    const correction = registration(SCHOOL, { personName: '陳芳杏' });
    expect(await outcomeOf(scene, correction)).toEqual({
      code: 'pre-registration.confirmation-required',
      fields: ['personName'],
    });
    expect(await outcomeOf(scene, { ...correction, confirmed: false })).toMatchObject({ fields: ['personName'] });
    expect(await outcomeOf(scene, { ...correction, confirmed: true })).toBe('updated');
    const [teacher] = await rosterOf(scene, SCHOOL);
    expect(teacher).toMatchObject({ accountOpened: true, row: { personName: '陳芳杏', version: 3 } });
    // the account keeps the name it was opened with
    expect(scene.store.ledger.openings().map(({ account }) => account.personName)).toEqual(['陳芳行']);
  });

  test.each([
    ['a personal account', { actor: { kind: 'personal-account' as const } }, 'business-account.required'],
    ['another unit', { actor: registrarOf(OTHER_SCHOOL) }, 'business-account.other-unit'],
    [
      'an unknown tier',
      { actor: { ...registrarOf(SCHOOL), tier: 'clerk' as BusinessTier } },
      'business-account.tier-too-low',
    ],
  ])('%s is refused before any port is called', async (_, more, code) => {
    const scene = createScene();
    const { ports, trace } = tracePorts(scene.ports);
    const answer = await preRegister(registration(SCHOOL, {}, more), NOW, ports);
    expect(answer._unsafeUnwrapErr().code).toBe(code);
    expect(trace).toEqual([]);
  });

  test('a unit that is not in the list is unknown, even to its own account', async () => {
    const scene = createScene();
    const nowhere = { ...SCHOOL, code: parseUnitCode('999999')._unsafeUnwrap() };
    expect(await outcomeOf(scene, registration(nowhere))).toEqual({ code: 'unit.unknown' });
  });

  test('of two at a time the second reads again: one row, nothing lost', async () => {
    const scene = createScene();
    const outcomes = await Promise.all([
      outcomeOf(scene, registration(SCHOOL, { jobTitle: '主任' })),
      outcomeOf(scene, registration(SCHOOL, { personName: '陳芳杏' })),
      outcomeOf(scene, registration(SCHOOL, { personName: '陳芳杏' })),
    ]);
    expect([...outcomes].sort()).toEqual(['created', 'unchanged', 'updated']);
    expect((await rosterOf(scene, SCHOOL)).map(({ row }) => row.version)).toEqual([2]);
  });

  test('a row that keeps moving is a conflict, after five attempts', async () => {
    const scene = createScene();
    const { ports, trace } = tracePorts({
      ...scene.ports,
      preRegistrations: {
        ...scene.ports.preRegistrations,
        save: () => errAsync({ code: 'pre-registration.stale' as const }),
      },
    });
    expect(await outcomeOf(scene, registration(SCHOOL), ports)).toEqual({ code: 'store.conflict' });
    expect(trace.filter((name) => name === 'preRegistrations.save')).toHaveLength(5);
  });
});
