/** @module The frame of every page: head, menu, language switch, footer. */
import type { Child } from 'hono/jsx';
import type { Assets } from '../assets/assets.js';
import type { ScriptName } from '../assets/build-assets.js';
import { LANGUAGES } from '../http/language.js';
import type { Visit } from '../http/visit.js';

/** What a page brings. */
export interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  /** Whether the page shows what is wrong: said first in the window's title. */
  readonly hasErrors?: boolean;
  readonly script?: ScriptName;
  /** For pages that show how far something is: without JavaScript they load anew by themselves. */
  readonly refreshSeconds?: number;
  readonly children?: Child;
}

/** The whole document. */
export function Layout({ visit, title, hasErrors = false, script, refreshSeconds, children }: LayoutProps) {
  const { words, assets } = visit;
  const heading = `${hasErrors ? words.errorTitle : ''}${title}`;
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {refreshSeconds === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
        <title>{heading === words.site ? heading : `${heading}｜${words.site}`}</title>
        <link rel="icon" href={urlOf(assets, 'icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={urlOf(assets, 'style.css')} />
        {script === undefined ? null : (
          <script type="module" src={urlOf(assets, `${script}.${visit.language}.js`)}></script>
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <Header visit={visit} />
        <main id="main" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <p>{words.disclaimer}</p>
        </footer>
      </body>
    </html>
  );
}

function Header({ visit }: { readonly visit: Visit }) {
  const { words } = visit;
  const links: readonly (readonly [string, string])[] = [
    ['/apply', words.pages.apply],
    ['/sign-in', words.pages.signIn],
    ['/units', words.pages.units],
    ['/rules', words.pages.rules],
    ['/school', words.pages.school],
    ...(visit.hasLocalMailbox ? [['/mailbox', words.pages.mailbox] as const] : []),
  ];
  return (
    <header>
      <div class="bar">
        <a class="site" href={visit.href('/')}>
          {words.site}
        </a>
        <nav class="languages" aria-label={words.language}>
          {LANGUAGES.filter((language) => language !== visit.language).map((language) => (
            <a href={visit.inLanguage(language)} lang={language} hreflang={language}>
              {words.languages[language]}
            </a>
          ))}
        </nav>
      </div>
      <nav class="menu" aria-label={words.menu}>
        <ul>
          {links.map(([path, text]) => (
            <li>
              <a href={visit.href(path)} aria-current={isWithin(visit.path, path) ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function isWithin(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group}/`);
}

function urlOf(assets: Assets, name: string): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`no asset ${name}`);
  return asset.url;
}
