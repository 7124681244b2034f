/**
 * What a page knows of the request that it answers: the language, who is signed in, the token for its forms.
 *
 * @module
 */
import type { Context } from 'hono';
import type { CalendarDate, Instant } from 'tw-teacher-account';
import type { Catalogue } from 'tw-teacher-account/messages';
import type { Assets } from '../assets/assets.js';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { Words } from '../words/words.js';
import type { Language } from './language.js';

/** One request, as pages see it. */
export interface Visit {
  readonly language: Language;
  /** Sentences of the package. */
  readonly catalogue: Catalogue;
  /** Words of these pages. */
  readonly words: Words;
  /** The address of a page in this language: `/units` or `/en/units`. */
  readonly href: (path: string) => string;
  /** The same page in another language. */
  readonly inLanguage: (language: Language) => string;
  /** The page's path without language: `/units`. */
  readonly path: string;
  /** The business account that is signed in. */
  readonly business: BusinessAccount | null;
  /** The teacher's account name that is signed in. */
  readonly teacher: string | null;
  readonly hasLocalMailbox: boolean;
  readonly assets: Assets;
  /** What every form of the page sends back. */
  readonly formToken: string;
  /** Whoever sends the request, for limits; behind a proxy, see `client-address.ts`. */
  readonly client: string;
  /** Whether people reach the pages by HTTPS alone. */
  readonly isSecure: boolean;
  readonly now: Instant;
  readonly today: CalendarDate;
}

/** The environment of every route. */
export interface WebEnv {
  readonly Variables: { readonly visit: Visit };
  readonly Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };
}

export type WebContext = Context<WebEnv>;
