/** What holds for every page. @module */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebSite, type WebSite } from './support/web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await openWebSite();
});
afterAll(() => site.close());

describe('the first page', () => {
  it('shows the three steps, and people who can try the form, in both languages', async () => {
    const browser = site.browser();
    const inChinese = await browser.get('/');
    expect(inChinese.status).toBe(200);
    expect(inChinese.body).toMatch(/^<!doctype html><html lang="zh-TW">/);
    expect(inChinese.body).toContain('學校前置作業');
    const [person] = site.host.samplePeople;
    expect(inChinese.body).toContain(person?.entry.personName);
    const inEnglish = await browser.get('/en');
    expect(inEnglish.body).toContain('<html lang="en">');
    expect(inEnglish.body).toContain('The school prepares');
  });

  it('lets nothing but its own files run, and is kept by nobody', async () => {
    const { headers } = await site.browser().get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });
});
