/** An application and a row, before and after something went wrong with one of them. */
import { type Application, applicationOf, type Person, type Row, rowOf } from './person.js';
import type { Random } from './random.js';

export interface Pair {
  readonly person: Person;
  readonly application: Application;
  readonly row: Row;
}

/** The fields that an application and a row have in common. */
export type SharedField = 'personName' | 'identityNumber' | 'birthDate';

export function pairOf(person: Person): Pair {
  return { person, application: applicationOf(person), row: rowOf(person) };
}

export function onRow(pair: Pair, change: Partial<Row>): Pair {
  return { ...pair, row: { ...pair.row, ...change } };
}

export function onApplication(pair: Pair, change: Partial<Application>): Pair {
  return { ...pair, application: { ...pair.application, ...change } };
}

/** The pair with another text in a field of one of the two, the row in so many of 100 cases; null stays null. */
export function onEither(
  pair: Pair,
  random: Random,
  field: SharedField,
  text: string | null,
  rowPercent = 60,
): Pair | null {
  if (text === null || text === pair.row[field]) return null;
  return random.chance(rowPercent) ? onRow(pair, { [field]: text }) : onApplication(pair, { [field]: text });
}
