import { inspect } from 'node:util';
import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import type { SubmitApplicationCommand } from '../../src/account-application/submit-application-command.js';
import { parseInstant } from '../../src/instant/instant.js';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import { RATE_LIMIT_POLICY, type RateLimit } from '../../src/rate-limit/rate-limit-policy.js';
import type { Unit } from '../../src/school/unit.js';
import {
  AMBIGUOUS_REFERENCE,
  BUREAU,
  commandOf,
  createScene,
  type EntryParts,
  entryOf,
  type FormParts,
  formOf,
  INSTITUTION,
  keyOf,
  NOW,
  numberOf,
  OTHER_SCHOOL,
  REFERENCE_TO_NOBODY,
  registrarOf,
  SCHOOL,
  type Scene,
} from '../workflow/scene.js';
import { tracePorts, wrapPorts } from '../workflow/wrapped-ports.js';

const LATER = parseInstant('2024-08-01T00:05:00.000Z')._unsafeUnwrap();
const OPENED = { type: 'account-opened', accountName: 'Fang01', openedAt: NOW, repeated: false };

/** A limiter of so many applications of a client on a number within seconds that never pass. */
function limiterOf(attempts: number, windowSeconds: RateLimit['windowSeconds']) {
  const policy = { ...RATE_LIMIT_POLICY, application: { attempts, windowSeconds } };
  return createMemoryRateLimiter({ policy, clock: () => 0 });
}

/** A scene in which the rosters hold these entries. */
async function sceneWith(rows: readonly (readonly [Unit, EntryParts])[] = [[SCHOOL, {}]]): Promise<Scene> {
  const scene = createScene();
  for (const [unit, parts] of rows) await register(scene, unit, parts);
  return scene;
}

async function register({ ports }: Scene, unit: Unit, parts: EntryParts = {}): Promise<void> {
  const command = { actor: registrarOf(unit), unit: unit.code, entry: entryOf(parts), confirmed: true };
  expect((await preRegister(command, NOW, ports)).isOk()).toBe(true);
}

async function answerTo(scene: Scene, command: SubmitApplicationCommand, now = NOW, ports = scene.ports) {
  const answer = await submitApplication(command, now, ports);
  return answer.isOk() ? answer.value : answer.error;
}

async function apply(scene: Scene, parts: FormParts = {}, key: string | null = null) {
  return answerTo(scene, commandOf(formOf(parts), { key }));
}

describe('an application that is accepted', () => {
  test('opens the account and writes all that belongs to it', async () => {
    const scene = await sceneWith();
    expect(await answerTo(scene, commandOf(formOf()))).toEqual(OPENED);

    const { password, accountName, unit, consents, ...form } = formOf();
    expect(unit).toEqual({ code: SCHOOL.code });
    const [opening, ...more] = scene.store.ledger.openings();
    expect(more).toEqual([]);
    expect(opening).toEqual({
      account: {
        ...form,
        name: accountName,
        unit: SCHOOL.code,
        passwordHash: expect.stringMatching(/^\$test\$/) as unknown,
        openedAt: NOW,
      },
      consents,
      idempotency: {
        client: 'client-1',
        key: keyOf('key-1'),
        fingerprint: expect.any(String) as unknown,
        accountName,
        openedAt: NOW,
      },
      claim: { unit: SCHOOL.code, identityNumber: form.identityNumber, version: 1, nameMatch: 'exact' },
      messages: [{ id: 'message-1', type: 'account-opened', to: form.email, accountName }],
    });
    const row = await scene.store.preRegistrations.find(SCHOOL.code, numberOf(1));
    expect(row._unsafeUnwrap()).toMatchObject({
      version: 2,
      claim: { accountName, claimedAt: NOW, nameMatch: 'exact' },
    });
    expect(inspect(scene.store.ledger, { depth: null })).not.toContain(password);
  });

  test.each([
    ['1-1', SCHOOL, '教師', '教師'],
    ['1-2', INSTITUTION, '實習教師', null],
    ['1-3', BUREAU, '科員', null],
  ] as const)('by form %s, at $1.name', async (form, unit, jobTitle, kept) => {
    const scene = await sceneWith([[unit, { jobTitle }]]);
    expect(await apply(scene, { form, unit: { code: unit.code } })).toEqual(OPENED);
    const accounts = scene.store.ledger.openings().map(({ account }) => account);
    expect(accounts).toMatchObject([{ form, unit: unit.code, jobTitle: kept, teachingSubjects: [] }]);
  });

  test('by the name of the school instead of its code', async () => {
    const scene = await sceneWith();
    const { county, township } = AMBIGUOUS_REFERENCE;
    expect(await apply(scene, { unit: { county, township, name: SCHOOL.name } })).toEqual(OPENED);
  });

  test('by a name in variant characters, which the row then tells', async () => {
    const scene = await sceneWith([[SCHOOL, { personName: '黃啟峰' }]]);
    expect(await apply(scene, { personName: '黄啓峯' })).toEqual(OPENED);
    const row = await scene.store.preRegistrations.find(SCHOOL.code, numberOf(1));
    expect(row._unsafeUnwrap()?.claim?.nameMatch).toBe('variant');
    // the account keeps the name as the person writes it
    expect(scene.store.ledger.openings().map(({ account }) => account.personName)).toEqual(['黄啓峯']);
  });

  test('writes to no mailbox but the main one', async () => {
    const scene = await sceneWith();
    const form = { ...formOf(), backupEmail: formOf().email };
    expect(await answerTo(scene, commandOf(form))).toEqual(OPENED);
    expect(scene.store.ledger.messages().map(({ to }) => to)).toEqual([form.email]);
  });
});

describe('the order of the steps', () => {
  const READ = [
    'units.find',
    'preRegistrations.find',
    'accounts.findByIdentityNumber',
    'accounts.findByName',
    'rateLimiter.take',
  ];
  const KEY = ['fingerprints.of', 'accounts.findByIdempotencyKey'];
  const WORK = ['rateLimiter.take', 'passwordHasher.hash'];
  const FORGET = 'rateLimiter.forget';

  async function traceOf(scene: Scene, parts: FormParts, key: string | null = 'key-1'): Promise<readonly string[]> {
    const { ports, trace } = tracePorts(scene.ports);
    await answerTo(scene, commandOf(formOf(parts), { key }), NOW, ports);
    return trace;
  }

  test('accepted', async () => {
    expect(await traceOf(await sceneWith(), {})).toEqual([...KEY, ...WORK, ...READ, FORGET, 'accounts.open']);
  });

  test('accepted, without a key', async () => {
    expect(await traceOf(await sceneWith(), {}, null)).toEqual([...WORK, ...READ, FORGET, 'accounts.open']);
  });

  test('refused', async () => {
    expect(await traceOf(createScene(), {})).toEqual([...KEY, ...WORK, ...READ, 'refusals.record']);
  });

  test('repeated', async () => {
    const scene = await sceneWith();
    await apply(scene, {}, 'key-1');
    expect(await traceOf(scene, {})).toEqual(KEY);
  });

  test('number used: the key is looked up once more, for a twin may have won', async () => {
    const scene = await sceneWith();
    await apply(scene, {}, 'key-1');
    expect(await traceOf(scene, { accountName: 'Fang02' }, 'key-2')).toEqual([
      ...KEY,
      ...WORK,
      ...READ,
      FORGET,
      'accounts.findByIdempotencyKey',
    ]);
    expect(await traceOf(scene, { accountName: 'Fang02' }, null)).toEqual([...WORK, ...READ, FORGET]);
  });

  test('too many attempts', async () => {
    const scene = createScene(limiterOf(1, 60));
    await apply(scene);
    expect(await traceOf(scene, {})).toEqual([...KEY, 'rateLimiter.take']);
  });

  test('an unknown unit: after the hash', async () => {
    expect(await traceOf(createScene(), { unit: REFERENCE_TO_NOBODY })).toEqual([...KEY, ...WORK, 'units.find']);
  });
});

describe('an application that is refused', () => {
  test.each([
    ['no row', {}, []],
    ['another name', { personName: '林志明' }, [[SCHOOL, {}]]],
    ['another birth date', { birthDate: '1990-01-02' }, [[SCHOOL, {}]]],
    ['a row at another unit only', {}, [[OTHER_SCHOOL, {}]]],
    ["an intern with an ordinary school's row", { form: '1-2' }, [[SCHOOL, {}]]],
    ['the wrong form', { form: '1-3' }, [[SCHOOL, {}]]],
    ['the wrong form at a bureau', { form: '1-1', unit: { code: BUREAU.code } }, [[BUREAU, { jobTitle: '科員' }]]],
  ] as readonly (readonly [string, FormParts, readonly (readonly [Unit, EntryParts])[]])[])(
    '%s: one public answer, and nothing is written',
    async (_, parts, rows) => {
      const scene = await sceneWith(rows);
      expect(await apply(scene, parts, 'key-1')).toEqual({ code: 'application.no-match' });
      expect(scene.store.ledger.openings()).toEqual([]);
      expect(scene.hasher.count()).toBe(1);
    },
  );

  test('an unknown and an ambiguous unit', async () => {
    const scene = await sceneWith();
    expect(await apply(scene, { unit: REFERENCE_TO_NOBODY })).toEqual({ code: 'unit.unknown' });
    expect(await apply(scene, { unit: AMBIGUOUS_REFERENCE })).toEqual({ code: 'unit.ambiguous', count: 2 });
  });

  test('a number that has an account, after the match only', async () => {
    const scene = await sceneWith([
      [SCHOOL, {}],
      [OTHER_SCHOOL, {}],
    ]);
    expect(await apply(scene)).toEqual(OPENED);
    const taken = { code: 'account.identity-number-taken' };
    expect(await apply(scene, { accountName: 'Fang02' })).toEqual(taken);
    expect(await apply(scene, { accountName: 'Fang02', unit: { code: OTHER_SCHOOL.code } })).toEqual(taken);
    expect(await apply(scene, { birthDate: '1991-01-01' })).toEqual({ code: 'application.no-match' });
    expect(scene.store.ledger.openings()).toHaveLength(1);
  });

  test.each(['Fang01', 'fang01', 'FANG01', 'fAnG01'])('a name that is taken, written %s', async (accountName) => {
    const scene = await sceneWith([
      [SCHOOL, {}],
      [SCHOOL, { person: 2 }],
    ]);
    expect(await apply(scene)).toEqual(OPENED);
    expect(await apply(scene, { person: 2, accountName })).toEqual({ code: 'account.name-taken' });
    expect(await apply(scene, { person: 3, accountName })).toEqual({ code: 'application.no-match' });
    expect(await apply(scene, { person: 2, accountName: 'Fang02' })).toMatchObject({ accountName: 'Fang02' });
  });

  test('too many attempts, and how long to wait; another client is not held up', async () => {
    const scene = createScene(limiterOf(2, 90));
    await register(scene, SCHOOL);
    const from = (client: string) =>
      answerTo(scene, commandOf(formOf({ birthDate: '1991-01-01' }), { key: null, client }));
    expect([await from('one'), await from('one'), await from('one'), await from('other')]).toEqual([
      { code: 'application.no-match' },
      { code: 'application.no-match' },
      { code: 'application.too-many-attempts', retryAfterSeconds: 90 },
      { code: 'application.no-match' },
    ]);
    expect(scene.hasher.count()).toBe(3);
  });

  test('too many attempts for life: nobody is told to come back', async () => {
    const scene = createScene(limiterOf(1, 'for-life'));
    await apply(scene);
    expect(await apply(scene)).toEqual({ code: 'application.too-many-attempts', retryAfterSeconds: null });
  });
});

describe('an application that is sent again under its key', () => {
  test('is given the same account', async () => {
    const scene = await sceneWith();
    expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
    for (const parts of [{}, { password: 'Another2School' }]) {
      const again = await answerTo(scene, commandOf(formOf(parts), { key: 'key-1' }), LATER);
      expect(again).toEqual({ ...OPENED, repeated: true });
    }
    expect(scene.store.ledger.openings()).toHaveLength(1);
    expect(scene.store.ledger.messages()).toHaveLength(1);
    expect(scene.hasher.count()).toBe(1);
  });

  test('is given it even when the row was corrected and the limit reached meanwhile', async () => {
    const scene = createScene(limiterOf(1, 90));
    await register(scene, SCHOOL);
    expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
    await register(scene, SCHOOL, { personName: '陳芳杏' });
    expect(await apply(scene, {}, 'key-1')).toEqual({ ...OPENED, repeated: true });
  });

  test.each([
    ['another name', { accountName: 'Fang02' }],
    ['another person', { person: 2 }],
    ['another birth date', { birthDate: '1990-01-02' }],
    ['another unit', { unit: { code: OTHER_SCHOOL.code } }],
    ['another form', { form: '1-2' }],
  ] as readonly (readonly [string, FormParts])[])('with %s is another application', async (_, parts) => {
    const scene = await sceneWith();
    expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
    expect(await apply(scene, parts, 'key-1')).toEqual({ code: 'application.idempotency-key-reused' });
    expect(scene.store.ledger.openings()).toHaveLength(1);
  });

  test('by another client is an application of its own', async () => {
    const scene = await sceneWith([
      [SCHOOL, {}],
      [SCHOOL, { person: 2 }],
    ]);
    expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
    const other = commandOf(formOf({ person: 2, accountName: 'Fang02' }), { client: 'client-2' });
    expect(await answerTo(scene, other)).toMatchObject({ accountName: 'Fang02', repeated: false });
    const stranger = commandOf(formOf(), { client: 'client-3' });
    expect(await answerTo(scene, stranger)).toEqual({ code: 'account.identity-number-taken' });
  });

  test('without a key is already used', async () => {
    const scene = await sceneWith();
    expect(await apply(scene)).toEqual(OPENED);
    expect(await apply(scene)).toEqual({ code: 'account.identity-number-taken' });
  });

  test('after a refusal is judged anew: refused, registered, accepted, repeated', async () => {
    const scene = createScene();
    expect(await apply(scene, {}, 'key-1')).toEqual({ code: 'application.no-match' });
    await register(scene, SCHOOL);
    expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
    expect(await apply(scene, {}, 'key-1')).toEqual({ ...OPENED, repeated: true });
  });
});

describe('a race', () => {
  /** Does something once, just before the port is called for the first time. */
  function once(scene: Scene, before: string, act: () => Promise<void>): Scene['ports'] {
    let done = false;
    return wrapPorts(scene.ports, (name, call) => {
      if (name !== before || done) return call();
      done = true;
      return okAsync(undefined).map(act).andThen(call);
    });
  }

  test.each([
    'rateLimiter.take',
    'passwordHasher.hash',
    'units.find',
    'preRegistrations.find',
    'accounts.findByName',
    'accounts.open',
  ])('a twin under the same key that wins before %s: both are given the one account', async (before) => {
    const scene = await sceneWith();
    const ports = once(scene, before, async () => {
      expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
    });
    expect(await answerTo(scene, commandOf(formOf()), LATER, ports)).toEqual({ ...OPENED, repeated: true });
    expect(scene.store.ledger.openings()).toHaveLength(1);
  });

  test.each(['units.find', 'accounts.open'])(
    'another application under the same key that wins before %s: the key is reused',
    async (before) => {
      const scene = await sceneWith([
        [SCHOOL, {}],
        [SCHOOL, { person: 2 }],
      ]);
      const ports = once(scene, before, async () => {
        expect(await apply(scene, {}, 'key-1')).toEqual(OPENED);
      });
      const other = commandOf(formOf({ person: 2 }));
      expect(await answerTo(scene, other, LATER, ports)).toEqual({ code: 'application.idempotency-key-reused' });
    },
  );

  test.each(['units.find', 'accounts.open'])(
    'the same person under another key that wins before %s',
    async (before) => {
      const scene = await sceneWith();
      const ports = once(scene, before, async () => {
        expect(await apply(scene, {}, 'key-2')).toEqual(OPENED);
      });
      const answer = await answerTo(scene, commandOf(formOf({ accountName: 'Fang02' })), LATER, ports);
      expect(answer).toEqual({ code: 'account.identity-number-taken' });
    },
  );

  test.each(['units.find', 'accounts.open'])('another person with the name that wins before %s', async (before) => {
    const scene = await sceneWith([
      [SCHOOL, {}],
      [SCHOOL, { person: 2 }],
    ]);
    const ports = once(scene, before, async () => {
      expect(await apply(scene, {}, 'key-2')).toEqual(OPENED);
    });
    const answer = await answerTo(scene, commandOf(formOf({ person: 2, accountName: 'fang01' })), LATER, ports);
    expect(answer).toEqual({ code: 'account.name-taken' });
  });

  test('a row that moved is read again and decided again', async () => {
    const scene = await sceneWith();
    const harmless = once(scene, 'accounts.open', () => register(scene, SCHOOL, { jobTitle: '主任' }));
    expect(await answerTo(scene, commandOf(formOf()), NOW, harmless)).toEqual(OPENED);
    expect(scene.hasher.count()).toBe(1);

    const other = await sceneWith();
    const corrected = once(other, 'accounts.open', () => register(other, SCHOOL, { personName: '陳芳杏' }));
    expect(await answerTo(other, commandOf(formOf()), NOW, corrected)).toEqual({ code: 'application.no-match' });
    expect(other.store.ledger.openings()).toEqual([]);
  });

  test('a row that keeps moving is a conflict, after five attempts', async () => {
    const scene = await sceneWith();
    const { ports, trace } = tracePorts({
      ...scene.ports,
      accounts: { ...scene.ports.accounts, open: () => errAsync({ code: 'pre-registration.stale' as const }) },
    });
    expect(await answerTo(scene, commandOf(formOf()), NOW, ports)).toEqual({ code: 'store.conflict' });
    expect(trace.filter((name) => name === 'accounts.open')).toHaveLength(5);
    expect(scene.hasher.count()).toBe(1);
  });

  test('a store that says that the key was used, and finds nothing under it, is in conflict with itself', async () => {
    const scene = await sceneWith();
    const open = () => errAsync({ code: 'account.idempotency-key-taken' as const });
    const ports = { ...scene.ports, accounts: { ...scene.ports.accounts, open } };
    expect(await answerTo(scene, commandOf(formOf()), NOW, ports)).toEqual({ code: 'store.conflict' });
    expect(await answerTo(scene, commandOf(formOf(), { key: null }), NOW, ports)).toEqual({ code: 'store.conflict' });
  });
});

test('the password is in nothing that is answered or kept', async () => {
  const scene = await sceneWith();
  const password = 'Secret77Secret';
  const seen: unknown[] = [];
  const ports = wrapPorts(scene.ports, (name, call) => {
    const answer = call();
    if (name !== 'passwordHasher.hash') seen.push(answer);
    return answer.map((value) => {
      seen.push(value);
      return value;
    });
  });
  const applications = [{}, {}, { accountName: 'Fang02' }, { person: 2 }, { unit: REFERENCE_TO_NOBODY }];
  for (const parts of applications) {
    for (const key of ['key-1', null]) {
      seen.push(await answerTo(scene, commandOf(formOf({ ...parts, password }), { key }), NOW, ports));
    }
  }
  const row = await scene.store.preRegistrations.find(SCHOOL.code, numberOf(1));
  seen.push(scene.store.ledger.openings(), scene.store.ledger.messages(), row);
  expect(seen.length).toBeGreaterThan(40);
  expect(inspect(seen, { depth: null, showHidden: true }).includes(password)).toBe(false);
  expect(JSON.stringify(scene.store.ledger.openings()).includes(password)).toBe(false);
});
