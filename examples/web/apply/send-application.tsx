/** @module 申請: the form is read and submitted, and what became of it is shown. */
import {
  type AccountOpened,
  type ApplicationForm,
  type FormId,
  parseIdempotencyKey,
  submitApplication,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { WebHost } from '../host/web-host.js';
import type { WebContext } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import type { ApplicationFields } from './application-fields.js';
import { viewOf, withSchools } from './application-view.js';
import { confirmMailboxes } from './confirm-mailboxes.js';
import { type Saying, sayingsOf } from './field-sayings.js';
import { FormPage } from './form-page.js';
import { OpenedPage } from './opened-page.js';
import { readApplication } from './read-application.js';
import { type ApplicationRefused, MANNER_OF, RefusedPanel, retryAfterOf } from './refused-application.js';
import { applyWordsOf } from './words.js';

/** A form as it was sent. */
export interface SentForm {
  readonly form: FormId;
  readonly fields: ApplicationFields;
  /** The key that the page was made with. */
  readonly key: string;
}

/** Reads and submits. The same form under the same key gets the same answer, however often it is sent. */
export async function sendApplication(c: WebContext, host: WebHost, sent: SentForm): Promise<Response> {
  const { visit } = c.var;
  const { today, catalogue } = visit;
  const { fields } = withSchools(host, sent.form, sent.fields);
  const context = { today, consentVersions: host.consentVersions };
  const read = readApplication(sent.form, fields, context);
  if (read.isErr()) {
    const sayings = [...sayingsOf(sent.form, fields, context, catalogue), ...passwordNotKept(c)];
    const title = formatError({ code: 'application-form.invalid', fields: read.error }, catalogue);
    return answer(c, <FormPage view={viewOf(visit, host, { ...sent, fields, sayings })} title={title} />, 422);
  }
  const submitted = await parseIdempotencyKey(sent.key).asyncAndThen((idempotencyKey) =>
    submitApplication({ form: read.value, client: visit.client, idempotencyKey }, visit.now, host.ports),
  );
  return submitted.match(
    (opened) => welcome(c, host, read.value, opened),
    (error) => refused(c, host, sent, error),
  );
}

/** 帳號申請成功. */
async function welcome(c: WebContext, host: WebHost, form: ApplicationForm, opened: AccountOpened): Promise<Response> {
  const { visit } = c.var;
  if (!opened.repeated) {
    await confirmMailboxes(opened.accountName, form, visit.now, host);
    void host.delivery.now();
  }
  return answer(c, <OpenedPage visit={visit} form={form} opened={opened} />);
}

/** The page as it was filled in, with the reason, and a status that says whose fault it is. */
async function refused(c: WebContext, host: WebHost, sent: SentForm, error: ApplicationRefused): Promise<Response> {
  const { visit } = c.var;
  const { status, field, newKey } = MANNER_OF[error.code];
  const retryAfter = retryAfterOf(error);
  if (retryAfter !== null) c.header('retry-after', String(retryAfter));
  const text = formatError(error, visit.catalogue);
  const sayings: readonly Saying[] = [
    ...(field === undefined ? [] : [{ kind: 'error' as const, place: field, input: field, text, line: text }]),
    ...passwordNotKept(c),
  ];
  const view = viewOf(visit, host, { ...sent, sayings, ...(newKey === true ? { key: undefined } : {}) });
  const outcome = field === undefined ? <RefusedPanel visit={visit} error={error} /> : undefined;
  return answer(c, <FormPage view={view} outcome={outcome} />, status);
}

/** That the passwords have to be typed again. */
function passwordNotKept(c: WebContext): readonly Saying[] {
  const text = applyWordsOf(c.var.visit.language).form.passwordNotKept;
  return ['password', 'passwordConfirmation'].map((place) => ({
    kind: 'notice',
    place,
    input: place,
    text,
    line: text,
  }));
}
