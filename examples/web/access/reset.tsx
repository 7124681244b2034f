/** @module Where the mail of a forgotten password leads: choosing a new one. */
import { Hono } from 'hono';
import {
  checkPassword,
  type NewPasswordError,
  type PasswordChanged,
  parseOneTimeToken,
  redeemRecovery,
} from 'tw-teacher-account';
import { formatEvent } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import type { WebHost } from '../host/web-host.js';
import { readForm, readQuery } from '../http/read-form.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { fieldErrorTexts } from '../pages/field-errors.js';
import { ErrorSummary, Panel, PostForm, TextField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { RuleList, type ShownRule } from '../pages/rule-list.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { tokenInvalid } from './token-page.js';
import { accessWordsOf } from './words-of.js';

const QUERY = { fields: ['token'] } as const;
const SHAPE = { fields: ['token', 'password', 'passwordConfirmation'] } as const;

/** The page for a new password. */
export function resetRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  // whether the token is good shows when it is used: looking at the page tells nobody
  routes.get('/reset', (c) => {
    const { visit } = c.var;
    const query = readQuery(c, QUERY);
    if (query.isErr()) return refuse(c, query.error);
    const token = parseOneTimeToken(query.value.token);
    if (token.isErr()) return tokenInvalid(c, titleOf(visit), token.error, askAgain(visit));
    return answer(c, <ResetPage visit={visit} token={token.value} rules={rulesOf(null, null)} />);
  });

  routes.post('/reset', async (c) => {
    const { visit } = c.var;
    const form = await readForm(c, SHAPE);
    if (form.isErr()) return refuse(c, form.error);
    const { token = '', password, passwordConfirmation } = form.value;

    const command = { token, password, passwordConfirmation };
    const outcome = apartFromStore(await redeemRecovery(command, visit.now, host.ports));
    if (outcome.isErr()) return storeTrouble(c, outcome.error);
    if (outcome.value.isOk()) {
      void host.delivery.now();
      return answer(c, <ChangedPage visit={visit} event={outcome.value.value} />);
    }
    const { error } = outcome.value;
    if (error.code === 'account-recovery.token-invalid') {
      return tokenInvalid(c, titleOf(visit), error, askAgain(visit));
    }
    const rules = rulesOf(password ?? '', error);
    return answer(c, <ResetPage visit={visit} token={token} rules={rules} error={error} />, 422);
  });
  return routes;
}

function titleOf({ language }: Visit): string {
  return accessWordsOf(language).reset.title;
}

function askAgain({ words }: Visit) {
  return { path: '/forgotten', text: words.pages.forgotten };
}

/**
 * The rules of a password, ticked once there is an answer. Whose account it is the page does not know, only what the
 * answer says of it.
 */
function rulesOf(password: string | null, error: NewPasswordError | null): readonly ShownRule[] {
  const found = error?.fields.find(({ path: [field] }) => field === 'password')?.error.code;
  const rules = checkPassword(password, null).map((check) => ({
    check,
    holds: password === null ? null : check.holds,
  }));
  const check = { code: 'password.contains-account-name', holds: false } as const;
  // the first rule that is broken is named: after another one, nobody has looked at this
  const holds = error === null ? null : found === undefined ? true : found === check.code ? false : null;
  return [...rules, { check, holds }];
}

function ResetPage(props: {
  readonly visit: Visit;
  readonly token: string;
  readonly rules: readonly ShownRule[];
  readonly error?: NewPasswordError;
}) {
  const { visit, token, rules, error } = props;
  const terms = visit.catalogue.terms.fields;
  const words = accessWordsOf(visit.language).reset;
  const { lines, behind } = fieldErrorTexts(error?.fields ?? [], visit.catalogue);
  return (
    <Layout visit={visit} title={words.title} hasErrors={error !== undefined} script="form">
      <ErrorSummary visit={visit} lines={lines} />
      <p>{words.intro}</p>
      <PostForm visit={visit} action="/reset">
        <input type="hidden" name="token" value={token} />
        <TextField
          visit={visit}
          id="password"
          label={terms.password}
          value=""
          type="password"
          autocomplete="new-password"
          texts={behind('password')}
          live={<RuleList visit={visit} id="password-rules" rules={rules} />}
        />
        <TextField
          visit={visit}
          id="passwordConfirmation"
          label={terms.passwordConfirmation}
          value=""
          type="password"
          autocomplete="new-password"
          texts={behind('passwordConfirmation')}
        />
        <div class="actions">
          <button type="submit">{words.submit}</button>
        </div>
      </PostForm>
    </Layout>
  );
}

function ChangedPage({ visit, event }: { readonly visit: Visit; readonly event: PasswordChanged }) {
  const words = accessWordsOf(visit.language).reset;
  return (
    <Layout visit={visit} title={words.title} script="form">
      <Panel kind="success">
        <p>{formatEvent(event, visit.catalogue)}</p>
        <p>{visit.catalogue.labelled(visit.catalogue.terms.fields.accountName, event.accountName)}</p>
        <p>{words.otherMailboxes}</p>
      </Panel>
      <p>
        <a class="button" href={visit.href('/sign-in')}>
          {visit.words.pages.signIn}
        </a>
      </p>
    </Layout>
  );
}
