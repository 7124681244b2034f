/** A teacher with an account, and what schools and operators do with it. */
import { type Account, accountAsOpened } from '../../../src/account/account.js';
import { submitApplication } from '../../../src/account-application/submit-application.js';
import { type AccountName, accountNameKey, parseAccountName } from '../../../src/account-name/account-name.js';
import type { OperatorActor } from '../../../src/business-account/business-account.js';
import type { IdentityNumber } from '../../../src/identity-number/identity-number.js';
import { epochMillisecondsOf, type Instant, instantFromEpochMilliseconds } from '../../../src/instant/instant.js';
import { preRegister } from '../../../src/pre-registration/pre-register.js';
import type { PreRegistration } from '../../../src/pre-registration/pre-registration.js';
import type { Unit } from '../../../src/school/unit.js';
import {
  commandOf,
  createScene,
  type EntryParts,
  entryOf,
  type FormParts,
  formOf,
  NOW,
  numberOf,
  registrarOf,
  SCHOOL,
  type Scene,
} from '../../workflow/scene.js';

export const NAME = nameOf('Fang01');
export const NUMBER = numberOf(1);
/** The number that the state gives to the same person later. */
export const NEW_NUMBER = numberOf(2);
export const LATER = daysAfter(NOW, 1);

export const OPERATORS = { proposedBy: operator('operator-1'), confirmedBy: operator('operator-2') };
export const BY_OPERATORS = { proposedBy: 'operator-1', confirmedBy: 'operator-2' };

export function operator(id: string): OperatorActor {
  return { kind: 'operator', id };
}

export function nameOf(text: string): AccountName {
  return parseAccountName(text)._unsafeUnwrap();
}

export function daysAfter(instant: Instant, days: number): Instant {
  return instantFromEpochMilliseconds(epochMillisecondsOf(instant) + days * 86_400_000)._unsafeUnwrap();
}

/** A command of a unit's business account about a number. */
export function about(unit: Unit, identityNumber: IdentityNumber = NUMBER) {
  return { actor: registrarOf(unit), unit: unit.code, identityNumber };
}

export async function register(scene: Scene, unit: Unit, parts: EntryParts = {}): Promise<void> {
  const command = { actor: registrarOf(unit), unit: unit.code, entry: entryOf(parts), confirmed: true };
  (await preRegister(command, NOW, scene.ports))._unsafeUnwrap();
}

export async function open(scene: Scene, parts: FormParts = {}): Promise<void> {
  (await submitApplication(commandOf(formOf(parts), { key: null }), NOW, scene.ports))._unsafeUnwrap();
}

/** A scene in which the teacher is registered at the school and has an account. */
export async function teacherScene(parts: FormParts = {}): Promise<Scene> {
  const scene = createScene();
  await register(scene, SCHOOL);
  await open(scene, parts);
  return scene;
}

export async function accountNow({ store }: Scene, name: AccountName = NAME): Promise<Account> {
  const account = (await store.accounts.findByName(accountNameKey(name)))._unsafeUnwrap();
  if (account === null) throw new Error('there is no such account');
  return account;
}

export async function rowNow({ store }: Scene, unit: Unit, number = NUMBER): Promise<PreRegistration> {
  const row = (await store.preRegistrations.find(unit.code, number))._unsafeUnwrap();
  if (row === null) throw new Error('there is no such row');
  return row;
}

export async function eventsOf({ store }: Scene, name: AccountName = NAME) {
  return (await store.accounts.listEvents(accountNameKey(name)))._unsafeUnwrap();
}

/** The messages since the account was opened. */
export function laterMessages({ store }: Scene) {
  return store.ledger.messages().filter(({ type }) => type !== 'account-opened');
}

/** Everything that is stored, for comparing. */
export async function stored(scene: Scene): Promise<string> {
  const { preRegistrations, accounts, ledger } = scene.store;
  const rows: unknown[] = [];
  for (const unit of ['030601', '030602'] as Unit['code'][]) {
    for (const n of [1, 2]) rows.push((await preRegistrations.find(unit, numberOf(n)))._unsafeUnwrap());
  }
  const opened = ledger.openings().map(({ account }) => accountAsOpened(account).name);
  const kept: unknown[] = [];
  for (const name of opened) {
    const key = accountNameKey(name);
    kept.push((await accounts.findByName(key))._unsafeUnwrap(), (await accounts.listEvents(key))._unsafeUnwrap());
  }
  const numbers: unknown[] = [];
  for (const n of [1, 2]) numbers.push((await accounts.findByIdentityNumber(numberOf(n)))._unsafeUnwrap()?.name);
  return JSON.stringify([rows, kept, numbers, ledger.messages()]);
}
