/** @module 帳號申請成功: what was opened, and what to do next. */
import { type AccountOpened, type ApplicationForm, reviewApplicationForm } from 'tw-teacher-account';
import { formatEvent, formatNotice } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';
import { Panel } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { mailboxesOf } from './confirm-mailboxes.js';
import { applyWordsOf } from './words.js';

/** The page. It is the same when the form is sent again. */
export function OpenedPage(props: {
  readonly visit: Visit;
  readonly form: ApplicationForm;
  readonly opened: AccountOpened;
}) {
  const { visit, form, opened } = props;
  const { catalogue } = visit;
  const words = applyWordsOf(visit.language).opened;
  const notices = reviewApplicationForm(form, visit.today);
  return (
    <Layout visit={visit} title={formatEvent(opened, catalogue)} script="form">
      <Panel kind="success">
        <p>
          {words.accountName} <strong>{opened.accountName}</strong>
        </p>
        <p>{words.canBeUsed}</p>
        <p>
          <a class="button" href={visit.href('/sign-in')}>
            {words.signIn}
          </a>
        </p>
      </Panel>
      <h2>{words.nextTitle}</h2>
      <p>{words.confirmMailboxes}</p>
      <ul>
        {mailboxesOf(form).map((mailbox) => (
          <li>{formatEvent({ type: 'verification-requested', mailbox, expiresAt: opened.openedAt }, catalogue)}</li>
        ))}
      </ul>
      <p>
        {words.notCome}
        {visit.hasLocalMailbox ? (
          <>
            {' '}
            <a href={visit.href('/mailbox')}>{words.mailbox}</a>
          </>
        ) : null}
      </p>
      {notices.length === 0 ? null : (
        <Panel kind="notice" title={words.noticesTitle}>
          <ul>
            {notices.map(({ notice }) => (
              <li>{formatNotice(notice, catalogue)}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Layout>
  );
}
