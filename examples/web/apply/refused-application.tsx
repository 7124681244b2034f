/** @module What an application was refused for, in the manual's words, with what to do about it. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { IdempotencyKeyError, SubmitApplicationError } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';
import { Panel } from '../pages/form-parts.js';
import { applyWordsOf } from './words.js';

/** Why there is no account, though every field was in order. */
export type ApplicationRefused = SubmitApplicationError | IdempotencyKeyError;

/** How a refusal is answered. */
interface Manner {
  readonly status: ContentfulStatusCode;
  /** The field that can be changed for another try: the sentence goes behind it. */
  readonly field?: 'accountName' | 'unitCode';
  /** The key does not serve again: the page gets a new one. */
  readonly newKey?: true;
  /** What the manual advises: have the school register you, or recover your password. */
  readonly remedy?: 'register' | 'recover';
}

const NO_MATCH: Manner = { status: 422, remedy: 'register' };
const BUSY: Manner = { status: 503 };
const NO_KEY: Manner = { status: 422, newKey: true };

/** The manner of each refusal. */
export const MANNER_OF: { readonly [Code in ApplicationRefused['code']]: Manner } = {
  'application.no-match': NO_MATCH,
  'application.no-data': NO_MATCH,
  'application.data-differ': NO_MATCH,
  'account.identity-number-taken': { status: 409, remedy: 'recover' },
  'account.name-taken': { status: 409, field: 'accountName' },
  'application.too-many-attempts': { status: 429 },
  'application.idempotency-key-reused': { status: 409, newKey: true },
  'unit.unknown': { status: 422, field: 'unitCode' },
  'unit.ambiguous': { status: 422, field: 'unitCode' },
  'idempotency-key.missing': NO_KEY,
  'idempotency-key.not-text': NO_KEY,
  'idempotency-key.length': NO_KEY,
  'idempotency-key.character': NO_KEY,
  'store.unavailable': BUSY,
  'store.conflict': BUSY,
};

/** When to try again, for the header; null where waiting is not what helps. */
export function retryAfterOf(error: ApplicationRefused): number | null {
  if (error.code === 'application.too-many-attempts') return error.retryAfterSeconds;
  return MANNER_OF[error.code] === BUSY ? 5 : null;
}

/** The sentence, and the manual's remedy. */
export function RefusedPanel({ visit, error }: { readonly visit: Visit; readonly error: ApplicationRefused }) {
  return (
    <Panel kind="error" title={formatError(error, visit.catalogue)}>
      <Remedy visit={visit} error={error} />
    </Panel>
  );
}

function Remedy({ visit, error }: { readonly visit: Visit; readonly error: ApplicationRefused }) {
  const words = applyWordsOf(visit.language).outcome;
  const { remedy } = MANNER_OF[error.code];
  if (remedy === 'register')
    return <WithLink text={words.noMatch} href={visit.href('/units')} link={words.findSchool} />;
  if (remedy === 'recover')
    return <WithLink text={words.numberTaken} href={visit.href('/forgotten')} link={words.recover} />;
  return <p>{words.nothingLost}</p>;
}

function WithLink(props: { readonly text: string; readonly href: string; readonly link: string }) {
  return (
    <>
      <p>{props.text}</p>
      <p>
        <a href={props.href}>{props.link}</a>
      </p>
    </>
  );
}
