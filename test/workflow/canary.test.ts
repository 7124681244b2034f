/**
 * Personal data through every path that ends in an error: none of it is in an error, a stack, a refusal, what `inspect`
 * shows of them, or on the console.
 */
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { ResultAsync } from 'neverthrow';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listRefusals } from '../../src/account-application/list-refusals.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import type { ApplicationForm } from '../../src/application-form/application-form.js';
import { parseApplicationForm } from '../../src/application-form/parse-application-form.js';
import { formatMinguo } from '../../src/calendar-date/format-minguo.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import { listTeachers } from '../../src/pre-registration/list-teachers.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import { parseRosterEntry, type RosterEntry } from '../../src/pre-registration/roster-entry.js';
import { applicationForm, SAMPLE_FORM_CONTEXT } from '../../src/testing/arbitraries/application-form.js';
import { parseUnitDirectoryQuery } from '../../src/unit-directory/unit-directory-query.js';
import { commandOf, createScene, entryOf, NOW, OTHER_SCHOOL, registrarOf, SCHOOL, type Scene } from './scene.js';
import { wrapPorts } from './wrapped-ports.js';

const OPERATIONS = process.env['LONG'] === '1' ? 10_000 : 500;

/** Whatever ends in an error, for somebody whose row and application fit; gives all that may be logged. */
type Path = (person: Person, scene: Scene) => Promise<readonly unknown[]>;

interface Person {
  readonly form: ApplicationForm;
  readonly entry: RosterEntry;
  /** Everything that must not be seen, as written. */
  readonly secrets: readonly string[];
}

const submit = async (form: ApplicationForm, ports: Scene['ports'], key: string | null = 'key-1') =>
  failureOf(await submitApplication(commandOf(form, { key }), NOW, ports));
/** What has to be so before the path begins. */
async function given(answer: ResultAsync<unknown, unknown>): Promise<void> {
  expect((await answer).isOk()).toBe(true);
}

const register = (entry: RosterEntry, ports: Scene['ports'], unit = SCHOOL) =>
  preRegister({ actor: registrarOf(SCHOOL), unit: unit.code, entry }, NOW, ports);

const PATHS: Readonly<Record<string, Path>> = {
  'a form that is spoilt in every field': ({ form }) => {
    const raw = {
      ...form,
      birthDate: formatMinguo(form.birthDate),
      passwordConfirmation: form.password,
      emailConfirmation: form.email,
      consents: {},
    };
    const spoilt = Object.fromEntries(
      Object.entries(raw).map(([field, value]) => [field, typeof value === 'string' ? `${value}\u0000` : value]),
    );
    return Promise.resolve([
      failureOf(parseApplicationForm({ ...raw, accountName: form.personName }, SAMPLE_FORM_CONTEXT)),
      failureOf(parseApplicationForm({ ...spoilt, form: form.form }, SAMPLE_FORM_CONTEXT)),
      failureOf(parseApplicationForm(Object.values(raw), SAMPLE_FORM_CONTEXT)),
      failureOf(parseApplicationForm({ ...raw, [form.identityNumber]: form.personName }, SAMPLE_FORM_CONTEXT)),
    ]);
  },
  'a roster entry in the wrong fields': ({ entry }) => {
    const { personName, identityNumber, birthDate } = entry;
    const shifted = {
      personName: identityNumber,
      sex: personName,
      identityNumber: birthDate,
      birthDate: personName,
      jobTitle: `${identityNumber}\u0000`,
    };
    return Promise.resolve([failureOf(parseRosterEntry(shifted, SAMPLE_FORM_CONTEXT))]);
  },
  'a search for a person': ({ form: { personName, identityNumber } }) => {
    const query = { name: `${identityNumber}\u0000`, stage: personName, county: identityNumber, township: personName };
    return Promise.resolve([failureOf(parseUnitDirectoryQuery(query))]);
  },
  'a registration that is refused': async ({ entry }, { ports }) => [
    failureOf(await register({ ...entry, jobTitle: entryOf({ jobTitle: '實習教師' }).jobTitle }, ports)),
    failureOf(await register(entry, ports, OTHER_SCHOOL)),
  ],
  'a correction without a confirmation': async ({ form, entry }, { ports }) => {
    await given(register(entry, ports));
    await given(submitApplication(commandOf(form), NOW, ports));
    const corrected = { ...entry, personName: parsePersonName(`${entry.personName}改`)._unsafeUnwrap() };
    return [failureOf(await register(corrected, ports))];
  },
  'an application without a match': async ({ form, entry }, { ports }) => {
    const unlisted = await submit(form, ports);
    await given(register({ ...entry, personName: entryOf().personName }, ports));
    const mismatched = await submit(form, ports);
    const refusals = await listRefusals(registrarOf(SCHOOL), SCHOOL.code, ports);
    return [unlisted, mismatched, refusals._unsafeUnwrap()];
  },
  'an application for what is taken': async ({ form, entry }, { ports }) => {
    await given(register(entry, ports));
    await given(submitApplication(commandOf(form), NOW, ports));
    return [await submit(form, ports, null), await submit({ ...form, backupEmail: form.email }, ports)];
  },
  'a listing for somebody else': async ({ entry }, { ports }) => {
    await given(register(entry, ports));
    return [
      failureOf(await listTeachers(registrarOf(OTHER_SCHOOL), SCHOOL.code, { after: entry.identityNumber }, ports)),
      failureOf(await listRefusals({ kind: 'personal-account' }, SCHOOL.code, ports)),
    ];
  },
  'ports that fail with the row in their errors': async ({ form, entry, secrets }, scene) => {
    await given(register(entry, scene.ports));
    const seen: unknown[] = [];
    for (const fail of FAILURES) {
      for (const port of [
        'accounts.open',
        'preRegistrations.find',
        'passwordHasher.hash',
        'fingerprints.of',
        'units.findByCode',
      ]) {
        const ports = wrapPorts(scene.ports, (name, call) => (name === port ? fail(secrets.join()) : call()));
        const answers = [await submitApplication(commandOf(form), NOW, ports), await register(entry, ports)];
        seen.push(...answers.filter((answer) => answer.isErr()).map(failureOf));
      }
    }
    return seen;
  },
};

/** What a driver may do with the row that it complains about. */
const FAILURES: readonly ((row: string) => ResultAsync<never, never>)[] = [
  (row) => {
    throw new Error(`duplicate key value violates unique constraint: ${row}`, { cause: { detail: row } });
  },
  (row) => new ResultAsync(Promise.reject(Object.assign(new Error(row), { detail: row, code: '23505' }))),
  (row) => {
    throw Object.assign(new TypeError(), { row });
  },
];

/** The error, which there must be, with all that it drags along. */
function failureOf(result: { readonly isErr: () => boolean }): unknown {
  expect(result.isErr()).toBe(true);
  return (result as { readonly error?: unknown }).error;
}

/** Somebody whose name is nobody else's, and cannot be a word of a code. */
function person(): fc.Arbitrary<Person> {
  return applicationForm().map((sample) => {
    const personName = parsePersonName(`${sample.personName}甲乙丙丁`)._unsafeUnwrap();
    const { jobTitle } = entryOf();
    const form: ApplicationForm = {
      ...sample,
      personName,
      form: '1-1',
      unit: { code: SCHOOL.code },
      jobTitle,
      teachingSubjects: [] as never,
    };
    const { identityNumber, birthDate, phone, email, backupEmail, password } = form;
    const entry = { ...entryOf(), personName, identityNumber, birthDate };
    const written = [personName, identityNumber, birthDate, formatMinguo(birthDate), phone, email, password];
    return { form, entry, secrets: backupEmail === null ? written : [...written, backupEmail] };
  });
}

const logged: string[] = [];

beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void logged.push(inspect(args, { depth: null })));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(Object.entries(PATHS))(`%s: ${OPERATIONS} operations in all show nothing`, async (_, path) => {
  await fc.assert(
    fc.asyncProperty(person(), async (somebody) => {
      const seen = await path(somebody, createScene());
      expect(seen.length).toBeGreaterThan(0);
      const stacks = seen.map((one) => (one instanceof Error ? one.stack : undefined));
      const text =
        JSON.stringify(seen) + inspect([seen, stacks, logged], { depth: null, showHidden: true, getters: true });
      const shown = somebody.secrets.filter((secret) => text.includes(secret));
      // not the secrets themselves: a failing test is a log, too
      expect(shown.length).toBe(0);
    }),
    { numRuns: Math.ceil(OPERATIONS / Object.keys(PATHS).length) },
  );
});
