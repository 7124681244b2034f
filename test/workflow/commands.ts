import * as fc from 'fast-check';
import { okAsync, type ResultAsync } from 'neverthrow';
import { listRefusals } from '../../src/account-application/list-refusals.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { unlockRosterRow } from '../../src/account-application/unlock-roster-row.js';
import type { Actor, BusinessTier } from '../../src/business-account/business-account.js';
import { createMemoryUnitDirectory } from '../../src/memory/memory-unit-directory.js';
import { listTeachers } from '../../src/pre-registration/list-teachers.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import type { UnitCode } from '../../src/school/unit.js';
import { searchUnits } from '../../src/unit-directory/search-units.js';
import { parseUnitDirectoryQuery } from '../../src/unit-directory/unit-directory-query.js';
import { PORT_FAULTS } from './faults.js';
import { demandInvariants } from './invariants.js';
import {
  ACCOUNT_NAMES,
  applyInModel,
  CLIENTS,
  callsInModel,
  DATES,
  decideInModel,
  enterModel,
  FORMS,
  forgetInModel,
  type Model,
  type ModelApplication,
  type ModelEntry,
  moveInModel,
  NAMES,
  PASSWORDS,
  RETRIES,
  registerInModel,
  rowKey,
  ruleOnEntry,
  SEARCHES,
  stopInModel,
  TITLES,
} from './model.js';
import { MODEL_UNITS, type Real, through } from './real.js';
import {
  AMBIGUOUS_REFERENCE,
  commandOf,
  entryOf,
  formOf,
  NOW,
  numberOf,
  REFERENCE_TO_NOBODY,
  registrarOf,
  type Scene,
  UNITS,
} from './scene.js';
import type { Around } from './wrapped-ports.js';

const PEOPLE = 5;
const KEYS = 12;

type Command = fc.AsyncCommand<Model, Real>;

let steps = 0;

/** Steps that were made, over all runs. */
export const stepsMade = () => steps;

/** A command of a name, with its step in the model and in the workflow, which must answer the same. */
function command(
  name: string,
  step: (model: Model, real: Real) => Promise<readonly [wanted: string, found: string]>,
): Command {
  return {
    check: () => true,
    async run(model, real) {
      const refused = model.refusals.length;
      const [wanted, found] = await step(model, real);
      real.around = through;
      if (found !== wanted) throw new Error(`the model says ${wanted}, the workflow ${found}`);
      for (const code of [found, ...model.refusals.slice(refused).map((refusal) => refusal.code)]) {
        real.seen.set(code, (real.seen.get(code) ?? 0) + 1);
      }
      await demandInvariants(model, real);
      steps += 1;
    },
    toString: () => name,
  };
}

function unitAt(index: number) {
  const unit = MODEL_UNITS[index];
  if (unit === undefined) throw new Error(`no unit ${index}`);
  return unit;
}

async function codeOf<T>(
  answer: ResultAsync<T, { readonly code: string }>,
  describe: (value: T) => string,
): Promise<string> {
  const result = await answer;
  return result.isOk() ? describe(result.value) : result.error.code;
}

function register(
  ports: Scene['ports'],
  entry: ModelEntry,
  actor: Actor = registrarOf(unitAt(entry.unit)),
  unit?: UnitCode,
) {
  const { person, name, date, title, confirmed } = entry;
  const parts = { person, personName: NAMES[name] ?? '', birthDate: DATES[date] ?? '', jobTitle: TITLES[title] ?? '' };
  const command = { actor, unit: unit ?? unitAt(entry.unit).code, entry: entryOf(parts), confirmed };
  return codeOf(preRegister(command, NOW, ports), ({ outcome }) => outcome);
}

function apply(ports: Scene['ports'], application: ModelApplication) {
  const { form, unit, person, name, date, accountName, password, key, client } = application;
  const reference =
    unit === 'unknown' ? REFERENCE_TO_NOBODY : unit === 'ambiguous' ? AMBIGUOUS_REFERENCE : { code: unitAt(unit).code };
  const parts = {
    form,
    unit: reference,
    person,
    personName: NAMES[name] ?? '',
    birthDate: DATES[date] ?? '',
    accountName: ACCOUNT_NAMES[accountName] ?? '',
    password: PASSWORDS[password] ?? '',
  };
  const scope = { key: key === null ? null : `key-${key}`, client: CLIENTS[client] ?? '' };
  const answer = submitApplication(commandOf(formOf(parts), scope), NOW, ports);
  return codeOf(answer, ({ repeated }) => (repeated ? 'repeated' : 'opened'));
}

/** Does something just before a port is called, the first time or every time. */
function before(port: string, act: () => Promise<unknown>, everyTime = false): Around {
  let isDone = false;
  return (name, call) => {
    if (name !== port || isDone) return call();
    isDone = !everyTime;
    return okAsync(undefined).map(act).andThen(call);
  };
}

/** Registers behind the back of the use case that is under way. */
async function perform({ scene }: Real, entry: ModelEntry | undefined): Promise<void> {
  if (entry !== undefined) await register(scene.ports, entry);
}

const upTo = (count: number) => fc.nat(count - 1);

function entry(): fc.Arbitrary<ModelEntry> {
  return fc.record({
    unit: upTo(MODEL_UNITS.length),
    person: upTo(PEOPLE),
    name: upTo(NAMES.length),
    date: upTo(DATES.length),
    title: upTo(TITLES.length),
    confirmed: fc.boolean(),
  });
}

/** An entry that the unit may register. */
function fittingEntry(): fc.Arbitrary<ModelEntry> {
  return entry().map((one) => ({ ...one, title: one.unit === 2 ? 2 : one.title === 2 ? 0 : one.title }));
}

function application(): fc.Arbitrary<ModelApplication> {
  return fc.record({
    form: fc.constantFrom(...FORMS),
    unit: upTo(MODEL_UNITS.length),
    person: upTo(PEOPLE),
    name: upTo(NAMES.length),
    date: upTo(DATES.length),
    accountName: upTo(ACCOUNT_NAMES.length),
    password: upTo(PASSWORDS.length),
    key: fc.option(upTo(KEYS)),
    client: upTo(CLIENTS.length),
  });
}

/** The application made to fit one of the rows that there are, if there are any. */
function fitted(model: Model, one: ModelApplication): ModelApplication {
  const rows = [...model.rows];
  const [key, row] = rows[(one.person * 7 + one.accountName) % Math.max(rows.length, 1)] ?? [];
  if (key === undefined || row === undefined) return one;
  const [unit = 0, person = 0] = key.split(' ').map(Number);
  return { ...one, unit, person, name: row.name, date: row.date, form: FORMS[Math.max(unit - 1, 0)] ?? '1-1' };
}

/** Every kind of command; those that carry the workflow on come more often. */
export function commands(): fc.Arbitrary<Command>[] {
  const registering = fittingEntry().map((one) =>
    command(`register ${JSON.stringify(one)}`, async (model, { ports }) => [
      registerInModel(model, one),
      await register(ports, one),
    ]),
  );
  const registeringAnybody = entry().map((one) =>
    command(`register anybody ${JSON.stringify(one)}`, async (model, { ports }) => [
      registerInModel(model, one),
      await register(ports, one),
    ]),
  );
  const correcting = fc.tuple(fittingEntry(), fc.nat()).map(([one, at]) =>
    command(`correct ${JSON.stringify([one, at])}`, async (model, { ports }) => {
      const key = [...model.rows.keys()][at % Math.max(model.rows.size, 1)] ?? rowKey(one.unit, one.person);
      const [unit = 0, person = 0] = key.split(' ').map(Number);
      const correction = { ...one, unit, person, title: unit === 2 ? 2 : one.title === 2 ? 0 : one.title };
      return [registerInModel(model, correction), await register(ports, correction)];
    }),
  );
  const registeringAsAnother = fc.tuple(entry(), upTo(MODEL_UNITS.length)).map(([one, other]) =>
    command(`register as unit ${other} ${JSON.stringify(one)}`, async (model, { ports }) => {
      const wanted = one.unit === other ? registerInModel(model, one) : 'business-account.other-unit';
      return [wanted, await register(ports, one, registrarOf(unitAt(other)))];
    }),
  );
  const registeringAsNobody = fc.tuple(entry(), fc.nat(2)).map(([one, who]) =>
    command(`register as nobody ${who}`, async (_, { ports }) => {
      const actor = registrarOf(unitAt(one.unit));
      if (who === 0) return ['business-account.required', await register(ports, one, { kind: 'personal-account' })];
      if (who === 1) {
        const clerk = { ...actor, tier: 'clerk' as BusinessTier };
        return ['business-account.tier-too-low', await register(ports, one, clerk)];
      }
      const nowhere = { ...actor, unit: REFERENCE_TO_NOBODY.code };
      return ['unit.unknown', await register(ports, one, nowhere, nowhere.unit)];
    }),
  );
  const registeringWithFault = fc
    .tuple(fittingEntry(), fc.constantFrom(...PORT_FAULTS), fc.nat(2))
    .map(([one, fault, at]) =>
      command(`register with a fault, ${fault.happens}, at call ${at} ${JSON.stringify(one)}`, async (model, real) => {
        const isWritten = ['created', 'updated'].includes(ruleOnEntry(model, one));
        const call = at % (isWritten ? 3 : 2);
        if (call === 2 && fault.done) registerInModel(model, one);
        real.around = faultAt(call, fault);
        return [fault.code, await register(real.ports, one)];
      }),
    );
  const registeringWhatMoves = fittingEntry().map((one) =>
    command(`register what moves ${JSON.stringify(one)}`, async (model, real) => {
      // each time that the row is about to be saved, somebody else saves another post
      const moves: ModelEntry[] = [];
      const decide = () => {
        for (let attempt = 0; attempt < RETRIES; attempt += 1) {
          const ruling = ruleOnEntry(model, one);
          if (ruling !== 'created' && ruling !== 'updated') return ruling;
          const move = moveInModel(model, one.unit, one.person);
          if (move === null) return registerInModel(model, one);
          moves.push(move);
        }
        return 'store.conflict';
      };
      const wanted = decide();
      real.around = before('preRegistrations.save', () => perform(real, moves.shift()), true);
      return [wanted, await register(real.ports, one)];
    }),
  );
  const applying = application().map((one) =>
    command(`apply ${JSON.stringify(one)}`, async (model, { ports }) => [
      applyInModel(model, one),
      await apply(ports, one),
    ]),
  );
  const applyingRightly = application().map((one) =>
    command(`apply rightly ${JSON.stringify(one)}`, async (model, { ports }) => {
      const right = fitted(model, one);
      return [applyInModel(model, right), await apply(ports, right)];
    }),
  );
  const applyingAlmostRightly = fc
    .tuple(application(), fc.constantFrom('form' as const, 'name' as const, 'date' as const, 'unit' as const))
    .map(([one, field]) =>
      command(`apply with a wrong ${field} ${JSON.stringify(one)}`, async (model, { ports }) => {
        const wrong = { ...fitted(model, one), [field]: one[field] };
        return [applyInModel(model, wrong), await apply(ports, wrong)];
      }),
    );
  const applyingNowhere = fc
    .tuple(application(), fc.constantFrom('unknown' as const, 'ambiguous' as const))
    .map(([like, unit]) =>
      command(`apply at an ${unit} unit`, async (model, { ports }) => {
        const one = { ...like, unit };
        return [applyInModel(model, one), await apply(ports, one)];
      }),
    );
  const repeating = fc.tuple(fc.nat(), upTo(PASSWORDS.length)).map(([at, password]) =>
    command(`repeat ${at} with password ${password}`, async (model, { ports }) => {
      const earlier = model.accepted[at % Math.max(model.accepted.length, 1)];
      if (earlier === undefined) return ['nothing to repeat', 'nothing to repeat'];
      const again = { ...earlier, password };
      return [applyInModel(model, again), await apply(ports, again)];
    }),
  );
  const reusing = fc.tuple(fc.nat(), application()).map(([at, one]) =>
    command(`reuse the key of ${at} ${JSON.stringify(one)}`, async (model, { ports }) => {
      const { key = one.key, client = one.client } = model.accepted[at % Math.max(model.accepted.length, 1)] ?? {};
      const other = { ...fitted(model, one), key, client };
      return [applyInModel(model, other), await apply(ports, other)];
    }),
  );
  const applyingWithFault = fc
    .tuple(application(), fc.constantFrom(...PORT_FAULTS), fc.nat(8))
    .map(([one, fault, at]) =>
      command(`apply with a fault, ${fault.happens}, at call ${at} ${JSON.stringify(one)}`, async (model, real) => {
        const right = fitted(model, one);
        const call = at % callsInModel(model, right).length;
        stopInModel(model, right, call, fault.done);
        real.around = faultAt(call, fault);
        return [fault.code, await apply(real.ports, right)];
      }),
    );
  const applyingWhileRowMoves = fc.tuple(application(), fc.boolean()).map(([one, keepsMoving]) =>
    command(
      `apply while the row moves, ${keepsMoving ? 'always' : 'once'} ${JSON.stringify(one)}`,
      async (model, real) => {
        const right = fitted(model, one);
        const opens = callsInModel(model, right).includes('accounts.open');
        const moves: ModelEntry[] = [];
        const decide = () => {
          const attempts = !opens ? 0 : keepsMoving ? RETRIES : 1;
          for (let attempt = 0; attempt < attempts; attempt += 1) {
            const move = moveInModel(model, Number(right.unit), right.person);
            if (move === null) break;
            moves.push(move);
          }
          if (moves.length < RETRIES) return decideInModel(model, right);
          forgetInModel(model, right);
          return 'store.conflict';
        };
        const wanted = enterModel(model, right) ?? decide();
        real.around = before('accounts.open', () => perform(real, moves.shift()), keepsMoving);
        return [wanted, await apply(real.ports, right)];
      },
    ),
  );
  const applyingWithTwin = fc
    .tuple(application(), fc.constantFrom('units.find', 'accounts.open'), fc.boolean())
    .map(([one, port, other]) =>
      command(`apply while a twin (${other}) wins before ${port} ${JSON.stringify(one)}`, async (model, real) => {
        const right = fitted(model, one);
        const twin = other ? { ...right, accountName: (right.accountName + 2) % ACCOUNT_NAMES.length } : right;
        const meets = callsInModel(model, right).includes(port);
        const entered = enterModel(model, right);
        const twinWanted = entered === null && meets ? applyInModel(model, twin) : 'no twin';
        let twinFound = 'no twin';
        real.around = before(port, async () => {
          twinFound = await apply(real.scene.ports, twin);
        });
        const found = await apply(real.ports, right);
        if (twinFound !== twinWanted)
          throw new Error(`the model says ${twinWanted} to the twin, the workflow ${twinFound}`);
        return [entered ?? decideInModel(model, right), found];
      }),
    );
  const waiting = fc.integer({ min: 1, max: 3 }).map((minutes) =>
    command(`wait ${minutes} minutes`, (model, { clock }) => {
      clock.now += minutes * 60_000;
      model.attempts.clear();
      model.searches = 0;
      return Promise.resolve(['waited', 'waited']);
    }),
  );
  const listing = fc.tuple(upTo(MODEL_UNITS.length), fc.integer({ min: 1, max: 3 })).map(([unit, size]) =>
    command(`list unit ${unit} by ${size}`, async (model, { ports }) => {
      const { code } = unitAt(unit);
      const listed: string[] = [];
      let after = null;
      do {
        const page: Awaited<ReturnType<typeof listTeachers>> = await listTeachers(
          registrarOf(unitAt(unit)),
          code,
          { after, size },
          ports,
        );
        const { teachers, next } = page._unsafeUnwrap();
        listed.push(
          ...teachers.map(
            ({ row, accountOpened }) => `${row.identityNumber} ${row.personName} ${row.version} ${accountOpened}`,
          ),
        );
        after = next;
      } while (after !== null);
      const wanted = [...model.rows]
        .filter(([key]) => key.startsWith(`${unit} `))
        .map(
          ([key, { name, version, claim }]) =>
            `${numberOf(Number(key.split(' ')[1]))} ${NAMES[name] ?? ''} ${version} ${claim !== null}`,
        );
      return [`listed`, listed.join() === wanted.sort().join() ? 'listed' : `listed ${listed.join()}`];
    }),
  );
  const listingRefusals = fc.tuple(upTo(MODEL_UNITS.length), upTo(MODEL_UNITS.length)).map(([unit, by]) =>
    command(`list refusals of unit ${unit} as ${by}`, async (model, { ports }) => {
      const answer = await listRefusals(registrarOf(unitAt(by)), unitAt(unit).code, ports);
      if (unit !== by) return ['business-account.other-unit', answer.isErr() ? answer.error.code : 'listed'];
      const codes = answer._unsafeUnwrap().map(({ failure }) => failure.code);
      const wanted = model.refusals.filter((refusal) => refusal.unit === unit).map(({ code }) => code);
      return ['refusals listed', codes.join() === wanted.reverse().join() ? 'refusals listed' : codes.join()];
    }),
  );
  const unlocking = fc.tuple(upTo(MODEL_UNITS.length), upTo(PEOPLE), fc.boolean()).map(([unit, person, isOwn]) =>
    command(`unlock person ${person} of unit ${unit}, ${isOwn ? 'by it' : 'by another'}`, async (model, { ports }) => {
      const actor = registrarOf(unitAt(isOwn ? unit : (unit + 1) % MODEL_UNITS.length));
      const command = { actor, unit: unitAt(unit).code, identityNumber: numberOf(person) };
      const found = await codeOf(unlockRosterRow(command, NOW, ports), ({ type }) => type);
      if (!isOwn) return ['business-account.other-unit', found];
      forgetInModel(model, { unit, person });
      return ['roster-row-unlocked', found];
    }),
  );
  const searching = fc.constantFrom('國小', '和平', '教育', '無此').map((name) =>
    command(`search ${name}`, async (model, { ports: { rateLimiter } }) => {
      const query = parseUnitDirectoryQuery({ name })._unsafeUnwrap();
      const answer = await searchUnits({ query, client: 'client-1' }, { unitDirectory: DIRECTORY, rateLimiter });
      model.searches += 1;
      if (model.searches > SEARCHES) return ['rate-limit.exceeded', answer.isErr() ? answer.error.code : 'found'];
      const { entries } = answer._unsafeUnwrap();
      const wanted = UNITS.map((unit) => unit.name).filter((unit) => unit.includes(name));
      return [
        `found ${wanted.length > 0}`,
        wanted.length === entries.length ? `found ${entries.length > 0}` : 'found others',
      ];
    }),
  );
  const often = (weight: number, arbitrary: fc.Arbitrary<Command>) => Array.from({ length: weight }, () => arbitrary);
  return [
    ...often(6, registering),
    ...often(2, registeringAnybody),
    ...often(3, correcting),
    registeringAsAnother,
    registeringAsNobody,
    registeringWithFault,
    registeringWhatMoves,
    ...often(2, applying),
    ...often(4, applyingRightly),
    ...often(3, applyingAlmostRightly),
    applyingNowhere,
    ...often(2, repeating),
    ...often(2, reusing),
    ...often(2, applyingWithFault),
    ...often(2, applyingWhileRowMoves),
    ...often(2, applyingWithTwin),
    waiting,
    unlocking,
    listing,
    listingRefusals,
    searching,
  ];
}

const DIRECTORY = createMemoryUnitDirectory(UNITS.map((unit) => ({ unit, contacts: [] })));

function faultAt(at: number, fault: (typeof PORT_FAULTS)[number]): Around {
  let calls = 0;
  return (_, call) => {
    calls += 1;
    return calls - 1 === at ? fault.fail(call) : call();
  };
}
