/**
 * Finds out what pages know of a request.
 *
 * @module
 */
import { todayInTaipei } from 'tw-teacher-account';
import { en, zhTW } from 'tw-teacher-account/messages';
import type { Assets } from '../assets/assets.js';
import type { WebHost } from '../host/web-host.js';
import { wordsOf } from '../words/words-of.js';
import { clientOf } from './client-address.js';
import { issueFormToken } from './form-token.js';
import { LANGUAGES, type Language } from './language.js';
import { readSession } from './session.js';
import type { Visit, WebContext } from './visit.js';

const CATALOGUES = { 'zh-TW': zhTW, en };

/** The visit of a request. */
export async function openVisit(c: WebContext, host: WebHost, assets: Assets): Promise<Visit> {
  const { pathname, search } = new URL(c.req.url);
  // as it was sent, not decoded: `//` and `/\` at the start of a link would lead to another site
  const asked = pathname.replace(/^\/+/, '/');
  const language: Language = /^\/en(\/|$)/.test(asked) ? 'en' : 'zh-TW';
  const path = language === 'en' ? asked.slice('/en'.length).replace(/^\/*/, '/') : asked;
  const session = await readSession(c, host);
  const now = host.now();
  return {
    language,
    catalogue: CATALOGUES[language],
    words: wordsOf(language),
    href: (to) => addressIn(language, to),
    inLanguage: (other) => `${addressIn(other, path)}${search}`,
    path,
    business: session?.kind === 'business' ? host.businessAccounts.find(session.id) : null,
    teacher: session?.kind === 'teacher' ? session.id : null,
    hasLocalMailbox: host.localMailbox !== null,
    assets,
    formToken: issueFormToken(c, host),
    client: clientOf(c.env.incoming?.socket.remoteAddress),
    isSecure: host.isSecure,
    now,
    today: todayInTaipei(now),
  };
}

function addressIn(language: Language, path: string): string {
  if (language === LANGUAGES[0]) return path;
  return path === '/' ? '/en' : `/en${path}`;
}
