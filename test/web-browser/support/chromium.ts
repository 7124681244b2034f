/**
 * The web example in Debian's Chromium: a server on a free port, pages in every width and language, what axe finds.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { HostVariation } from '../../../examples/web/host/create-web-host.js';
import { startWebServer, type WebServer } from '../../../examples/web/serve.js';
import { CHEAP_PASSWORDS } from '../../web/support/web-site.js';

/** The widths in which every page is looked at. */
const WIDTHS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
type Width = keyof typeof WIDTHS;

/** How a page is opened. */
export interface PageOptions {
  readonly width?: Width;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
}

/** The site in a browser. */
export interface BrowsedSite {
  readonly server: WebServer;
  /** A page in a context of its own: no cookies yet. */
  readonly page: (options?: PageOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts the server and the browser. */
export async function browseSite(variation: HostVariation = {}): Promise<BrowsedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'web-browser-'));
  const started = await startWebServer(
    {
      database: { dialect: 'sqlite', file: join(folder, 'web.sqlite') },
      hostname: '127.0.0.1',
      port: 0,
      publicUrl: null,
      smtpUrl: null,
      secret: 'of-this-test-only-and-of-no-other-place',
    },
    { passwords: CHEAP_PASSWORDS, ...variation },
  );
  const server = started._unsafeUnwrap();
  const browser = await launch();
  const contexts: BrowserContext[] = [];
  return {
    server,
    async page({ width = 'desktop', dark = false, javaScript = true } = {}) {
      const context = await browser.newContext({
        baseURL: server.url.href,
        viewport: WIDTHS[width],
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: javaScript,
        locale: 'zh-TW',
        timezoneId: 'Asia/Taipei',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** What axe finds on a page: rule and place, nothing if all is well. Best practices are asked for too. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether the page is wider than the screen, which makes people scroll sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Keeps a picture of a page, or of what of it fits into the window, for the documentation when `SCREENSHOTS=1`. */
export async function keepScreenshot(page: Page, name: string, fullPage = true): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  await page.screenshot({ path: join(import.meta.dirname, `../../../docs/screenshots/${name}.png`), fullPage });
}
