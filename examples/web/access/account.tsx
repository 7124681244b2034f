/** @module The page of whoever is signed in: the name, the mailboxes, and which of them are confirmed. */
import { Hono } from 'hono';
import { err, ok, type Result } from 'neverthrow';
import {
  type Account,
  accountNameKey,
  MAILBOXES,
  type Mailbox,
  mailboxAddress,
  parseAccountName,
  parseInstant,
  type RateLimitExceeded,
  requestVerification,
  type StoreError,
  todayInTaipei,
  type VerificationRefused,
  type VerificationRequested,
} from 'tw-teacher-account';
import { formatError, formatEvent } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import type { WebHost } from '../host/web-host.js';
import { readForm, readQuery } from '../http/read-form.js';
import { tooOften } from '../http/retry-after.js';
import { endSession } from '../http/session.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel, PostForm } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { SampleMailboxLink } from './sample-mailbox-link.js';
import { accessWordsOf } from './words-of.js';

const QUERY = { fields: ['sent', 'until'] } as const;
const NOTHING = { fields: [] } as const;

/** The page of an account, and what can be done there. */
export function accountRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/account', async (c) => {
    const { visit } = c.var;
    const query = readQuery(c, QUERY);
    if (query.isErr()) return refuse(c, query.error);
    const account = await accountOf(visit, host);
    if (account.isErr()) return storeTrouble(c, account.error);
    if (account.value === null) {
      endSession(c, host);
      return c.redirect(visit.href('/sign-in'), 303);
    }
    return answer(c, <AccountPage visit={visit} account={account.value} event={sentOf(query.value)} />);
  });

  // what only takes forms leads back here, such as after a change of the language
  routes.get('/account/:form{main|backup|sign-out}', (c) => c.redirect(c.var.visit.href('/account'), 303));

  routes.post('/account/:mailbox{main|backup}', async (c) => {
    const { visit } = c.var;
    const form = await readForm(c, NOTHING);
    if (form.isErr()) return refuse(c, form.error);
    const account = await accountOf(visit, host);
    if (account.isErr()) return storeTrouble(c, account.error);
    if (account.value === null) return c.redirect(visit.href('/sign-in'), 303);

    const mailbox = c.req.param('mailbox') === 'backup' ? 'backup' : 'main';
    const command = { accountName: account.value.name, mailbox } as const;
    const outcome = apartFromStore(await requestVerification(command, visit.now, host.ports));
    if (outcome.isErr()) return storeTrouble(c, outcome.error);
    if (outcome.value.isErr()) {
      const { error } = outcome.value;
      const status = error.code === 'rate-limit.exceeded' ? tooOften(c, error) : 422;
      return answer(c, <AccountPage visit={visit} account={account.value} error={error} />, status);
    }
    void host.delivery.now();
    // a reload of the page that follows sends no second mail
    const { expiresAt } = outcome.value.value;
    return c.redirect(visit.href(`/account?sent=${mailbox}&until=${encodeURIComponent(expiresAt)}`), 303);
  });

  routes.post('/account/sign-out', async (c) => {
    const form = await readForm(c, NOTHING);
    if (form.isErr()) return refuse(c, form.error);
    endSession(c, host);
    return c.redirect(c.var.visit.href('/'), 303);
  });
  return routes;
}

/** The account that is signed in, if it is one that may be. */
async function accountOf({ teacher }: Visit, { ports }: WebHost): Promise<Result<Account | null, StoreError>> {
  const name = parseAccountName(teacher);
  if (name.isErr()) return ok(null);
  const found = await ports.accounts.findByName(accountNameKey(name.value));
  if (found.isErr()) return err(found.error);
  const account = found.value;
  return ok(account === null || account.voidedAt !== null ? null : account);
}

/** What the page before has done. Whoever makes up such an address reads it alone, and nothing was done. */
function sentOf({ sent, until }: { readonly sent?: string; readonly until?: string }): VerificationRequested | null {
  const mailbox = MAILBOXES.find((known) => known === sent);
  const expiresAt = parseInstant(until);
  if (mailbox === undefined || expiresAt.isErr()) return null;
  return { type: 'verification-requested', mailbox, expiresAt: expiresAt.value };
}

function AccountPage(props: {
  readonly visit: Visit;
  readonly account: Account;
  readonly event?: VerificationRequested | null;
  readonly error?: VerificationRefused | RateLimitExceeded;
}) {
  const { visit, account, event = null, error } = props;
  const words = accessWordsOf(visit.language).account;
  const mailboxes = MAILBOXES.filter((mailbox) => mailboxAddress(account, mailbox) !== null);
  return (
    <Layout visit={visit} title={words.title} hasErrors={error !== undefined} script="form">
      {error === undefined ? null : (
        <Panel kind="error">
          <p>{formatError(error, visit.catalogue)}</p>
        </Panel>
      )}
      {event === null ? null : (
        <Panel kind="success">
          <p>{formatEvent(event, visit.catalogue)}</p>
          <SampleMailboxLink visit={visit} />
        </Panel>
      )}
      <dl class="facts">
        <dt>{visit.catalogue.terms.fields.accountName}</dt>
        <dd>
          <strong>{account.name}</strong>
          <div class="hint">{words.forLife}</div>
        </dd>
        {mailboxes.map((mailbox) => (
          <MailboxFacts visit={visit} account={account} mailbox={mailbox} />
        ))}
      </dl>
      <p class="hint">{mailboxes.length === 0 ? words.erased : words.explained}</p>
      <PostForm visit={visit} action="/account/sign-out" class="actions">
        <button type="submit" class="second">
          {words.signOut}
        </button>
      </PostForm>
    </Layout>
  );
}

function MailboxFacts(props: { readonly visit: Visit; readonly account: Account; readonly mailbox: Mailbox }) {
  const { visit, account, mailbox } = props;
  const words = accessWordsOf(visit.language).account;
  const name = visit.catalogue.terms.mailboxes[mailbox];
  const verifiedAt = mailbox === 'main' ? account.emailVerifiedAt : account.backupEmailVerifiedAt;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {mailboxAddress(account, mailbox)}
        {verifiedAt === null ? (
          <PostForm visit={visit} action={`/account/${mailbox}`}>
            <p class="notice-text">{words.unconfirmed}</p>
            <button type="submit" class="second" aria-label={words.sendTo(name)}>
              {words.send}
            </button>
          </PostForm>
        ) : (
          <p class="done-text">{words.confirmed(todayInTaipei(verifiedAt))}</p>
        )}
      </dd>
    </>
  );
}
