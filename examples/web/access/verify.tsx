/**
 * @module Where the mail that confirms a mailbox leads: a button. Programs that look at mails open links, and would use the
 * token up.
 */
import { Hono } from 'hono';
import { type MailboxVerified, parseOneTimeToken, redeemVerification } from 'tw-teacher-account';
import { formatEvent } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import type { WebHost } from '../host/web-host.js';
import { readForm, readQuery } from '../http/read-form.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel, PostForm } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { tokenInvalid } from './token-page.js';
import { accessWordsOf } from './words-of.js';

const SHAPE = { fields: ['token'] } as const;

/** The page that confirms a mailbox. */
export function verifyRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/verify', (c) => {
    const { visit } = c.var;
    const query = readQuery(c, SHAPE);
    if (query.isErr()) return refuse(c, query.error);
    const token = parseOneTimeToken(query.value.token);
    if (token.isErr()) return tokenInvalid(c, titleOf(visit), token.error, sendAgain(visit));
    return answer(c, <VerifyPage visit={visit} token={token.value} />);
  });

  routes.post('/verify', async (c) => {
    const { visit } = c.var;
    const form = await readForm(c, SHAPE);
    if (form.isErr()) return refuse(c, form.error);
    const outcome = apartFromStore(await redeemVerification(form.value.token, visit.now, host.ports));
    if (outcome.isErr()) return storeTrouble(c, outcome.error);
    if (outcome.value.isErr()) return tokenInvalid(c, titleOf(visit), outcome.value.error, sendAgain(visit));
    return answer(c, <VerifiedPage visit={visit} event={outcome.value.value} />);
  });
  return routes;
}

function titleOf({ language }: Visit): string {
  return accessWordsOf(language).verify.title;
}

/** The page of the account, or the one for signing in, which leads there. */
function sendAgain({ language }: Visit) {
  return { path: '/account', text: accessWordsOf(language).account.title };
}

function VerifyPage({ visit, token }: { readonly visit: Visit; readonly token: string }) {
  const words = accessWordsOf(visit.language).verify;
  return (
    <Layout visit={visit} title={words.title}>
      <p>{words.intro}</p>
      <PostForm visit={visit} action="/verify" class="actions">
        <input type="hidden" name="token" value={token} />
        <button type="submit">{words.submit}</button>
      </PostForm>
    </Layout>
  );
}

function VerifiedPage({ visit, event }: { readonly visit: Visit; readonly event: MailboxVerified }) {
  const words = accessWordsOf(visit.language);
  return (
    <Layout visit={visit} title={words.verify.title} script="form">
      <Panel kind="success">
        <p>{formatEvent(event, visit.catalogue)}</p>
        <p>{words.verify.done}</p>
      </Panel>
      <p>
        <a class="button second" href={visit.href('/account')}>
          {words.account.title}
        </a>
      </p>
    </Layout>
  );
}
