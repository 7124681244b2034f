/**
 * The life of accounts once more, as plainly as it can be said: maps, no ports, no retries. What the real one answers and
 * stores is compared with this after every step.
 */

/** The world's small vocabularies; steps hold indices. */
export const UNITS = 2;
export const NUMBERS = 5;
export const NAMES = ['Fang01', 'Ming02', 'Hui003', 'Chen04'];
export const DATES = ['1990-01-01', '1990-01-02'];
export const TITLES = ['教師', '主任'];
/** How long an account is kept that belongs to no unit. */
export const KEPT_DAYS = 5;

/** What somebody asks for, in indices; each field is used where it has a meaning. */
export interface LifeStep {
  readonly does: (typeof DEEDS)[number];
  readonly unit: number;
  readonly number: number;
  readonly to: number;
  readonly name: number;
  readonly date: number;
  readonly title: number;
  /** Whether one operator plays both. */
  readonly alone: boolean;
  /** How many days pass before it. */
  readonly days: number;
}

export const DEEDS = ['register', 'apply', 'release', 'leave', 'accept', 'title', 'succeed', 'void', 'erase'] as const;

interface ModelAccount {
  readonly name: number;
  readonly date: number;
  number: number;
  unit: number;
  title: number | null;
  releasedAt: number | null;
  voidedAt: number | null;
  erasedAt: number | null;
  readonly events: string[];
}

interface ModelRow {
  date: number;
  title: number;
  claim: number | null;
  isOn: boolean;
  version: number;
}

export interface LifeModel {
  day: number;
  readonly rows: Map<string, ModelRow>;
  readonly accounts: Map<number, ModelAccount>;
  /** Whose a number is, or was. */
  readonly holders: Map<number, ModelAccount>;
  messages: number;
}

export function createLifeModel(): LifeModel {
  return { day: 0, rows: new Map(), accounts: new Map(), holders: new Map(), messages: 0 };
}

export function rowKey(unit: number, number: number): string {
  return `${unit} ${number}`;
}

/** Takes the step, and says what the real one must answer. */
export function stepInModel(model: LifeModel, step: LifeStep): string {
  model.day += step.days;
  return RULES[step.does](model, step);
}

type Rule = (model: LifeModel, step: LifeStep) => string;

const RULES: Readonly<Record<LifeStep['does'], Rule>> = {
  register({ rows }, { unit, number, date, title }) {
    const row = rows.get(rowKey(unit, number));
    if (row === undefined) {
      rows.set(rowKey(unit, number), { date, title, claim: null, isOn: true, version: 1 });
      return 'created';
    }
    if (row.isOn && row.date === date && row.title === title) return 'unchanged';
    const outcome = row.isOn ? 'updated' : 'created';
    write(row, { date, title, isOn: true });
    return outcome;
  },
  apply(model, { unit, number, date, name }) {
    const row = model.rows.get(rowKey(unit, number));
    if (row?.isOn !== true || row.date !== date) return 'application.no-match';
    if (model.holders.has(number)) return 'account.identity-number-taken';
    if (model.accounts.has(name)) return 'account.name-taken';
    const never = { releasedAt: null, voidedAt: null, erasedAt: null };
    const account = { name, date, number, unit, title: 0, ...never, events: [] };
    model.accounts.set(name, account);
    model.holders.set(number, account);
    model.messages += 1;
    write(row, { claim: name });
    return 'account-opened';
  },
  release: (model, step) => depart(model, step, 'released'),
  leave: (model, step) => depart(model, step, 'left-service'),
  accept(model, { unit, number }) {
    const row = model.rows.get(rowKey(unit, number));
    if (row?.isOn !== true) return 'pre-registration.not-on-roster';
    const account = model.holders.get(number);
    const isFree = account?.releasedAt != null && account.voidedAt === null && account.erasedAt === null;
    if (!isFree || account.number !== number || account.date !== row.date) return 'account.none-to-accept';
    write(row, { claim: account.name });
    Object.assign(account, { unit, title: row.title, releasedAt: null });
    model.messages += 1;
    return happened(account, 'accepted');
  },
  title(model, { unit, number, title }) {
    const row = model.rows.get(rowKey(unit, number));
    if (row?.isOn !== true) return 'pre-registration.not-on-roster';
    const account = accountAt(model, unit, number);
    if (account === undefined) return 'account.not-at-unit';
    if (row.title === title && account.title === title) return 'nothing to change';
    if (row.title !== title) write(row, { title });
    account.title = title;
    return happened(account, 'job-title-changed');
  },
  succeed(model, { name, number, to, alone }) {
    if (alone) return 'operator.same';
    const account = model.accounts.get(name);
    if (account === undefined) return 'account.unknown';
    if (account.voidedAt !== null) return 'account.voided';
    if (account.number !== number) return 'account.other-number';
    if (model.holders.has(to)) return 'account.identity-number-taken';
    const left = model.rows.get(rowKey(account.unit, number));
    if (left?.isOn === true) {
      const place = model.rows.get(rowKey(account.unit, to));
      const { date, title } = place?.isOn === true ? place : left;
      const version = (place?.version ?? 0) + 1;
      model.rows.set(rowKey(account.unit, to), { date, title, claim: left.claim, isOn: true, version });
      write(left, { isOn: false });
    }
    account.number = to;
    model.holders.set(to, account);
    if (account.erasedAt === null) model.messages += 1;
    return happened(account, 'identity-number-replaced');
  },
  void(model, { name, alone }) {
    if (alone) return 'operator.same';
    const account = model.accounts.get(name);
    if (account === undefined) return 'account.unknown';
    if (account.voidedAt !== null) return 'account.voided';
    const row = model.rows.get(rowKey(account.unit, account.number));
    if (row?.claim === name) write(row, { claim: null });
    model.holders.delete(account.number);
    account.voidedAt = model.day;
    return happened(account, 'voided');
  },
  erase(model, { name }) {
    const account = model.accounts.get(name);
    if (account === undefined) return 'account.unknown';
    if (account.erasedAt !== null) return 'account.erased';
    const since = account.voidedAt ?? account.releasedAt;
    if (since === null) return 'account.in-service';
    if (model.day < since + KEPT_DAYS) return 'account.kept';
    Object.assign(account, { title: null, erasedAt: model.day });
    return happened(account, 'erased');
  },
};

function depart(model: LifeModel, { unit, number }: LifeStep, event: string): string {
  const account = accountAt(model, unit, number);
  if (account === undefined) return 'account.not-at-unit';
  const row = model.rows.get(rowKey(unit, number));
  if (row?.isOn === true) write(row, { isOn: false });
  account.releasedAt = model.day;
  model.messages += 1;
  return happened(account, event);
}

function accountAt({ holders }: LifeModel, unit: number, number: number): ModelAccount | undefined {
  const account = holders.get(number);
  const isHere = account?.unit === unit && account.number === number;
  return isHere && account.releasedAt === null && account.voidedAt === null ? account : undefined;
}

function write(row: ModelRow, change: Partial<ModelRow>): void {
  Object.assign(row, change, { version: row.version + 1 });
}

function happened(account: ModelAccount, event: string): string {
  account.events.push(event);
  return event;
}
