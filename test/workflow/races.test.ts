/**
 * Two use cases at a time, their port calls interleaved in every order that a scheduler thinks of. Whatever the order,
 * answers and store are as if one had come after the other.
 */
import * as fc from 'fast-check';
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { listTeachers } from '../../src/pre-registration/list-teachers.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import type { Unit } from '../../src/school/unit.js';
import {
  commandOf,
  createScene,
  type EntryParts,
  entryOf,
  type FormParts,
  formOf,
  NOW,
  OTHER_SCHOOL,
  registrarOf,
  SCHOOL,
  type Scene,
  UNITS,
} from './scene.js';
import { wrapPorts } from './wrapped-ports.js';

type Ports = Scene['ports'];
type UseCase = (ports: Ports) => ResultAsync<unknown, { readonly code: string }>;

interface Pair {
  readonly name: string;
  readonly rows: readonly (readonly [Unit, EntryParts])[];
  readonly left: UseCase;
  readonly right: UseCase;
}

const apply =
  (parts: FormParts, key: string | null = null, client = 'client-1'): UseCase =>
  (ports) =>
    submitApplication(commandOf(formOf(parts), { key, client }), NOW, ports);
const register =
  (parts: EntryParts, confirmed = false, unit = SCHOOL): UseCase =>
  (ports) =>
    preRegister({ actor: registrarOf(unit), unit: unit.code, entry: entryOf(parts), confirmed }, NOW, ports);
const list: UseCase = (ports) => listTeachers(registrarOf(SCHOOL), SCHOOL.code, {}, ports);

const ONE: Pair['rows'] = [[SCHOOL, {}]];
const TWO: Pair['rows'] = [...ONE, [SCHOOL, { person: 2 }]];

const PAIRS: readonly Pair[] = [
  { name: 'one person, two names', rows: ONE, left: apply({}), right: apply({ accountName: 'Fang02' }) },
  {
    name: 'one person, two names, two keys',
    rows: ONE,
    left: apply({}, 'key-1'),
    right: apply({ accountName: 'Fang02' }, 'key-2'),
  },
  { name: 'two people, one name', rows: TWO, left: apply({}), right: apply({ person: 2, accountName: 'FANG01' }) },
  { name: 'two people, two names', rows: TWO, left: apply({}), right: apply({ person: 2, accountName: 'Fang02' }) },
  { name: 'one application sent twice under its key', rows: ONE, left: apply({}, 'key-1'), right: apply({}, 'key-1') },
  {
    name: 'one application sent twice under its key, without a row',
    rows: [],
    left: apply({}, 'key-1'),
    right: apply({}, 'key-1'),
  },
  {
    name: 'two people under one key',
    rows: TWO,
    left: apply({}, 'key-1'),
    right: apply({ person: 2, accountName: 'Fang02' }, 'key-1'),
  },
  {
    name: 'two applications of one person under one key',
    rows: ONE,
    left: apply({}, 'key-1'),
    right: apply({ accountName: 'Fang02' }, 'key-1'),
  },
  {
    name: 'one person from two clients with one key',
    rows: ONE,
    left: apply({}, 'key-1'),
    right: apply({}, 'key-1', 'client-2'),
  },
  {
    name: 'one person at two units',
    rows: [...ONE, [OTHER_SCHOOL, {}]],
    left: apply({}),
    right: apply({ accountName: 'Fang02', unit: { code: OTHER_SCHOOL.code } }),
  },
  {
    name: 'an application, and another post',
    rows: ONE,
    left: apply({}, 'key-1'),
    right: register({ jobTitle: '主任' }),
  },
  {
    name: 'an application, and a correction of the name',
    rows: ONE,
    left: apply({}),
    right: register({ personName: '陳芳杏' }),
  },
  {
    name: 'an application, and a confirmed correction',
    rows: ONE,
    left: apply({}, 'key-1'),
    right: register({ personName: '陳芳杏' }, true),
  },
  { name: 'an application, and its row', rows: [], left: apply({}, 'key-1'), right: register({}) },
  {
    name: 'a wrong application, and the correction that makes it right',
    rows: [[SCHOOL, { personName: '陳芳杏' }]],
    left: apply({}),
    right: register({}),
  },
  {
    name: 'an application, and a row of the same person elsewhere',
    rows: ONE,
    left: apply({}),
    right: register({ personName: '陳芳杏' }, false, OTHER_SCHOOL),
  },
  {
    name: 'two first registrations of one person',
    rows: [],
    left: register({}),
    right: register({ jobTitle: '主任' }),
  },
  { name: 'one registration twice', rows: [], left: register({}), right: register({}) },
  {
    name: 'two changes of one row',
    rows: ONE,
    left: register({ jobTitle: '主任' }),
    right: register({ personName: '陳芳杏' }),
  },
  { name: 'an application, and a listing', rows: ONE, left: apply({}), right: list },
];

const SCHEDULES = process.env['LONG'] === '1' ? 20_000 : 500;
const SCHEDULES_OF_A_PAIR = Math.ceil(SCHEDULES / PAIRS.length);

async function sceneWith(rows: Pair['rows']): Promise<Scene> {
  const scene = createScene();
  for (const [unit, parts] of rows) expect((await register(parts, false, unit)(scene.ports)).isOk()).toBe(true);
  return scene;
}

/** Both answers, and all that is stored. */
async function outcome({ store, refusals }: Scene, left: unknown, right: unknown): Promise<string> {
  const units = [];
  for (const { code } of UNITS) {
    const rows = await store.preRegistrations.list(code, { after: null, limit: 10 });
    units.push([rows._unsafeUnwrap(), (await refusals.list(code, 10))._unsafeUnwrap()]);
  }
  // who loses may have used up an identifier
  return JSON.stringify({ left, right, openings: store.ledger.openings(), units }).replaceAll(
    /message-\d+/g,
    'message',
  );
}

async function answer(useCase: UseCase, ports: Ports): Promise<unknown> {
  const result = await useCase(ports);
  return result.isOk() ? result.value : result.error;
}

async function leftThenRight({ rows, left, right }: Pair): Promise<string> {
  const scene = await sceneWith(rows);
  const first = await answer(left, scene.ports);
  return outcome(scene, first, await answer(right, scene.ports));
}

async function rightThenLeft({ rows, left, right }: Pair): Promise<string> {
  const scene = await sceneWith(rows);
  const first = await answer(right, scene.ports);
  return outcome(scene, await answer(left, scene.ports), first);
}

/** Both at a time, each port call made and answered when the scheduler says so. */
async function atOnce(
  { rows, left, right }: Pair,
  scheduler: fc.Scheduler,
  change: (scene: Scene) => Ports,
): Promise<string> {
  const scene = await sceneWith(rows);
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const ports = (side: string) =>
    wrapPorts(change(scene), (name, call) => {
      const answered = turn(`${side} asks ${name}`)
        .then(() => call())
        .then(async (result) => {
          await turn(`${name} answers ${side}`);
          return result;
        });
      return new ResultAsync(answered);
    });
  const both = Promise.all([answer(left, ports('left')), answer(right, ports('right'))]);
  const [first, second] = await scheduler.waitFor(both);
  return outcome(scene, first, second);
}

/** Tries schedules until one has an outcome that neither order has. */
async function findAnomaly(pair: Pair, schedules: number, change: (scene: Scene, scheduler: fc.Scheduler) => Ports) {
  const sequential = [await leftThenRight(pair), await rightThenLeft(pair)];
  return fc.check(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      expect(sequential).toContain(await atOnce(pair, scheduler, (scene) => change(scene, scheduler)));
    }),
    { numRuns: schedules, endOnFailure: true },
  );
}

describe(`of ${SCHEDULES} schedules none has an outcome that neither order has`, () => {
  test.each(PAIRS)('$name', async (pair) => {
    const found = await findAnomaly(pair, SCHEDULES_OF_A_PAIR, ({ ports }) => ports);
    expect(found.failed, fc.defaultReportMessage(found)).toBe(false);
  });
});

describe('control: a store that looks, waits, and then writes is found out', () => {
  const racing = ['one person, two names', 'two people, one name', 'two first registrations of one person'];

  test.each(PAIRS.filter(({ name }) => racing.includes(name)))('$name', async (pair) => {
    const found = await findAnomaly(pair, 500, lookThenWrite);
    expect(found.failed).toBe(true);
  });
});

/** The ports with a store that looks, waits until it is its turn, and then writes whatever it finds. */
function lookThenWrite({ ports }: Scene, scheduler: fc.Scheduler): Ports {
  const { accounts, preRegistrations } = ports;
  const turn = () => ResultAsync.fromSafePromise(scheduler.schedule(Promise.resolve(), 'the store writes'));
  return {
    ...ports,
    accounts: {
      ...accounts,
      open: (opening) =>
        accounts.findByName(accountNameKey(opening.account.name)).andThen((taken) => {
          if (taken !== null) return errAsync({ code: 'account.name-taken' as const });
          return turn().andThen(() => accounts.open(opening).orElse(() => okAsync(undefined)));
        }),
    },
    preRegistrations: {
      ...preRegistrations,
      save: (row, version) =>
        preRegistrations.find(row.unit, row.identityNumber).andThen((seen) => {
          if ((seen?.version ?? null) !== version) return errAsync({ code: 'pre-registration.stale' as const });
          return turn().andThen(() => preRegistrations.save(row, version).orElse(() => okAsync(undefined)));
        }),
    },
  };
}
