/** @module What is answered to a request that was refused: a page, or data for a script. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type RequestRefusal, STATUS_OF } from '../http/refusal.js';
import type { WebContext } from '../http/visit.js';
import { answer } from './answer.js';
import { Panel } from './form-parts.js';
import { Layout } from './layout.js';

/** Answers a refusal. */
export function refuse(c: WebContext, refusal: RequestRefusal): Response | Promise<Response> {
  const { visit } = c.var;
  const status: ContentfulStatusCode = STATUS_OF[refusal.code];
  const sentence = visit.words.refusals[refusal.code];
  if (c.req.header('accept') === 'application/json') {
    c.header('cache-control', 'no-store');
    return c.json({ ...refusal, sentence }, status);
  }
  return answer(
    c,
    <Layout visit={visit} title={visit.words.refusalTitle} hasErrors>
      <Panel kind="error">
        <p>{sentence}</p>
        <p>
          <code>{refusal.code}</code>
        </p>
        <p>
          <a href={visit.href('/')}>{visit.words.backHome}</a>
        </p>
      </Panel>
    </Layout>,
    status,
  );
}
