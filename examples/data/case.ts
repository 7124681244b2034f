import type { People, Person } from './invented-people.js';
import type { ApplicationCells, Member, RosterCells } from './member.js';
import type { Workplace, Workplaces } from './workplaces.js';

/** A story: lines that a roster has, and applications that follow each other. */
export interface Case {
  readonly roster: readonly RosterCells[];
  readonly applications: readonly ApplicationCells[];
}

/** What stories are made from. */
export interface Cast {
  readonly workplaces: Workplaces;
  readonly people: People;
  /** Somebody who works somewhere; the account name is the unit's and a number from 101 up. */
  readonly member: (workplace: Workplace, jobTitle: string, details?: Parameters<People['somebody']>[0]) => Member;
}

/** A cast. */
export function createCast(workplaces: Workplaces, people: People): Cast {
  let number = 100;
  return {
    workplaces,
    people,
    member(workplace, jobTitle, details) {
      number += 1;
      const person: Person = people.somebody(details);
      return { person, workplace, jobTitle, account: `${workplace.prefix}${number}` };
    },
  };
}
