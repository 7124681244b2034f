/** How many forms are read in a second. @module */
import { parseTeacherForm } from 'tw-teacher-account';
import { medianOf } from '../rounds.js';
import { FORM_CONTEXT, rawFormOf } from './people.js';

const FORMS = 2000;
const ROUNDS = 50;

/** Forms 1-1 that are read in a second, each of another person: median over the rounds. */
export function measureForms(): number {
  const raw = Array.from({ length: FORMS }, (_, person) => rawFormOf(person));
  const samples = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const form of raw) if (parseTeacherForm(form, FORM_CONTEXT).isErr()) throw new Error('a form was refused');
    return (FORMS * 1000) / (performance.now() - start);
  });
  return medianOf(samples);
}
