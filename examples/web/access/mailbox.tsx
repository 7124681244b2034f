/** @module The sample mailbox: what would have been sent by mail, for whoever tries the example without a mail server. */
import { Hono } from 'hono';
import type { KeptMail } from '../host/local-mailbox.js';
import type { WebHost } from '../host/web-host.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { accessWordsOf } from './words-of.js';

/** The page of mails; there is none where mails go to a mail server. */
export function mailboxRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/mailbox', async (c) => {
    const { visit } = c.var;
    const { localMailbox } = host;
    if (localMailbox === null) return refuse(c, { code: 'request.no-such-page' });
    // what waits in the outbox comes first: nobody has to reload for it
    await host.delivery.now();
    const { origin } = host.publicUrl();
    return answer(c, <MailboxPage visit={visit} mails={localMailbox.mails()} origin={origin} />);
  });
  return routes;
}

function MailboxPage(props: {
  readonly visit: Visit;
  readonly mails: readonly KeptMail[];
  /** Where links lead to pages of ours. */
  readonly origin: string;
}) {
  const { visit, mails, origin } = props;
  const words = accessWordsOf(visit.language).mailbox;
  return (
    <Layout visit={visit} title={visit.words.pages.mailbox}>
      <Panel kind="notice">
        <p>{words.notReal}</p>
      </Panel>
      {mails.length === 0 ? <p>{words.empty}</p> : null}
      {mails.map(({ to, subject, text, at }) => (
        <article class="card mail">
          <h2>{subject}</h2>
          <dl class="facts">
            <dt>{words.to}</dt>
            <dd>{to}</dd>
            <dt>{words.at}</dt>
            <dd>{timeOf(at, visit)}</dd>
          </dl>
          {/* mails are written in Chinese, whatever the language of this page */}
          <div lang="zh-TW">
            {text
              .trim()
              .split('\n\n')
              .map((paragraph) => (
                <p>{isOurs(paragraph, origin) ? <a href={paragraph}>{paragraph}</a> : paragraph}</p>
              ))}
          </div>
        </article>
      ))}
    </Layout>
  );
}

function isOurs(paragraph: string, origin: string): boolean {
  return URL.canParse(paragraph) && new URL(paragraph).origin === origin;
}

function timeOf(at: number, { language }: Visit): string {
  return new Date(at).toLocaleString(language, { timeZone: 'Asia/Taipei', hourCycle: 'h23' });
}
