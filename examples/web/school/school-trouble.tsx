/** @module What is answered when the package refuses something for a business account that no form shows beside a field. */
import type { StoreError } from 'tw-teacher-account';
import { type DomainError, formatError } from 'tw-teacher-account/messages';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebContext } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel } from '../pages/form-parts.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { SchoolFrame } from './school-frame.js';

/** Answers with the error's sentence: 503 for the store, 403 for who may not, 404 for what is not there, else 409. */
export function schoolTrouble(
  c: WebContext,
  business: BusinessAccount,
  error: DomainError,
): Response | Promise<Response> {
  if (isStoreError(error)) return storeTrouble(c, error);
  const { visit } = c.var;
  return answer(
    c,
    <SchoolFrame visit={visit} business={business} title={visit.words.refusalTitle} hasErrors>
      <Panel kind="error">
        <p>{formatError(error, visit.catalogue)}</p>
      </Panel>
    </SchoolFrame>,
    error.code.startsWith('business-account.') ? 403 : error.code === 'roster-import.unknown' ? 404 : 409,
  );
}

/** Whether the database could not, which is nobody's fault. */
function isStoreError(error: { readonly code: string }): error is StoreError {
  return error.code === 'store.unavailable' || error.code === 'store.conflict';
}
