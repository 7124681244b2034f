/** @module The pages of the three forms: shown, changed by its buttons, sent. */
import type { FormId } from 'tw-teacher-account';
import type { WebHost } from '../host/web-host.js';
import { readForm, readQuery } from '../http/read-form.js';
import type { WebContext } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { refuse } from '../pages/refusal-page.js';
import { APPLICATION_EXTRAS, completeFields, fieldsOf } from './application-fields.js';
import { readStep } from './application-step.js';
import { viewOf } from './application-view.js';
import { FormPage } from './form-page.js';
import { sendApplication } from './send-application.js';
import { takeStep } from './take-step.js';

/** The empty form; `?unit=CODE` chooses a school. */
export function showForm(c: WebContext, host: WebHost, form: FormId) {
  return readQuery(c, { fields: ['unit'] }).match(
    ({ unit = '' }) => {
      const view = viewOf(c.var.visit, host, { form, fields: completeFields({ unitCode: unit }) });
      return answer(c, <FormPage view={view} />);
    },
    (refusal) => refuse(c, refusal),
  );
}

/** What a button of the form sends. */
export async function takeForm(c: WebContext, host: WebHost, form: FormId) {
  const read = await readForm(c, { fields: [...fieldsOf(form), ...APPLICATION_EXTRAS], lists: ['teachingSubjects'] });
  if (read.isErr()) return refuse(c, read.error);
  const { idempotencyKey: key = '', step: button, ...given } = read.value;
  const fields = completeFields(given);
  const step = readStep(button);
  if (step === null) return refuse(c, { code: 'request.unknown-field' });
  if (step.type === 'submit') return sendApplication(c, host, { form, fields, key });
  const { visit } = c.var;
  const taken = await takeStep(visit, host, step, fields);
  return answer(c, <FormPage view={viewOf(visit, host, { form, key, ...taken })} />);
}
