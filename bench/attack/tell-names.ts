/**
 * The attacker who wants to know which account names are taken, and who has an account, without knowing anything else.
 *
 * @module
 */
import { okAsync, type ResultAsync } from 'neverthrow';
import {
  type AccountName,
  parseEmailAddress,
  requestRecovery,
  signIn,
  submitApplication,
  type Unit,
} from '../../src/index.js';
import { lehmer } from '../lehmer.js';
import { formOf, mailboxOf, nameOf, type World } from './world.js';

/** A way of asking, and how many of the accounts that are there were told from those that are not. */
export interface Telling {
  readonly way: string;
  /** So many accounts, and as many that do not exist. */
  readonly asked: number;
  /** Those of which an answer differed from every answer for one that does not exist. */
  readonly toldApart: number;
}

/** Each is asked for once more than the limits let through. */
const TRIES = 6;

/** Asks for accounts that are there and for as many that are not, in every public way. */
export async function tellNames(world: World, most: number): Promise<readonly Telling[]> {
  const { ports, now, accountTokens, oneTimeTokens } = world;
  const holders = [...world.people.entries()].filter(([, { hasAccount }]) => hasAccount).slice(0, most);
  const strangers = [...world.people.entries()].filter(([, { school }]) => school === null).slice(0, most);
  const passwordHasher = { verify: () => okAsync(false) };
  const recovery = { ...ports, accountTokens, oneTimeTokens };
  const ways: Readonly<Record<string, (place: number) => ResultAsync<unknown, unknown>>> = {
    'signIn, by name': (place) =>
      signIn({ accountName: nameOf(place), password: 'guess1234' }, { ...ports, passwordHasher }),
    'requestRecovery, by name': (place) =>
      requestRecovery({ by: 'account-name', accountName: nameOf(place) as AccountName }, now(), recovery),
    'requestRecovery, by number and a mailbox that is right': (place) =>
      requestRecovery(
        { by: 'identity-number', identityNumber: numberAt(world, place), email: mailboxOf(place) },
        now(),
        recovery,
      ),
  };
  const tellings: Telling[] = [];
  for (const [way, ask] of Object.entries(ways)) {
    const answersOf = async (place: number) => {
      const answers: string[] = [];
      for (let turn = 0; turn < TRIES; turn += 1) answers.push(JSON.stringify(await ask(place)));
      return answers.join();
    };
    const forStrangers = new Set<string>();
    for (const [place] of strangers) forStrangers.add(await answersOf(place));
    let toldApart = 0;
    for (const [place] of holders) if (!forStrangers.has(await answersOf(place))) toldApart += 1;
    tellings.push({ way, asked: holders.length, toldApart });
    world.wait(3600);
  }
  return tellings;
}

/** What somebody learns who may apply for a row that nobody has claimed. */
export interface NamesByRow {
  readonly rows: number;
  readonly attempts: number;
  /** Names that he now knows to be taken. Each row opens an account with the first name that is free. */
  readonly names: number;
}

/** Tries names with every row that nobody has claimed; of the names that he thinks of every second one is taken. */
export async function tellNamesByRow(world: World): Promise<NamesByRow> {
  const random = lehmer(13);
  const taken = [...world.people.entries()].flatMap(([place, { hasAccount }]) => (hasAccount ? [nameOf(place)] : []));
  const known = new Set<string>();
  let [rows, attempts] = [0, 0];
  for (const person of world.people) {
    if (person.school === null || person.hasAccount) continue;
    rows += 1;
    for (let isOpen = true; isOpen; ) {
      attempts += 1;
      const accountName = random(2) === 0 ? `free${attempts}` : (taken[random(taken.length)] as string);
      const form = formOf(person, world.units[person.school] as Unit, { accountName, email: ANY_MAILBOX });
      const command = { form, client: `client ${attempts}`, idempotencyKey: null };
      const answer = await submitApplication(command, world.now(), world.ports);
      if (answer.isErr() && answer.error.code === 'account.name-taken') known.add(accountName);
      else isOpen = false;
    }
  }
  return { rows, attempts, names: known.size };
}

const ANY_MAILBOX = parseEmailAddress('attacker@elsewhere.example')._unsafeUnwrap();

function numberAt({ people }: World, place: number) {
  const person = people[place];
  if (person === undefined) throw new Error('nobody stands there');
  return person.identityNumber;
}
