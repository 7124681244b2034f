/** The forgotten password, from the question to the new one. @module */
import { instantFromEpochMilliseconds } from 'tw-teacher-account';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn } from './support/link-in.js';
import { openAccount, PASSWORD } from './support/open-account.js';
import { openWebSite, type WebSite } from './support/web-site.js';

const START = Date.parse('2026-11-02T01:00:00Z');
const NEW_PASSWORD = 'Chalk4Board';

let site: WebSite;
let clock = START;
let identityNumber: string;
beforeAll(async () => {
  site = await openWebSite({ clock: () => clock });
  const account = await openAccount(site.host, { accountName: 'Chen01', email: 'chen@school.example' });
  ({ identityNumber } = account);
  await confirmMailbox();
});
afterAll(() => site.close());

async function confirmMailbox() {
  const browser = site.browser();
  await browser.post('/sign-in', { accountName: 'Chen01', password: PASSWORD });
  await browser.post('/account/main', {}, '/account');
  const link = linkIn((await browser.get('/mailbox')).body, '/verify');
  await browser.post('/verify', { token: tokenOf(link) }, link);
}

function tokenOf(link: string): string {
  return new URLSearchParams(link.split('?')[1]).get('token') ?? '';
}

/** Asks for help, and gives the link of the latest mail. */
async function linkFor(fields: Readonly<Record<string, string>>): Promise<string> {
  const browser = site.browser();
  const asked = await browser.post('/forgotten', fields);
  expect(asked.status).toBe(303);
  return linkIn((await browser.get('/mailbox')).body, '/reset');
}

describe('asking', () => {
  it.each([
    ['by account name', { accountName: 'chen01' }, { accountName: 'nobody1' }],
    [
      'by number and mailbox',
      { identityNumber: 'number', email: 'chen@school.example' },
      { identityNumber: 'A123456789', email: 'chen@school.example' },
    ],
    [
      'by number and another mailbox',
      { identityNumber: 'number', email: 'chen@home.example' },
      { identityNumber: 'A123456789', email: 'chen@home.example' },
    ],
  ])('%s has one answer, whether there is an account or not', async (_, known, unknown) => {
    const answers = [];
    for (const fields of [known, unknown]) {
      const filled =
        'identityNumber' in fields && fields.identityNumber === 'number' ? { ...fields, identityNumber } : fields;
      const browser = site.browser();
      const sent = await browser.post('/forgotten', filled);
      const page = await browser.get(sent.headers.get('location') ?? '');
      answers.push({ status: sent.status, location: sent.headers.get('location'), body: sent.body, page: page.body });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 303, location: '/forgotten/sent?until=2026-11-02T01%3A10%3A00.000Z' });
    expect(answers[0]?.page).toContain('若資料相符，重設密碼的信件已寄至您確認過的信箱，10 分鐘內有效');
  });

  it('does not wait until the mail is out', async () => {
    const { localMailbox } = site.host;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const before = localMailbox?.mails().length;
    const { sendMail } = localMailbox ?? {};
    Object.assign(localMailbox ?? {}, { sendMail: (mail: never) => held.then(() => sendMail?.(mail)) });
    expect((await site.browser().post('/forgotten', { accountName: 'Chen01' })).status).toBe(303);
    expect(localMailbox?.mails().length).toBe(before);
    release();
    Object.assign(localMailbox ?? {}, { sendMail });
    await site.host.delivery.now();
    expect(localMailbox?.mails().length).toBe((before ?? 0) + 1);
  }, 10_000);

  it('names every field that is wrong, and keeps what was typed', async () => {
    const { status, body } = await site.browser().post('/forgotten', { identityNumber: 'A12345678', email: 'chen' });
    expect(status).toBe(422);
    expect(body).toContain('<a href="#identityNumber">');
    expect(body).toContain('E-Mail缺少「@」');
    expect(body).toContain('value="A12345678"');
    const empty = await site.browser().post('/forgotten', {});
    expect(empty.body).toContain('<a href="#accountName">請輸入帳號，或身分證統一編號與Mail信箱</a>');
  });

  it.each(['Chen01', 'Nobody9'])('is let through five times an hour: %s', async (accountName) => {
    clock += 3_600_000;
    const browser = site.browser();
    const statuses = [];
    for (let requests = 0; requests < 6; requests += 1) {
      statuses.push((await browser.post('/forgotten', { accountName })).status);
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    clock += 3_600_000;
  });

  it('starts anew from an address that is none of ours', async () => {
    const answer = await site.browser().get('/forgotten/sent?until=soon');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/forgotten']);
    const until = instantFromEpochMilliseconds(clock)._unsafeUnwrap();
    expect((await site.browser().get(`/en/forgotten/sent?until=${until}`)).status).toBe(200);
  });
});

describe('a new password', () => {
  it('is chosen behind the link of the mail, once, and signs in', async () => {
    const link = await linkFor({ accountName: 'Chen01' });
    const token = tokenOf(link);
    const browser = site.browser();
    const page = await browser.get(link);
    expect(page.body).toContain('id="password"');
    expect(page.body).toContain('id="passwordConfirmation"');
    expect(page.body).toContain('8 至 20 個字元');
    expect(page.body).not.toContain('data-holds');

    const wrong = await browser.post('/reset', { token, password: 'xchen01x9', passwordConfirmation: 'x' }, link);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('密碼不可包含帳號名稱');
    expect(wrong.body).toContain('兩次輸入的密碼不同');
    expect(wrong.body).toMatch(/data-rule="password.length" data-holds="true"/);
    expect(wrong.body).toMatch(/data-rule="password.contains-account-name" data-holds="false"/);
    expect(wrong.body).not.toContain('xchen01x9');

    const fields = { token, password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD };
    const changed = await browser.post('/reset', fields, link);
    expect([changed.status, changed.body]).toEqual([200, expect.stringContaining('密碼已變更，請以新密碼登入')]);
    expect(changed.body).toContain('Chen01');
    expect((await browser.get('/mailbox')).body).toContain('密碼已變更');

    const again = await browser.post('/reset', fields, link);
    expect([again.status, again.body]).toEqual([410, expect.stringContaining('此連結已失效')]);
    expect((await browser.post('/sign-in', { accountName: 'Chen01', password: PASSWORD })).status).toBe(422);
    expect((await browser.post('/sign-in', { accountName: 'Chen01', password: NEW_PASSWORD })).status).toBe(303);
  });

  it('leaves open what nobody has looked at', async () => {
    const link = await linkFor({ identityNumber, email: 'chen@school.example' });
    const answer = await site.browser().post('/reset', { token: tokenOf(link), password: 'short' }, link);
    expect(answer.body).toMatch(/data-rule="password.length" data-holds="false"/);
    expect(answer.body).toMatch(/data-rule="password.contains-account-name">/);
  });

  it('is not chosen after ten minutes', async () => {
    const link = await linkFor({ accountName: 'Chen01' });
    clock += 600_000;
    const fields = { token: tokenOf(link), password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD };
    const answer = await site.browser().post('/reset', fields, link);
    expect([answer.status, answer.body]).toEqual([410, expect.stringContaining('href="/forgotten"')]);
  });

  it('is not chosen without a token', async () => {
    const answer = await site.browser().get('/en/reset');
    expect(answer.status).toBe(410);
  });
});
