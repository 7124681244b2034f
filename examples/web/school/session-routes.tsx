/** @module Signing in and out as a business account, and the overview of who is signed in. */
import { Hono } from 'hono';
import { formatError } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import { type BusinessAccount, SAMPLE_PASSWORD } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { readForm } from '../http/read-form.js';
import { tooOften } from '../http/retry-after.js';
import { beginSession, endSession } from '../http/session.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { ErrorSummary, PostForm, SelectField, TextField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { SCHOOL_PAGES, SchoolFrame } from './school-frame.js';
import { schoolWordsOf } from './words-of.js';

const SIGN_IN = { fields: ['account', 'password'] } as const;

/** Signing in and out, the overview. */
export function sessionRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const { samples } = host.businessAccounts;

  routes.get('/school', (c) => {
    const { visit } = c.var;
    return visit.business === null
      ? answer(c, <SignInPage visit={visit} samples={samples} account="" refused={null} />)
      : answer(c, <Overview visit={visit} business={visit.business} />);
  });

  routes.post('/school', async (c) => {
    const { visit } = c.var;
    const read = await readForm(c, SIGN_IN);
    if (read.isErr()) return refuse(c, read.error);
    const { account = '', password = '' } = read.value;
    // beside the teachers' names, which have one part; texts that are no account share one count, as theirs do
    const subject = ['business-account', host.businessAccounts.find(account)?.actor.id ?? ''];
    const taken = apartFromStore(await host.ports.rateLimiter.take('sign-in', subject));
    if (taken.isErr()) return storeTrouble(c, taken.error);
    if (taken.value.isErr()) {
      const { error } = taken.value;
      const sentence = formatError(error, visit.catalogue);
      const status = tooOften(c, error);
      return answer(c, <SignInPage visit={visit} samples={samples} account={account} refused={sentence} />, status);
    }
    const business = host.businessAccounts.signIn(account, password);
    if (business === null) {
      const { refused } = schoolWordsOf(visit.language).signIn;
      return answer(c, <SignInPage visit={visit} samples={samples} account={account} refused={refused} />, 422);
    }
    const forgotten = await host.ports.rateLimiter.forget('sign-in', subject);
    if (forgotten.isErr()) return storeTrouble(c, forgotten.error);
    await beginSession(c, { kind: 'business', id: business.actor.id }, host);
    return c.redirect(visit.href('/school'), 303);
  });

  routes.post('/school/sign-out', async (c) => {
    const read = await readForm(c, { fields: [] });
    if (read.isErr()) return refuse(c, read.error);
    endSession(c, host);
    return c.redirect(c.var.visit.href('/school'), 303);
  });
  return routes;
}

function SignInPage(props: {
  readonly visit: Visit;
  readonly samples: readonly BusinessAccount[];
  readonly account: string;
  /** Why nobody was signed in. */
  readonly refused: string | null;
}) {
  const { visit, samples, account, refused } = props;
  const { signIn } = schoolWordsOf(visit.language);
  return (
    <Layout visit={visit} title={signIn.title} hasErrors={refused !== null} script="form">
      <ErrorSummary visit={visit} lines={refused === null ? [] : [{ fieldId: 'password', text: refused }]} />
      <p>{signIn.intro}</p>
      <PostForm visit={visit} action="/school">
        <SelectField
          visit={visit}
          id="account"
          label={signIn.account}
          value={account}
          options={samples.map(({ actor, unit }) => ({
            value: actor.id,
            text: `${unit.county}${unit.township ?? ''} ${unit.name}`,
          }))}
        />
        <TextField
          visit={visit}
          id="password"
          label={signIn.password}
          type="password"
          value=""
          autocomplete="current-password"
          hint={signIn.passwordHint(SAMPLE_PASSWORD)}
          texts={refused === null ? {} : { errors: [refused] }}
        />
        <button>{signIn.button}</button>
      </PostForm>
    </Layout>
  );
}

function Overview({ visit, business }: { readonly visit: Visit; readonly business: BusinessAccount }) {
  const words = schoolWordsOf(visit.language);
  return (
    <SchoolFrame visit={visit} business={business} title={words.overview.title}>
      <ul class="cards">
        {SCHOOL_PAGES.map((page) => (
          <li>
            <a href={visit.href(`/school/${page}`)}>{words.pages[page]}</a>
            <p>{words.overview.about[page]}</p>
          </li>
        ))}
      </ul>
    </SchoolFrame>
  );
}
