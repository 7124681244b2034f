/** Every call of a port fails in turn, in every way. The answer is typed, nothing is half done, and asking again is safe. */
import { okAsync, type ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { accountAsOpened } from '../../src/account/account.js';
import { listRefusals } from '../../src/account-application/list-refusals.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { diagnoseApplication } from '../../src/diagnosis/diagnose-application.js';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { createMemoryUnitDirectory } from '../../src/memory/memory-unit-directory.js';
import { listTeachers } from '../../src/pre-registration/list-teachers.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import { searchUnits } from '../../src/unit-directory/search-units.js';
import { parseUnitDirectoryQuery } from '../../src/unit-directory/unit-directory-query.js';
import { PORT_FAULTS, type PortFault } from './faults.js';
import {
  commandOf,
  createScene,
  type EntryParts,
  entryOf,
  type FormParts,
  formOf,
  NOW,
  registrarOf,
  SCHOOL,
  type Scene,
  UNITS,
} from './scene.js';
import { tracePorts, wrapPorts } from './wrapped-ports.js';

type Ports = Scene['ports'];
type Answer = ResultAsync<unknown, { readonly code: string }>;

/** A situation, and what is done in it. */
interface Situation {
  readonly name: string;
  readonly arrange: (ports: Ports) => Promise<void>;
  readonly act: (ports: Ports) => Answer;
  /** Something that happens meanwhile, once, just before a port is called. */
  readonly meanwhile?: { readonly before: string; readonly act: (ports: Ports) => Promise<void> };
}

const apply = (ports: Ports, parts: FormParts = {}, key: string | null = 'key-1') =>
  submitApplication(commandOf(formOf(parts), { key }), NOW, ports);
const register = (ports: Ports, parts: EntryParts = {}) =>
  preRegister({ actor: registrarOf(SCHOOL), unit: SCHOOL.code, entry: entryOf(parts), confirmed: true }, NOW, ports);
const done = async (answer: Answer) => {
  expect((await answer).isOk()).toBe(true);
};
const registered = (ports: Ports) => done(register(ports));
const nothing = () => Promise.resolve();

const APPLICATIONS: readonly Situation[] = [
  { name: 'an application that is accepted', arrange: registered, act: (ports) => apply(ports) },
  { name: 'one without a key', arrange: registered, act: (ports) => apply(ports, {}, null) },
  {
    name: 'one whose row moves meanwhile',
    arrange: registered,
    act: (ports) => apply(ports),
    meanwhile: { before: 'accounts.open', act: (ports) => done(register(ports, { jobTitle: '主任' })) },
  },
  {
    name: 'one whose twin wins meanwhile',
    arrange: registered,
    act: (ports) => apply(ports),
    meanwhile: { before: 'accounts.open', act: (ports) => done(apply(ports)) },
  },
  {
    name: 'one whose twin wins earlier',
    arrange: registered,
    act: (ports) => apply(ports),
    meanwhile: { before: 'units.find', act: (ports) => done(apply(ports)) },
  },
  {
    name: 'one that is repeated',
    arrange: async (ports) => {
      await registered(ports);
      await done(apply(ports));
    },
    act: (ports) => apply(ports),
  },
];

const REFUSED: readonly Situation[] = [
  { name: 'an application without a row', arrange: nothing, act: (ports) => apply(ports) },
  {
    name: 'one with another birth date',
    arrange: registered,
    act: (ports) => apply(ports, { birthDate: '1991-01-01' }),
  },
  {
    name: 'one for a number that has an account',
    arrange: async (ports) => {
      await registered(ports);
      await done(apply(ports, {}, 'key-2'));
    },
    act: (ports) => apply(ports, { accountName: 'Fang02' }),
  },
  {
    name: 'one under a key that was used',
    arrange: async (ports) => {
      await registered(ports);
      await done(apply(ports));
    },
    act: (ports) => apply(ports, { accountName: 'Fang02' }),
  },
];

const REGISTRATIONS: readonly Situation[] = [
  { name: 'a registration', arrange: nothing, act: register },
  { name: 'a change', arrange: registered, act: (ports) => register(ports, { jobTitle: '主任' }) },
  { name: 'a registration of what is there', arrange: registered, act: register },
  {
    name: 'a change of a row that moves meanwhile',
    arrange: registered,
    act: (ports) => register(ports, { jobTitle: '主任' }),
    meanwhile: { before: 'preRegistrations.save', act: (ports) => done(register(ports, { jobTitle: '組長' })) },
  },
];

const directory = createMemoryUnitDirectory(UNITS.map((unit) => ({ unit, contacts: [] })));
const QUERIES: readonly Situation[] = [
  {
    name: 'a listing of teachers',
    arrange: registered,
    act: (ports) => listTeachers(registrarOf(SCHOOL), SCHOOL.code, {}, ports),
  },
  {
    name: 'a listing of refusals',
    arrange: nothing,
    act: (ports) => listRefusals(registrarOf(SCHOOL), SCHOOL.code, ports),
  },
  {
    name: 'a diagnosis',
    arrange: registered,
    act: (ports) =>
      diagnoseApplication({ actor: registrarOf(SCHOOL), unit: SCHOOL.code, application: formOf() }, ports),
  },
];

/** The ports of a scene in which the situation has been brought about. */
async function arranged({ arrange, meanwhile }: Situation) {
  const scene = createScene();
  await arrange(scene.ports);
  let happened = meanwhile === undefined;
  const ports = wrapPorts(scene.ports, (name, call) => {
    if (happened || name !== meanwhile?.before) return call();
    happened = true;
    return okAsync(scene.ports).map(meanwhile.act).andThen(call);
  });
  return { scene, ports };
}

/** The same ports, of which one call fails; `at` counts the calls from 0. */
function failingAt(ports: Ports, at: number, fault: PortFault): Ports {
  let calls = 0;
  return wrapPorts(ports, (_, call) => {
    calls += 1;
    return calls - 1 === at ? fault.fail(call) : call();
  });
}

/** The calls of a situation in which nothing fails. */
async function callsIn(situation: Situation): Promise<readonly string[]> {
  const { ports } = await arranged(situation);
  const { ports: traced, trace } = tracePorts(ports);
  await answered(situation.act(traced));
  return trace;
}

/** The answer, which must come: neither a throw nor a rejection. */
async function answered(answer: Answer): Promise<{ readonly code: string } | null> {
  const result = await answer;
  // a port that threw at once may have left something on its way
  await new Promise(setImmediate);
  return result.isErr() ? result.error : null;
}

/** Account, row, key, consents and messages belong together, or there is none of them. */
async function expectWhole({ store }: Scene): Promise<void> {
  const openings = store.ledger.openings();
  for (const { account, idempotency, messages, consents } of openings) {
    const row = (await store.preRegistrations.find(account.unit, account.identityNumber))._unsafeUnwrap();
    expect(row?.claim?.accountName).toBe(account.name);
    expect((await store.accounts.findByName(accountNameKey(account.name)))._unsafeUnwrap()).toEqual(
      accountAsOpened(account),
    );
    expect([consents.length, messages.length]).toEqual([3, 1]);
    if (idempotency === null) continue;
    expect((await store.accounts.findByIdempotencyKey(idempotency))._unsafeUnwrap()).toEqual(idempotency);
  }
  expect(store.ledger.messages()).toHaveLength(openings.length);
  const rows = (await store.preRegistrations.list(SCHOOL.code, { after: null, limit: 10 }))._unsafeUnwrap();
  expect(rows.filter(({ claim }) => claim !== null)).toHaveLength(openings.length);
}

const WRITES = ['accounts.open', 'preRegistrations.save', 'refusals.record'];

/** All that is stored, for comparing. */
async function stored({ store, refusals }: Scene): Promise<string> {
  const rows = await store.preRegistrations.list(SCHOOL.code, { after: null, limit: 10 });
  const refused = await refusals.list(SCHOOL.code, 10);
  return JSON.stringify([store.ledger.openings(), rows._unsafeUnwrap(), refused._unsafeUnwrap()]);
}

const ALL = [...APPLICATIONS, ...REFUSED, ...REGISTRATIONS, ...QUERIES];

describe.each(ALL)('$name', (situation) => {
  test('every call fails in every way: the answer says so, and nothing is half done', async () => {
    const calls = await callsIn(situation);
    expect(calls.length).toBeGreaterThan(0);
    for (const [at, name] of calls.entries()) {
      for (const fault of PORT_FAULTS) {
        const { scene, ports } = await arranged(situation);
        const before = await stored(scene);
        const error = await answered(situation.act(failingAt(ports, at, fault)));
        const where = `${name}, call ${at}: ${fault.happens}`;
        expect(error, where).toEqual({ code: fault.code });
        await expectWhole(scene);
        const isUnchanged = (await stored(scene)) === before;
        // what happens meanwhile changes something of its own
        if (situation.meanwhile === undefined) expect(isUnchanged, where).toBe(!(fault.done && WRITES.includes(name)));
      }
    }
  });
});

describe.each(APPLICATIONS)('$name, sent again after a fault', (situation) => {
  test('is given one account', async () => {
    const calls = await callsIn(situation);
    for (const [at, name] of calls.entries()) {
      for (const fault of PORT_FAULTS) {
        const { scene, ports } = await arranged(situation);
        const isOpenBefore = scene.store.ledger.openings().length === 1;
        expect(await answered(situation.act(failingAt(ports, at, fault)))).not.toBeNull();
        const isOpen = scene.store.ledger.openings().length === 1;
        const again = await situation.act(scene.ports);
        const where = `${name}, call ${at}: ${fault.happens}`;
        const keyed = situation !== APPLICATIONS[1];
        if (isOpen && !keyed) {
          expect(again._unsafeUnwrapErr(), where).toEqual({ code: 'account.identity-number-taken' });
        } else {
          expect(again._unsafeUnwrap(), where).toMatchObject({ accountName: 'Fang01', repeated: isOpen });
        }
        expect(scene.store.ledger.openings(), where).toHaveLength(1);
        expect(isOpenBefore && !isOpen).toBe(false);
        await expectWhole(scene);
      }
    }
  });
});

test('an identifier for the message that cannot be had is a store that is unavailable, and nothing is written', async () => {
  const { scene, ports } = await arranged({ name: '', arrange: registered, act: register });
  const nextId = () => {
    throw new Error('no entropy');
  };
  expect(await answered(apply({ ...ports, nextId }))).toEqual({ code: 'store.unavailable' });
  expect(scene.store.ledger.openings()).toEqual([]);
  await expectWhole(scene);
});

test('a search of units: directory and limiter fail in every way', async () => {
  const command = { query: parseUnitDirectoryQuery({})._unsafeUnwrap(), client: 'client' };
  const sound = { unitDirectory: directory, rateLimiter: createMemoryRateLimiter() };
  for (const fault of PORT_FAULTS) {
    const { unitDirectory } = wrapPorts({ unitDirectory: directory }, (_, call) => fault.fail(call));
    expect(await answered(searchUnits(command, { ...sound, unitDirectory }))).toEqual({ code: fault.code });
    const { rateLimiter } = wrapPorts(sound, (_, call) => fault.fail(call));
    expect(await answered(searchUnits(command, { ...sound, rateLimiter }))).toEqual({ code: fault.code });
  }
  expect(await answered(searchUnits(command, sound))).toBeNull();
});
