/** Every call of a port fails in turn, in every way: the answer is typed, and what is stored is as before or as meant. */
import { errAsync, ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { acceptTeacher } from '../../src/account-life/accept-teacher.js';
import { changeJobTitle } from '../../src/account-life/change-job-title.js';
import { eraseAccount } from '../../src/account-life/erase-account.js';
import { leaveService } from '../../src/account-life/leave-service.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { succeedIdentityNumber } from '../../src/account-life/succeed-identity-number.js';
import { voidClaim } from '../../src/account-life/void-claim.js';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import { PORT_FAULTS } from '../workflow/faults.js';
import { OTHER_SCHOOL, SCHOOL, type Scene } from '../workflow/scene.js';
import { tracePorts, wrapPorts } from '../workflow/wrapped-ports.js';
import {
  about,
  accountNow,
  daysAfter,
  eventsOf,
  LATER,
  NAME,
  NEW_NUMBER,
  NUMBER,
  OPERATORS,
  register,
  rowNow,
  stored,
  teacherScene,
} from './support/teacher.js';

type Ports = Scene['ports'];
type Answer = ResultAsync<unknown, { readonly code: string }>;

interface Situation {
  readonly name: string;
  readonly arrange?: (scene: Scene) => Promise<void>;
  readonly act: (ports: Ports) => Answer;
}

const released = async ({ ports }: Scene) => {
  (await releaseTeacher(about(SCHOOL), LATER, ports))._unsafeUnwrap();
};
const DIRECTOR = parseJobTitle('主任')._unsafeUnwrap();

const SITUATIONS: readonly Situation[] = [
  { name: 'a release', act: (ports) => releaseTeacher(about(SCHOOL), LATER, ports) },
  { name: 'a leaving', act: (ports) => leaveService(about(SCHOOL), LATER, ports) },
  {
    name: 'an acceptance',
    arrange: async (scene) => {
      await released(scene);
      await register(scene, OTHER_SCHOOL);
    },
    act: (ports) => acceptTeacher(about(OTHER_SCHOOL), LATER, ports),
  },
  {
    name: 'a change of title',
    act: (ports) => changeJobTitle({ ...about(SCHOOL), jobTitle: DIRECTOR }, LATER, ports),
  },
  {
    name: 'a succession',
    act: (ports) =>
      succeedIdentityNumber({ ...OPERATORS, accountName: NAME, from: NUMBER, to: NEW_NUMBER }, LATER, ports),
  },
  { name: 'a void', act: (ports) => voidClaim({ ...OPERATORS, accountName: NAME }, LATER, ports) },
  {
    name: 'an erasure',
    arrange: released,
    act: (ports) => eraseAccount({ actor: OPERATORS.proposedBy, accountName: NAME }, daysAfter(LATER, 4000), ports),
  },
];

async function arranged({ arrange }: Situation): Promise<Scene> {
  const scene = await teacherScene();
  await arrange?.(scene);
  return scene;
}

/** Changes the account, and the row of its number at the school, as if somebody else did it. */
async function move(scene: Scene): Promise<void> {
  const row = await rowNow(scene, SCHOOL);
  const account = await accountNow(scene);
  const moved = { ...row, version: row.version + 1, changedBy: 'meanwhile' };
  const recorded = scene.store.accounts.record({
    account: { ...account, version: account.version + 1 },
    event: { type: 'mailbox-verified', mailbox: 'main', at: LATER },
    rows: [{ row: moved, readVersion: row.version }],
    takesNumber: null,
    freesNumber: null,
    usesToken: null,
    messages: [],
  });
  (await recorded)._unsafeUnwrap();
}

async function answered(answer: Answer): Promise<string> {
  const result = await answer;
  // a port that threw at once may have left something on its way
  await new Promise(setImmediate);
  return result.isErr() ? JSON.stringify(result.error) : 'ok';
}

describe.each(SITUATIONS)('$name', (situation) => {
  test('every call fails in every way: nothing is half done, and asking again does it once', async () => {
    const whole = await arranged(situation);
    const before = await stored(whole);
    const { ports: traced, trace } = tracePorts(whole.ports);
    expect(await answered(situation.act(traced))).toBe('ok');
    const after = await stored(whole);
    expect(trace.filter((name) => name === 'accounts.record')).toHaveLength(1);

    for (const [at, name] of trace.entries()) {
      for (const fault of PORT_FAULTS) {
        const scene = await arranged(situation);
        let calls = 0;
        const failing = wrapPorts(scene.ports, (_, call) => ((calls += 1) - 1 === at ? fault.fail(call) : call()));
        const where = `${name}: ${fault.happens}`;
        expect(await answered(situation.act(failing)), where).toBe(JSON.stringify({ code: fault.code }));
        const isDone = fault.done && name === 'accounts.record';
        expect(await stored(scene), where).toBe(isDone ? after : before);
        const events = (await eventsOf(scene)).length;
        await answered(situation.act(scene.ports));
        expect((await eventsOf(scene)).length, where).toBe(isDone ? events : events + 1);
      }
    }
  });

  test('is decided again where account and row moved meanwhile', async () => {
    const scene = await arranged(situation);
    const { version } = await accountNow(scene);
    let happened = false;
    const ports = wrapPorts(scene.ports, (name, call) => {
      if (happened || name !== 'accounts.record') return call();
      happened = true;
      return ResultAsync.fromSafePromise(move(scene)).andThen(call);
    });
    expect(await answered(situation.act(ports))).toBe('ok');
    expect((await accountNow(scene)).version).toBe(version + 2);
  });

  test('is in conflict where they move whenever they were read, and writes nothing', async () => {
    const scene = await arranged(situation);
    const before = await stored(scene);
    let asked = 0;
    const record = () => {
      asked += 1;
      return errAsync({ code: 'account.stale' as const });
    };
    const accounts = { ...scene.ports.accounts, record };
    expect(await answered(situation.act({ ...scene.ports, accounts }))).toBe('{"code":"store.conflict"}');
    expect(asked).toBe(5);
    expect(await stored(scene)).toBe(before);
  });
});

test('an identifier for the message that cannot be had is a store that is unavailable, and nothing is written', async () => {
  const scene = await teacherScene();
  const before = await stored(scene);
  const nextId = () => {
    throw new Error('no entropy');
  };
  const answer = releaseTeacher(about(SCHOOL), LATER, { ...scene.ports, nextId });
  expect(await answered(answer)).toBe('{"code":"store.unavailable"}');
  expect(await stored(scene)).toBe(before);
});
