/**
 * The server as one function from request to answer: what holds for every page, then the pages, once for each language.
 *
 * @module
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { todayInTaipei } from 'tw-teacher-account';
import { en, zhTW } from 'tw-teacher-account/messages';
import { accessRoutes } from '../access/routes.js';
import { anybodyRoutes } from '../anybody/routes.js';
import { applyRoutes } from '../apply/routes.js';
import { assetRoutes } from '../assets/asset-routes.js';
import type { Assets } from '../assets/assets.js';
import type { WebHost } from '../host/web-host.js';
import { homeRoutes } from '../pages/home.js';
import { refuse } from '../pages/refusal-page.js';
import { schoolRoutes } from '../school/routes.js';
import { wordsOf } from '../words/words-of.js';
import { issueFormToken } from './form-token.js';
import { LANGUAGES, type Language } from './language.js';
import { MAX_FORM_BYTES, MAX_UPLOAD_BYTES } from './read-form.js';
import { readSession } from './session.js';
import type { Visit, WebContext, WebEnv } from './visit.js';

const CATALOGUES = { 'zh-TW': zhTW, en };

/** The pages on this host. */
export function createWebApp(host: WebHost, assets: Assets): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(headersOf(host));
  app.route('/assets', assetRoutes(assets));

  app.use(async (c, next) => {
    c.set('visit', await visitOf(c, host, assets));
    await next();
  });
  const { origin: publicOrigin } = host.publicUrl();
  // behind a proxy the request's own address is another one
  const refuseCrossSite = csrf({
    origin: (origin, c) => origin === publicOrigin || origin === new URL(c.req.url).origin,
  });
  app.use(async (c, next) => {
    // it throws what is for Hono's own error page; ours has the code
    const refused = await refuseCrossSite(c, next).catch(() => 'refused' as const);
    return refused === 'refused' ? refuse(c, { code: 'request.cross-site' }) : undefined;
  });
  const limit = (maxBytes: number) =>
    bodyLimit({
      maxSize: maxBytes,
      onError: (c: WebContext) => refuse(c, { code: 'request.too-large', maxBytes }),
    });
  const [small, large] = [limit(MAX_FORM_BYTES), limit(MAX_UPLOAD_BYTES)];
  app.use((c, next) => (/\/school\/imports$/.test(c.req.path) ? large(c, next) : small(c, next)));

  const pages = [homeRoutes(host), applyRoutes(host), accessRoutes(host), schoolRoutes(host), anybodyRoutes(host)];
  for (const routes of pages) app.route('/', routes).route('/en', routes);
  app.notFound((c) => refuse(c, { code: 'request.no-such-page' }));
  app.onError((error, c) => {
    // its name only: messages repeat what people typed
    process.stderr.write(`${error.name} at ${c.req.method} ${routePath(c)}\n`);
    return refuse(c, { code: 'server.fault' });
  });
  return app;
}

/** Nothing but our own files is loaded, run, framed or sent to; no page is kept by anybody. */
function headersOf({ isSecure }: WebHost) {
  const self = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      connectSrc: self,
      formAction: self,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

async function visitOf(c: WebContext, host: WebHost, assets: Assets): Promise<Visit> {
  const [, first] = c.req.path.split('/');
  const language: Language = first === 'en' ? 'en' : 'zh-TW';
  const path = language === 'en' ? c.req.path.slice('/en'.length) || '/' : c.req.path;
  const session = await readSession(c, host);
  const now = host.now();
  return {
    language,
    catalogue: CATALOGUES[language],
    words: wordsOf(language),
    href: (to) => addressIn(language, to),
    inLanguage: (other) => `${addressIn(other, path)}${new URL(c.req.url).search}`,
    path,
    business: session?.kind === 'business' ? host.businessAccounts.find(session.id) : null,
    teacher: session?.kind === 'teacher' ? session.id : null,
    hasLocalMailbox: host.localMailbox !== null,
    assets,
    formToken: issueFormToken(c, host),
    client: c.env.incoming?.socket.remoteAddress ?? 'unknown',
    now,
    today: todayInTaipei(now),
  };
}

function addressIn(language: Language, path: string): string {
  if (language === LANGUAGES[0]) return path;
  return path === '/' ? '/en' : `/en${path}`;
}
