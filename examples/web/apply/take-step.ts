/**
 * The buttons that only change what the form shows: lists of schools, subjects, the test mail. What was filled in stays, and
 * nothing is said of other fields.
 *
 * @module
 */
import { parseTeachingSubject, type StoreError, sendTestMail } from 'tw-teacher-account';
import { formatError, formatEvent } from 'tw-teacher-account/messages';
import type { WebHost } from '../host/web-host.js';
import type { Visit } from '../http/visit.js';
import type { ApplicationFields } from './application-fields.js';
import type { ApplicationStep } from './application-step.js';
import type { Saying } from './field-sayings.js';
import { withoutSubject, withSubject } from './subject-lines.js';

/** What a button changed, and what is said of it. */
export interface StepTaken {
  readonly fields: ApplicationFields;
  readonly sayings: readonly Saying[];
}

/** Does what a button asks for. 申請 is not among them. */
export async function takeStep(
  visit: Visit,
  host: WebHost,
  step: Exclude<ApplicationStep, { readonly type: 'submit' }>,
  fields: ApplicationFields,
): Promise<StepTaken> {
  switch (step.type) {
    case 'update-schools':
      return { fields, sayings: [] };
    case 'add-subject':
      return addSubject(visit, fields);
    case 'remove-subject':
      return {
        fields: { ...fields, teachingSubjects: withoutSubject(fields.teachingSubjects, step.place) },
        sayings: [],
      };
    case 'clear-subjects':
      return {
        fields: { ...fields, teachingSubjects: '', subjectCategory: '', subjectName: '' },
        sayings: [],
      };
    case 'send-test-mail':
      return { fields, sayings: [await testMail(visit, host, fields)] };
  }
}

function addSubject({ catalogue }: Visit, fields: ApplicationFields): StepTaken {
  return parseTeachingSubject({ category: fields.subjectCategory, name: fields.subjectName })
    .mapErr((error) => ({
      error,
      place: 'field' in error && error.field === 'name' ? 'subjectName' : 'subjectCategory',
    }))
    .andThen((subject) =>
      withSubject(fields.teachingSubjects, subject).mapErr((error) => ({ error, place: 'teachingSubjects' })),
    )
    .match(
      (teachingSubjects): StepTaken => ({ fields: { ...fields, teachingSubjects, subjectName: '' }, sayings: [] }),
      ({ error, place }) => {
        const input = place === 'teachingSubjects' ? 'subjectName' : place;
        return { fields, sayings: [said('error', place, formatError(error, catalogue), input)] };
      },
    );
}

async function testMail({ catalogue }: Visit, host: WebHost, fields: ApplicationFields): Promise<Saying> {
  const { email, challengeSeal, challengeAnswer } = fields;
  const challenges = host.challenges.verifierOf(challengeSeal);
  const sent = await sendTestMail({ email, challengeAnswer }, { ...host.ports, challenges });
  return sent.match(
    (event) => said('done', 'challengeAnswer', formatEvent(event, catalogue)),
    (error) => {
      const place = isAboutAddress(error) ? 'email' : 'challengeAnswer';
      return said('error', place, formatError(error, catalogue));
    },
  );
}

function isAboutAddress({ code }: { readonly code: string } | StoreError): boolean {
  return code.startsWith('email-address.') || code === 'message.undeliverable';
}

function said(kind: Saying['kind'], place: string, text: string, input = place): Saying {
  return { kind, place, input, text, line: text };
}
