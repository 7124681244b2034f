/**
 * The workflow once more, as plainly as it can be said: maps and lists, no parsing, no ports, no retries. What the real
 * one answers and stores is compared with this after every step.
 */

/** The world's small vocabularies; the model knows their indices only. */
export const NAMES = ['黃啟峰', '黄啓峯', '林志明'];
export const DATES = ['1990-01-01', '1990-01-02'];
export const TITLES = ['教師', '主任', '實習教師', '科員'];
export const ACCOUNT_NAMES = ['Fang01', 'fang01', 'Ming02', 'MING02', 'Hui03', 'Chen04', 'Lin05', 'Wang06'];
export const FORMS = ['1-1', '1-2', '1-3'] as const;
const KINDS = ['school', 'school', 'teacher-training-institution', 'education-bureau'] as const;
export const CLIENTS = ['client-1', 'client-2'];
export const PASSWORDS = ['Teach2School', 'Another2School'];
/** How many attempts of a client on a number are let through until the clock moves on. */
export const ATTEMPTS = 6;
/** How many failed matches with a row are let through for life. */
export const GUESSES = 3;
/** How many searches are let through until the clock moves on. */
export const SEARCHES = 2;

const LOCKED = 'application.row-locked';
const TAKE = 'rateLimiter.take';
const INTERN = TITLES.indexOf('實習教師');
const TEACHER = TITLES.indexOf('教師');
const DIRECTOR = TITLES.indexOf('主任');
/** How often the real one reads and decides again. */
export const RETRIES = 5;
const FORM_OF_UNIT = ['1-1', '1-1', '1-2', '1-3'] as const;

/** What a registrar types in, in indices. */
export interface ModelEntry {
  readonly unit: number;
  readonly person: number;
  readonly name: number;
  readonly date: number;
  readonly title: number;
  readonly confirmed: boolean;
}

/** What an applicant sends, in indices. A unit beyond the four is unknown, or ambiguous. */
export interface ModelApplication {
  readonly form: (typeof FORMS)[number];
  readonly unit: number | 'unknown' | 'ambiguous';
  readonly person: number;
  readonly name: number;
  readonly date: number;
  readonly accountName: number;
  readonly password: number;
  readonly key: number | null;
  readonly client: number;
}

interface ModelRow {
  name: number;
  date: number;
  title: number;
  version: number;
  claim: { readonly accountName: number; readonly match: 'exact' | 'variant' } | null;
}

export interface Model {
  readonly rows: Map<string, ModelRow>;
  /** The applications that were accepted, in order. */
  readonly accepted: ModelApplication[];
  readonly refusals: { readonly unit: number; readonly person: number; readonly code: string }[];
  readonly attempts: Map<string, number>;
  /** The failed matches with a row, or with none. */
  readonly guesses: Map<string, number>;
  searches: number;
  hashes: number;
}

export function createModel(): Model {
  return {
    rows: new Map(),
    accepted: [],
    refusals: [],
    attempts: new Map(),
    guesses: new Map(),
    searches: 0,
    hashes: 0,
  };
}

export function rowKey(unit: number | string, person: number): string {
  return `${unit} ${person}`;
}

/** Registers, and says what the real one must answer. */
export function registerInModel(model: Model, entry: ModelEntry): string {
  const ruling = ruleOnEntry(model, entry);
  const { unit, person, name, date, title } = entry;
  const row = model.rows.get(rowKey(unit, person));
  if (ruling === 'created') model.rows.set(rowKey(unit, person), { name, date, title, version: 1, claim: null });
  if (ruling === 'updated' && row !== undefined) Object.assign(row, { name, date, title, version: row.version + 1 });
  return ruling;
}

/** What a registration would come to. */
export function ruleOnEntry(model: Model, { unit, person, name, date, title, confirmed }: ModelEntry): string {
  const trains = KINDS[unit] === 'teacher-training-institution';
  if (title === INTERN && !trains) return 'pre-registration.intern';
  if (title !== INTERN && trains) return 'pre-registration.not-an-intern';

  const row = model.rows.get(rowKey(unit, person));
  if (row === undefined) return 'created';
  const isRecognised = row.name === name && row.date === date;
  if (isRecognised && row.title === title) return 'unchanged';
  return !isRecognised && row.claim !== null && !confirmed ? 'pre-registration.confirmation-required' : 'updated';
}

/** Gives the row another post, if the unit may have another, and says with which entry. */
export function moveInModel(model: Model, unit: number, person: number): ModelEntry | null {
  const row = model.rows.get(rowKey(unit, person));
  if (row === undefined || row.title === INTERN) return null;
  const { name, date, title } = row;
  const entry = { unit, person, name, date, title: title === DIRECTOR ? TEACHER : DIRECTOR, confirmed: true };
  registerInModel(model, entry);
  return entry;
}

/** The steps up to the hash: the answer that ends the application there, or null. */
export function enterModel(model: Model, application: ModelApplication): string | null {
  const repeated = answerUnderKey(model, application);
  if (repeated !== null) return repeated;
  const attempt = attemptKey(application);
  const taken = model.attempts.get(attempt) ?? 0;
  if (taken >= ATTEMPTS) return 'application.too-many-attempts';
  model.attempts.set(attempt, taken + 1);
  model.hashes += 1;
  return null;
}

/** The steps after the hash. */
export function decideInModel(model: Model, application: ModelApplication): string {
  const { unit, person, accountName } = application;
  const ruling = ruleOn(model, application);
  if (ruling.startsWith('unit.')) return ruling;
  if (ruling !== LOCKED) countInModel(model, application);
  if (!ruling.startsWith('application.')) forgetInModel(model, application);
  if (ruling === 'open') {
    // the key is compared in the same step as everything else
    const repeated = answerUnderKey(model, application);
    if (repeated !== null) return repeated;
    const row = model.rows.get(rowKey(unit, person));
    if (row === undefined) throw new Error('the model opens without a row');
    row.claim = { accountName, match: row.name === application.name ? 'exact' : 'variant' };
    row.version += 1;
    model.accepted.push(application);
    return 'opened';
  }
  if (ruling.startsWith('account.')) return answerUnderKey(model, application) ?? ruling;
  model.refusals.push({ unit: Number(unit), person, code: ruling });
  return 'application.no-match';
}

export function applyInModel(model: Model, application: ModelApplication): string {
  return enterModel(model, application) ?? decideInModel(model, application);
}

/** The ports that an application calls, in order, if nothing changes meanwhile. */
export function callsInModel(model: Model, application: ModelApplication): readonly string[] {
  const keyed = application.key === null ? [] : ['fingerprints.of', 'accounts.findByIdempotencyKey'];
  if (answerUnderKey(model, application) !== null) return keyed;
  const entered = [...keyed, TAKE];
  if ((model.attempts.get(attemptKey(application)) ?? 0) >= ATTEMPTS) return entered;
  const found = [...entered, 'passwordHasher.hash', 'units.find'];
  const ruling = ruleOn(model, application);
  if (ruling.startsWith('unit.')) return found;
  const read = [...found, 'preRegistrations.find', 'accounts.findByIdentityNumber', 'accounts.findByName'];
  const counted = [...read, TAKE];
  if (ruling === 'open') return [...counted, 'rateLimiter.forget', 'accounts.open'];
  if (ruling.startsWith('account.')) return [...counted, 'rateLimiter.forget', ...keyed.slice(1)];
  return [...counted, 'refusals.record'];
}

/** What remains of an application that a fault stopped at a call, made or not made. */
export function stopInModel(model: Model, application: ModelApplication, at: number, isMade: boolean): void {
  const calls = callsInModel(model, application);
  const made = calls.slice(0, isMade ? at + 1 : at);
  if (made.includes('accounts.open') || made.includes('refusals.record')) {
    applyInModel(model, application);
    return;
  }
  const attempt = attemptKey(application);
  const taken = model.attempts.get(attempt) ?? 0;
  const takes = made.filter((call) => call === TAKE).length;
  if (takes > 0 && taken < ATTEMPTS) model.attempts.set(attempt, taken + 1);
  if (takes > 1 && ruleOn(model, application) !== LOCKED) countInModel(model, application);
  if (made.includes('rateLimiter.forget')) forgetInModel(model, application);
  if (made.includes('passwordHasher.hash')) model.hashes += 1;
}

/** What the application would come to: `open`, or the rule that it breaks first. */
function ruleOn(model: Model, application: ModelApplication): string {
  const { form, unit, person, name, date, accountName } = application;
  if (unit === 'unknown') return 'unit.unknown';
  if (unit === 'ambiguous') return 'unit.ambiguous';
  if ((model.guesses.get(guessKey(model, application)) ?? 0) >= GUESSES) return LOCKED;
  const row = model.rows.get(rowKey(unit, person));
  if (row === undefined) return 'application.not-pre-registered';
  if (isOtherName(row.name, name) || row.date !== date) return 'application.mismatch';
  if (KINDS[unit] === 'school' && (form === '1-2' || row.title === INTERN)) return 'application.intern-at-school';
  if (form !== FORM_OF_UNIT[unit]) return 'application.wrong-form';
  if (model.accepted.some((account) => account.person === person)) return 'account.identity-number-taken';
  if (model.accepted.some((account) => isSameAccountName(account.accountName, accountName)))
    return 'account.name-taken';
  return 'open';
}

function answerUnderKey(model: Model, application: ModelApplication): string | null {
  const { key, client } = application;
  const earlier = key === null ? undefined : model.accepted.find((one) => one.key === key && one.client === client);
  if (earlier === undefined) return null;
  return bodyOf(earlier) === bodyOf(application) ? 'repeated' : 'application.idempotency-key-reused';
}

/** All of an application but the password. */
function bodyOf({ form, unit, person, name, date, accountName }: ModelApplication): string {
  return [form, unit, person, name, date, accountName].join();
}

function countInModel(model: Model, application: ModelApplication): void {
  const key = guessKey(model, application);
  model.guesses.set(key, (model.guesses.get(key) ?? 0) + 1);
}

/** Forgets the failed matches with a row, or with none. */
export function forgetInModel(model: Model, row: Pick<ModelApplication, 'unit' | 'person'>): void {
  model.guesses.delete(guessKey(model, row));
}

/** Being registered begins anew. */
function guessKey(model: Model, { unit, person }: Pick<ModelApplication, 'unit' | 'person'>): string {
  const key = rowKey(unit, person);
  return `${key} ${model.rows.has(key)}`;
}

function attemptKey({ client, person }: ModelApplication): string {
  return `${client} ${person}`;
}

/** The first two names are one in variant characters. */
function isOtherName(one: number, other: number): boolean {
  return one !== other && one + other !== 1;
}

/** The first two account names, and the next two, differ in case only. */
function isSameAccountName(one: number, other: number): boolean {
  return one === other || (one < 4 && other < 4 && one >> 1 === other >> 1);
}
