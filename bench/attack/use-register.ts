/**
 * The attacker who has the register: he applies as its people, once for each, every time as another client.
 *
 * @module
 */
import { parseEmailAddress, submitApplication, type Unit } from '../../src/index.js';
import { type AnswerCode, conclusionOf, type Haul } from './haul.js';
import { BIRTH_DATES, type Person } from './register.js';
import { formOf, mailboxOf, type World } from './world.js';

/** Whom he applies as, where, and with what. */
export interface Approach {
  /** Everybody, at the first school; or each teacher at the teacher's own, which its web page told. */
  readonly targets: 'everybody at one school' | 'teachers at their schools';
  /** A date that is wrong on purpose is not meant to open anything. */
  readonly birthDates: 'of the register' | 'wrong';
  /** The main mailbox that he names: his, or the one that the school has confirmed, if he knows it. */
  readonly mailbox: 'his own' | 'the one confirmed';
}

const OWN_MAILBOX = parseEmailAddress('attacker@elsewhere.example')._unsafeUnwrap();

/** No two of them are for one person, so their order makes no difference. */
const AT_ONCE = 100;

/** Applies as everybody that the approach means, and says what came of it. */
export async function useRegister(world: World, approach: Approach): Promise<Haul> {
  const found = { listed: 0, wronglyListed: 0, withAccount: 0, birthDates: 0, opened: 0 };
  const targets = [...world.people.entries()].flatMap(([place, person]) => {
    const school = approach.targets === 'everybody at one school' ? 0 : person.school;
    return school === null ? [] : [{ place, person, school }];
  });
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    const batch = targets.slice(from, from + AT_ONCE);
    const codes = await Promise.all(
      batch.map(({ place, person, school }) => applyAs(world, person, place, world.units[school] as Unit, approach)),
    );
    for (const [turn, { person, school }] of batch.entries()) {
      const { isListed, isMatch, hasAccount, isOpened } = conclusionOf(codes[turn] as AnswerCode);
      if (isListed) found[person.school === school ? 'listed' : 'wronglyListed'] += 1;
      if (hasAccount) found.withAccount += 1;
      if (isMatch) found.birthDates += 1;
      if (isOpened) found.opened += 1;
    }
  }
  return {
    ...found,
    attempts: targets.length,
    toldSchools: world.toldSchools(),
    hashes: world.hashes(),
    days: world.daysPassed(),
  };
}

async function applyAs(
  { ports, publicTexts, now, madeUpCode }: World,
  person: Person,
  place: number,
  unit: Unit,
  { birthDates, mailbox }: Approach,
): Promise<AnswerCode> {
  const wrong = BIRTH_DATES.find((date) => date !== person.birthDate) as Person['birthDate'];
  const claimed = birthDates === 'wrong' ? { ...person, birthDate: wrong } : person;
  const email = mailbox === 'his own' ? OWN_MAILBOX : mailboxOf(place);
  const form = formOf(claimed, unit, { accountName: `attacker${place}`, email });
  const command = { form, client: `client ${place}`, idempotencyKey: null, publicTexts, claimCode: madeUpCode() };
  return submitApplication(command, now(), ports).match(
    () => 'account-opened' as const,
    ({ code }) => code,
  );
}
