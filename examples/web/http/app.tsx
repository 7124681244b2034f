/**
 * The server as one function from request to answer: what holds for every page, then the pages, once for each language.
 *
 * @module
 */
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import { accessRoutes } from '../access/routes.js';
import { anybodyRoutes } from '../anybody/routes.js';
import { applyRoutes } from '../apply/routes.js';
import { assetRoutes } from '../assets/asset-routes.js';
import type { Assets } from '../assets/assets.js';
import type { WebHost } from '../host/web-host.js';
import { homeRoutes } from '../pages/home.js';
import { refuse } from '../pages/refusal-page.js';
import { schoolRoutes } from '../school/routes.js';
import { headersFor } from './headers.js';
import { openVisit } from './open-visit.js';
import { MAX_FORM_BYTES, MAX_UPLOAD_BYTES } from './read-form.js';
import type { WebContext, WebEnv } from './visit.js';

/** The pages on this host. */
export function createWebApp(host: WebHost, assets: Assets): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(headersFor(host));
  app.route('/assets', assetRoutes(assets)); // before anything that asks who it is: they are the same for everybody

  app.use(async (c, next) => {
    c.set('visit', await openVisit(c, host, assets));
    await next();
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(c: WebContext, methods) {
        c.header('allow', methods.join(', '));
        return refuse(c, { code: 'request.method' });
      },
    }),
  );
  refuseCrossSite(app, host);
  limitBodies(app);

  const pages = [homeRoutes(host), applyRoutes(host), accessRoutes(host), schoolRoutes(host), anybodyRoutes(host)];
  for (const routes of pages) app.route('/', routes).route('/en', routes);
  app.notFound((c) => refuse(c, { code: 'request.no-such-page' }));
  app.onError((error, c) => {
    // somebody who went away in the midst of sending is no fault of ours
    const isGone = c.req.raw.signal.aborted;
    // its name only: messages repeat what people typed
    if (!isGone) process.stderr.write(`${error.name} at ${c.req.method} ${routePath(c)}\n`);
    return refuse(c, { code: isGone ? 'request.unreadable' : 'server.fault' });
  });
  return app;
}

/**
 * Forms that another site sends, by what browsers say about where a request comes from. The token in each form is the
 * second guard; this one needs no cookie.
 */
function refuseCrossSite(app: Hono<WebEnv>, host: WebHost): void {
  const { origin: publicOrigin } = host.publicUrl();
  const isFromHere: MiddlewareHandler<WebEnv> = csrf({
    // behind a proxy the request's own address is another one
    origin: (origin, c) => origin === publicOrigin || origin === new URL(c.req.url).origin,
  });
  app.use(async (c, next) => {
    // what is no POST changes nothing here; that there is no such method, or page, is told to anybody
    if (c.req.method !== 'POST') return next();
    // it throws what is for Hono's own error page; ours has the code
    const isAllowed = await isFromHere(c, () => Promise.resolve()).then(
      () => true,
      () => false,
    );
    if (!isAllowed) return refuse(c, { code: 'request.cross-site' });
    await next();
    return;
  });
}

/** A body without a length is read here, up to the limit; of one with a length, only the length. */
function limitBodies(app: Hono<WebEnv>): void {
  const limit = (maxBytes: number) =>
    bodyLimit({
      maxSize: maxBytes,
      onError: (c: WebContext) => refuse(c, { code: 'request.too-large', maxBytes }),
    });
  const [small, large] = [limit(MAX_FORM_BYTES), limit(MAX_UPLOAD_BYTES)];
  app.use((c, next) => {
    const { path, business } = c.var.visit;
    // nobody who is not signed in has the server keep a large body: the page sends such people away unread
    const isKeptUnread = c.req.header('content-length') !== undefined;
    const mayBeLarge = path === '/school/imports' && (business !== null || isKeptUnread);
    return mayBeLarge ? large(c, next) : small(c, next);
  });
}
