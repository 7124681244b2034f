/** @module What a link out of a mail leads to when it is good for nothing: used, too old, or not whole. */
import type { OneTimeTokenError, RecoveryTokenInvalid, VerificationTokenInvalid } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { WebContext } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';

/** Where another mail is asked for. */
export interface AnotherMail {
  readonly path: string;
  readonly text: string;
}

/** Answers with 410, and leads to where another mail is asked for. */
export function tokenInvalid(
  c: WebContext,
  title: string,
  error: OneTimeTokenError | RecoveryTokenInvalid | VerificationTokenInvalid,
  another: AnotherMail,
): Response | Promise<Response> {
  const { visit } = c.var;
  return answer(
    c,
    <Layout visit={visit} title={title} hasErrors script="form">
      <Panel kind="error">
        <p>{formatError(error, visit.catalogue)}</p>
      </Panel>
      <p>
        <a class="button" href={visit.href(another.path)}>
          {another.text}
        </a>
      </p>
    </Layout>,
    410,
  );
}
