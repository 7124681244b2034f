/** What diagnosing a pair costs, beside reading the form that it belongs to. @module */
import {
  type DiagnosedApplication,
  diagnose,
  type PreRegistration,
  parseCalendarDate,
  parseInstant,
  parsePersonName,
  parseTeacherForm,
} from 'tw-teacher-account';
import type { Subject } from '../subject.js';
import { entryOf, FORM_CONTEXT, rawFormOf, unitOf } from './people.js';

const PEOPLE = 500;
const NOW = parseInstant('2026-08-01T00:00:00Z')._unsafeUnwrap();

/** Reading forms, then diagnosing each against the row of its person, in which one thing or all is different. */
export function diagnosisSubjects(): readonly Subject[] {
  const people = Array.from({ length: PEOPLE }, (_, person) => person);
  const raw = people.map(rawFormOf);
  const forms = raw.map((form): DiagnosedApplication => parseTeacherForm(form, FORM_CONTEXT)._unsafeUnwrap());
  const rows = people.map(rowOf);
  const units = people.map(unitOf);
  const reading = (group: string): Subject => ({
    group,
    name: 'parseTeacherForm',
    calls: PEOPLE,
    run: () => countWhere(raw, (form) => parseTeacherForm(form, FORM_CONTEXT).isOk()),
  });
  return Object.entries(CHANGES).flatMap(([group, change]) => {
    const changed = rows.map(change);
    return [
      reading(group),
      {
        group,
        name: 'diagnose',
        calls: PEOPLE,
        run: () =>
          countWhere(people, (person) => {
            const [form, unit, row] = [forms[person], units[person], changed[person]];
            if (form === undefined || unit === undefined || row === undefined) throw new Error('somebody is left out');
            return diagnose(form, unit, [row]).row !== null;
          }),
      },
    ];
  });
}

const ANOTHER_NAME = parsePersonName('林‧美玲')._unsafeUnwrap();
const ANOTHER_DATE = parseCalendarDate('1955-12-31')._unsafeUnwrap();

/** What is different on the row. */
const CHANGES: Readonly<Record<string, (row: PreRegistration) => PreRegistration>> = {
  nothing: (row) => row,
  'the name': (row) => ({ ...row, personName: parsePersonName(`${row.personName}甲`)._unsafeUnwrap() }),
  // no cause fits, so that every one is tried
  'name and date': (row) => ({ ...row, personName: ANOTHER_NAME, birthDate: ANOTHER_DATE }),
};

function rowOf(person: number): PreRegistration {
  const when = { registeredAt: NOW, changedAt: NOW, changedBy: 'bench' };
  return { ...entryOf(person), unit: unitOf(person).code, version: 1, ...when, claim: null, withdrawnAt: null };
}

function countWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.reduce((count, item) => count + (holds(item) ? 1 : 0), 0);
}
