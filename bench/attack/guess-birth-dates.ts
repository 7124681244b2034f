/**
 * The attacker who knows number, name and school, and tries birth dates.
 *
 * @module
 */
import { parseEmailAddress, submitApplication, type Unit } from '../../src/index.js';
import { lehmer } from '../lehmer.js';
import { conclusionOf, type Haul } from './haul.js';
import { BIRTH_DATES, type Person, shuffled } from './register.js';
import { formOf, type World } from './world.js';

/** How he goes about it. */
export interface Guessing {
  /** How many teachers he tries. */
  readonly teachers: number;
  /** Whether he knows the year, from a class that graduated or a candle on a cake. */
  readonly knowsYear: boolean;
  /** One client waits where it is told to; many are many addresses, each used once. */
  readonly clients: 'one' | 'many';
  /** After so many wrong dates he turns to the next teacher. */
  readonly patience: number;
}

const OWN_MAILBOX = parseEmailAddress('attacker@elsewhere.example')._unsafeUnwrap();

/** Tries dates in random order, teacher by teacher, and says what came of it. */
export async function guessBirthDates(world: World, guessing: Guessing): Promise<Haul> {
  const random = lehmer(11);
  const found = { attempts: 0, birthDates: 0, withAccount: 0, opened: 0 };
  const teachers = [...world.people.entries()].filter(([, { school }]) => school !== null).slice(0, guessing.teachers);
  for (const [place, person] of teachers) {
    const dates = datesFor(person, guessing);
    const order = shuffled(dates.length, random).slice(0, guessing.patience);
    for (const one of order) {
      const date = dates[one] as Person['birthDate'];
      found.attempts += 1;
      const code = await tryDate(world, place, { ...person, birthDate: date }, guessing, found.attempts);
      const { isMatch, hasAccount, isOpened } = conclusionOf(code);
      if (!isMatch) continue;
      found.birthDates += 1;
      if (hasAccount) found.withAccount += 1;
      if (isOpened) found.opened += 1;
      break;
    }
  }
  return {
    ...found,
    listed: found.birthDates,
    wronglyListed: 0,
    toldSchools: world.toldSchools(),
    hashes: world.hashes(),
    days: world.daysPassed(),
  };
}

function datesFor({ birthDate }: Person, { knowsYear }: Guessing): readonly Person['birthDate'][] {
  return knowsYear ? BIRTH_DATES.filter((date) => date.slice(0, 4) === birthDate.slice(0, 4)) : BIRTH_DATES;
}

async function tryDate(world: World, place: number, claimed: Person, { clients }: Guessing, attempt: number) {
  const { ports, publicTexts } = world;
  const unit = world.units[claimed.school ?? 0] as Unit;
  const form = formOf(claimed, unit, { accountName: `attacker${place}`, email: OWN_MAILBOX });
  const client = clients === 'one' ? 'client' : `client ${attempt}`;
  for (;;) {
    const answer = await submitApplication(
      { form, client, idempotencyKey: null, publicTexts, claimCode: null },
      world.now(),
      ports,
    );
    if (answer.isOk()) return 'account-opened' as const;
    if (answer.error.code !== 'application.too-many-attempts') return answer.error.code;
    world.wait(answer.error.retryAfterSeconds ?? 0);
  }
}
