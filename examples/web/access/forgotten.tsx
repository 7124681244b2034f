/** @module 忘記密碼: asking for a mail. The answer is one page, whether there is such an account or not. */
import { Hono } from 'hono';
import {
  parseInstant,
  parseRecoveryRequest,
  type RateLimitExceeded,
  type RecoveryRequestError,
  type RecoveryRequested,
  requestRecovery,
} from 'tw-teacher-account';
import { type Catalogue, formatError, formatEvent } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import type { WebHost } from '../host/web-host.js';
import { type FormFields, readForm, readQuery } from '../http/read-form.js';
import { tooOften } from '../http/retry-after.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { fieldErrorTexts } from '../pages/field-errors.js';
import { ErrorSummary, Panel, PostForm, TextField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { SampleMailboxLink } from './sample-mailbox-link.js';
import { accessWordsOf } from './words-of.js';

const SHAPE = { fields: ['accountName', 'identityNumber', 'email'] } as const;
const SENT = { fields: ['until'] } as const;

type Fields = FormFields<(typeof SHAPE.fields)[number]>;

/** The pages of a forgotten password, up to the mail. */
export function forgottenRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/forgotten', (c) => answer(c, <ForgottenPage visit={c.var.visit} fields={{}} />));

  routes.post('/forgotten', async (c) => {
    const { visit } = c.var;
    const form = await readForm(c, SHAPE);
    if (form.isErr()) return refuse(c, form.error);
    const fields = form.value;
    const request = parseRecoveryRequest(fields);
    if (request.isErr()) return answer(c, <ForgottenPage visit={visit} fields={fields} error={request.error} />, 422);

    const outcome = apartFromStore(await requestRecovery(request.value, visit.now, host.ports));
    if (outcome.isErr()) return storeTrouble(c, outcome.error);
    if (outcome.value.isErr()) {
      const { error } = outcome.value;
      return answer(c, <ForgottenPage visit={visit} fields={fields} error={error} />, tooOften(c, error));
    }
    // not waited for: that a mail goes out would take longer than that none does
    void host.delivery.now();
    const { expiresAt } = outcome.value.value;
    return c.redirect(visit.href(`/forgotten/sent?until=${encodeURIComponent(expiresAt)}`), 303);
  });

  // an address of its own, so that a reload sends no second mail
  routes.get('/forgotten/sent', (c) => {
    const { visit } = c.var;
    const query = readQuery(c, SENT);
    if (query.isErr()) return refuse(c, query.error);
    const until = parseInstant(query.value.until);
    if (until.isErr()) return c.redirect(visit.href('/forgotten'), 303);
    return answer(c, <SentPage visit={visit} event={{ type: 'recovery-requested', expiresAt: until.value }} />);
  });
  return routes;
}

function ForgottenPage(props: {
  readonly visit: Visit;
  readonly fields: Fields;
  readonly error?: RecoveryRequestError | RateLimitExceeded;
}) {
  const { visit, fields, error } = props;
  const terms = visit.catalogue.terms.fields;
  const words = accessWordsOf(visit.language).forgotten;
  const { lines, behind } = errorTexts(error, visit.catalogue);
  return (
    <Layout visit={visit} title={visit.words.pages.forgotten} hasErrors={error !== undefined} script="form">
      <ErrorSummary visit={visit} lines={lines} />
      {error?.code !== 'rate-limit.exceeded' ? null : (
        <Panel kind="error">
          <p>{formatError(error, visit.catalogue)}</p>
        </Panel>
      )}
      <p>{words.intro}</p>
      <PostForm visit={visit} action="/forgotten">
        <fieldset class="group">
          <legend>{words.byName}</legend>
          <TextField
            visit={visit}
            id="accountName"
            label={terms.accountName}
            value={fields.accountName ?? ''}
            isRequired={null}
            texts={behind('accountName')}
            autocomplete="username"
          />
        </fieldset>
        <fieldset class="group">
          <legend>{words.byNumber}</legend>
          <TextField
            visit={visit}
            id="identityNumber"
            label={terms.identityNumber}
            value={fields.identityNumber ?? ''}
            isRequired={null}
            texts={behind('identityNumber')}
          />
          <TextField
            visit={visit}
            id="email"
            label={words.mailbox}
            value={fields.email ?? ''}
            type="email"
            isRequired={null}
            hint={words.mailboxHint}
            texts={behind('email')}
            autocomplete="email"
          />
        </fieldset>
        <div class="actions">
          <button type="submit">{words.submit}</button>
        </div>
      </PostForm>
    </Layout>
  );
}

/** Of a form that is empty, the summary says both ways of filling it in. */
function errorTexts(error: RecoveryRequestError | RateLimitExceeded | undefined, catalogue: Catalogue) {
  if (error?.code !== 'account-recovery.invalid-request') return fieldErrorTexts([], catalogue);
  const texts = fieldErrorTexts(error.fields, catalogue);
  if (!error.fields.some((field) => field.error.code === 'account-name.missing')) return texts;
  return { ...texts, lines: [{ fieldId: 'accountName', text: formatError(error, catalogue) }] };
}

function SentPage({ visit, event }: { readonly visit: Visit; readonly event: RecoveryRequested }) {
  const words = accessWordsOf(visit.language).forgotten;
  return (
    <Layout visit={visit} title={visit.words.pages.forgotten} script="form">
      <Panel kind="success">
        <p>{formatEvent(event, visit.catalogue)}</p>
        <SampleMailboxLink visit={visit} />
      </Panel>
      <h2>{words.noMailTitle}</h2>
      <ul>
        {words.noMail.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p>
        <a href={visit.href('/units')}>{words.askSchool}</a>
      </p>
    </Layout>
  );
}
