/** @module What is answered when the database cannot: try again, nothing was done. */
import { type StoreError } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { WebContext } from '../http/visit.js';
import { answer } from './answer.js';
import { Panel } from './form-parts.js';
import { Layout } from './layout.js';

/** Answers an error of the store with 503. */
export function storeTrouble(c: WebContext, error: StoreError): Response | Promise<Response> {
  const { visit } = c.var;
  c.header('retry-after', '5');
  return answer(
    c,
    <Layout visit={visit} title={visit.words.storeTrouble} hasErrors>
      <Panel kind="error">
        <p>{formatError(error, visit.catalogue)}</p>
      </Panel>
    </Layout>,
    503,
  );
}
