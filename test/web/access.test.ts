/** Signing in, the page of an account, and a mailbox that is confirmed. @module */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn } from './support/link-in.js';
import { openAccount, PASSWORD } from './support/open-account.js';
import { type Browser, openWebSite, type WebSite } from './support/web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await openWebSite();
  await openAccount(site.host, {
    accountName: 'Chen01',
    email: 'chen@school.example',
    backupEmail: 'chen@home.example',
  });
});
afterAll(() => site.close());

async function signedIn(accountName: string, password = PASSWORD): Promise<Browser> {
  const browser = site.browser();
  const { status } = await browser.post('/sign-in', { accountName, password });
  expect(status).toBe(303);
  return browser;
}

describe('signing in', () => {
  it('leads to the page of the account, by the name as it was chosen', async () => {
    const browser = site.browser();
    const answer = await browser.post('/sign-in', { accountName: 'CHEN01', password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
    expect(answer.headers.get('set-cookie')).toMatch(/^session=.*Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
    const { body } = await browser.get('/account');
    expect(body).toContain('<strong>Chen01</strong>');
    expect(body).toContain('chen@home.example');
    expect((await browser.get('/sign-in')).headers.get('location')).toBe('/account');
  });

  it.each([
    ['another password', 'Chen01', 'Teach3School'],
    ['no such account', 'Wang01', PASSWORD],
    ['no account name', '1', PASSWORD],
    ['nothing', '', ''],
  ])('has one answer: %s', async (_, accountName, password) => {
    const answer = await site.browser().post('/sign-in', { accountName, password });
    const expected = await site.browser().post('/sign-in', { accountName: 'Nobody', password: PASSWORD });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('帳號或密碼不正確');
    const comparable = (body: string) => body.replace(/name="form-token" value="[^"]*"|value="[^"]*"/g, '');
    expect(comparable(answer.body)).toBe(comparable(expected.body));
    expect(answer.body).not.toContain(PASSWORD);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it.each(['Locked1', 'Lin0001'])(
    'is locked after five failures, whether there is an account or not: %s',
    async (name) => {
      if (name === 'Lin0001')
        await openAccount(site.host, { accountName: name, email: 'lin@school.example', person: 1 });
      const browser = site.browser();
      for (let failures = 0; failures < 5; failures += 1) {
        expect((await browser.post('/sign-in', { accountName: name, password: 'wrong12345' })).status).toBe(422);
      }
      const answer = await browser.post('/sign-in', { accountName: name, password: PASSWORD });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
      expect(answer.body).toMatch(/操作次數過多，請於 \d+ 秒後再試/);
      const inEnglish = await browser.post('/en/sign-in', { accountName: name, password: PASSWORD });
      expect(inEnglish.body).toMatch(/try again in \d+ seconds/i);
    },
  );
});

describe('the page of an account', () => {
  it('is for whoever is signed in', async () => {
    const answer = await site.browser().get('/account');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
    const browser = site.browser();
    const sent = await browser.post('/account/main', {}, '/sign-in');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  it('ends with signing out', async () => {
    const browser = await signedIn('Chen01');
    const out = await browser.post('/account/sign-out', {}, '/account');
    expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.get('/account')).status).toBe(303);
  });

  it('has no page for a mailbox that is none', async () => {
    const browser = await signedIn('Chen01');
    expect((await browser.post('/account/other', {}, '/account')).status).toBe(404);
  });

  it('is where the language leads back to, after a form', async () => {
    const answer = await site.browser().get('/en/account/main');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/account']);
  });

  it('refuses a form that is not its own', async () => {
    const browser = await signedIn('Chen01');
    const answer = await browser.send('/account/main', { method: 'POST', body: new URLSearchParams() });
    expect(answer.status).toBe(403);
  });
});

describe('a mailbox', () => {
  it('is confirmed by a button behind the link of a mail, once', async () => {
    const browser = await signedIn('Chen01');
    const sent = await browser.post('/account/backup', {}, '/account');
    expect(sent.status).toBe(303);
    expect((await browser.get(sent.headers.get('location') ?? '')).body).toContain('信箱確認信已寄至備用Mail信箱');

    const mails = await browser.get('/mailbox');
    const link = linkIn(mails.body, '/verify');
    // whatever opens the link, nothing is confirmed by that
    expect((await site.browser().get(link)).status).toBe(200);
    expect((await browser.get('/account')).body).not.toContain('已於');

    const token = new URLSearchParams(link.split('?')[1]).get('token') ?? '';
    const confirmed = await browser.post('/verify', { token }, link);
    expect([confirmed.status, confirmed.body]).toEqual([200, expect.stringContaining('備用Mail信箱確認成功')]);
    const { body } = await browser.get('/account');
    expect(body.match(/已於 \d{4}-\d\d-\d\d 確認/g)).toHaveLength(1);
    expect(body).toContain('寄發信箱確認信至主要Mail信箱');
    expect(body).not.toContain('寄發信箱確認信至備用Mail信箱');

    const again = await browser.post('/verify', { token }, link);
    expect([again.status, again.body]).toEqual([
      410,
      expect.stringContaining('此連結已失效；請登入後重新寄發信箱確認信'),
    ]);
    const refused = await browser.post('/account/backup', {}, '/account');
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('備用Mail信箱已經確認過')]);
  });

  it('is sent no more than five mails an hour', async () => {
    const browser = await signedIn('Chen01');
    const answers = [];
    for (let mails = 0; mails < 6; mails += 1) answers.push(await browser.post('/account/main', {}, '/account'));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it.each([
    ['no token', '', '連結缺少憑證，請開啟信件中的完整連結'],
    ['half a token', '?token=abc', '請開啟信件中的完整連結'],
  ])('is not confirmed by a link with %s', async (_, query, sentence) => {
    const answer = await site.browser().get(`/verify${query}`);
    expect([answer.status, answer.body]).toEqual([410, expect.stringContaining(sentence)]);
  });
});

describe('the sample mailbox', () => {
  it('shows mails with links that lead to our pages, and says that no service has such a page', async () => {
    const { body } = await site.browser().get('/en/mailbox');
    expect(body).toContain('A real service has no such page.');
    expect(body).toContain('帳號申請成功');
    expect(body).toContain('chen@school.example');
  });

  it('is no page where mails go to a mail server', async () => {
    const { localMailbox } = site.host;
    Object.assign(site.host, { localMailbox: null });
    const answers = [await site.browser().get('/mailbox'), await site.browser().get('/sign-in')];
    Object.assign(site.host, { localMailbox });
    expect(answers.map(({ status }) => status)).toEqual([404, 200]);
    expect(answers[1]?.body).not.toContain('/mailbox');
  });
});
