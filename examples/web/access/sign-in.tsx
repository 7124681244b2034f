/** @module 登入: with account name and password. Whatever is wrong, there is one answer. */
import { Hono } from 'hono';
import { type RateLimitExceeded, type SignInRefused, signIn } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import type { WebHost } from '../host/web-host.js';
import { readForm } from '../http/read-form.js';
import { tooOften } from '../http/retry-after.js';
import { beginSession } from '../http/session.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel, PostForm, TextField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { accessWordsOf } from './words-of.js';

const SHAPE = { fields: ['accountName', 'password'] } as const;

/** The page for signing in. */
export function signInRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/sign-in', (c) => {
    const { visit } = c.var;
    if (visit.teacher !== null) return c.redirect(visit.href('/account'), 303);
    return answer(c, <SignInPage visit={visit} />);
  });

  routes.post('/sign-in', async (c) => {
    const { visit } = c.var;
    const form = await readForm(c, SHAPE);
    if (form.isErr()) return refuse(c, form.error);
    const { accountName, password } = form.value;

    const outcome = apartFromStore(await signIn({ accountName, password }, host.ports));
    if (outcome.isErr()) return storeTrouble(c, outcome.error);
    if (outcome.value.isErr()) {
      const { error } = outcome.value;
      const status = error.code === 'rate-limit.exceeded' ? tooOften(c, error) : 422;
      return answer(c, <SignInPage visit={visit} accountName={accountName} error={error} />, status);
    }
    // the name as it was chosen, not as it was typed
    await beginSession(c, { kind: 'teacher', id: outcome.value.value.accountName }, host);
    return c.redirect(visit.href('/account'), 303);
  });
  return routes;
}

function SignInPage(props: {
  readonly visit: Visit;
  readonly accountName?: string | undefined;
  readonly error?: SignInRefused | RateLimitExceeded;
}) {
  const { visit, accountName = '', error } = props;
  const { fields } = visit.catalogue.terms;
  const words = accessWordsOf(visit.language).signIn;
  return (
    <Layout visit={visit} title={visit.words.pages.signIn} hasErrors={error !== undefined} script="form">
      {error === undefined ? null : (
        <Panel kind="error">
          <p>{formatError(error, visit.catalogue)}</p>
        </Panel>
      )}
      <PostForm visit={visit} action="/sign-in">
        <TextField
          visit={visit}
          id="accountName"
          label={fields.accountName}
          value={accountName}
          autocomplete="username"
        />
        <TextField
          visit={visit}
          id="password"
          label={fields.password}
          value=""
          type="password"
          autocomplete="current-password"
        />
        <div class="actions">
          <button type="submit">{words.submit}</button>
          <a href={visit.href('/forgotten')}>{visit.words.pages.forgotten}</a>
        </div>
      </PostForm>
      <p>
        {words.noAccount} <a href={visit.href('/apply')}>{visit.words.pages.apply}</a>
      </p>
    </Layout>
  );
}
