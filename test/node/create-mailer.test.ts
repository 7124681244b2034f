import { randomBytes } from 'node:crypto';
import { errAsync, ok } from 'neverthrow';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { MessageContent, OutgoingMessage } from '../../src/account/outgoing-message.js';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { type EmailAddress, parseEmailAddress } from '../../src/contact/email-address.js';
import { parseInstant } from '../../src/instant/instant.js';
import { createMemoryOutbox } from '../../src/memory/memory-outbox.js';
import { enMails } from '../../src/messages/en/mail.js';
import { createMailer, type MailerOptions } from '../../src/node/create-mailer.js';
import type { MailTransport } from '../../src/node/mail-transport.js';
import { createOneTimeTokens } from '../../src/one-time-token/create-one-time-tokens.js';
import { isOneTimeToken } from '../../src/one-time-token/one-time-token.js';
import type { MessageSender } from '../../src/outbox/message-sender.js';
import { relayMessages } from '../../src/outbox/relay-messages.js';
import { rejectedWith } from '../support/rejected-with.js';
import { type Behaviour, type MailServer, openMailServer, type ReceivedMail } from './mail-server.js';

const NOW = parseInstant('2025-08-01T00:00:00.000Z')._unsafeUnwrap();
const SOON = parseInstant('2025-08-01T00:10:00.000Z')._unsafeUnwrap();
const MAIN = addressOf('canary@school.example');
const BACKUP = addressOf('canary+backup@mail.example');
const SERVICE = '教師在職進修網（測試）';
const TOKENS = createOneTimeTokens({ key: randomBytes(32) })._unsafeUnwrap();
const LINKS = {
  recovery: (token: string) => `https://inservice.example/recover?from=mail&x=1#${token}`,
  verification: (token: string) => `https://inservice.example/verify#${token}`,
};
const NOT_SENT = { code: 'message.not-sent' };
const UNDELIVERABLE = { code: 'message.undeliverable' };

function addressOf(text: string): EmailAddress {
  return parseEmailAddress(text)._unsafeUnwrap();
}

function messageOf(content: MessageContent, to: EmailAddress = MAIN, id = 'message-1'): OutgoingMessage {
  return { id, to, accountName: parseAccountName('Fang01')._unsafeUnwrap(), ...content };
}

const OPENED = messageOf({ type: 'account-opened' });
const RECOVERY = messageOf({ type: 'password-recovery', tokenId: 'token-1', expiresAt: SOON });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A mailer on a server that behaves like this. */
async function mailing(behaviour: Behaviour = {}, options: Partial<MailerOptions> = {}) {
  const server = await openMailServer(behaviour);
  closing.push(server.close);
  return { server, mailer: mailerOn(transportTo(server), options) };
}

function transportTo({ port }: Pick<MailServer, 'port'>): MailTransport {
  return createTransport({ host: '127.0.0.1', port, secure: false });
}

function mailerOn(transport: MailTransport, options: Partial<MailerOptions> = {}) {
  const from = { name: SERVICE, address: addressOf('no-reply@inservice.example') };
  return createMailer({ transport, from, links: LINKS, tokens: TOKENS, ...options });
}

/** Sends one, which must get out. */
async function sent(mailer: MessageSender, message: OutgoingMessage): Promise<void> {
  expect(await mailer.send(message)).toEqual(ok(undefined));
}

const only = (server: MailServer): ReceivedMail => {
  expect(server.received).toHaveLength(1);
  return server.received[0] as ReceivedMail;
};
const tokenIn = ({ parsed }: ReceivedMail) => /#([\w-]{43})$/m.exec(parsed.text ?? '')?.[1];

describe('a mail that was sent over SMTP and read back', () => {
  test('has its subject and both bodies in Chinese, unharmed', async () => {
    const { server, mailer } = await mailing();
    await sent(mailer, OPENED);

    const { parsed, for: mailboxes } = only(server);
    expect(mailboxes).toEqual([MAIN]);
    expect(parsed.subject).toBe(`【${SERVICE}】帳號申請成功`);
    expect(parsed.from?.value).toEqual([{ name: SERVICE, address: 'no-reply@inservice.example' }]);
    expect(parsed.text).toContain(
      '您的教師個人帳號 Fang01 申請成功，即可登入使用。\n\n「帳號」與「身分證字號」為終身使用，無法修改。',
    );
    expect(parsed.html).toContain('<html lang="zh-TW">');
    expect(parsed.html).toContain('<p>您的教師個人帳號 Fang01 申請成功，即可登入使用。</p>');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.attachments).toEqual([]);
  });

  test('has them in English where that is asked for', async () => {
    const { server, mailer } = await mailing({}, { texts: enMails });
    await sent(mailer, OPENED);
    const { parsed } = only(server);
    expect(parsed.subject).toBe(`[${SERVICE}] Your account has been opened`);
    expect(parsed.html).toContain('<html lang="en">');
  });

  test.each<readonly [MessageContent, string, RegExp]>([
    [{ type: 'password-changed', at: NOW }, '密碼已變更', /帳號 Fang01 的密碼已於 2025-08-01 08:00（臺灣時間）變更/],
    [
      { type: 'mailbox-verification', tokenId: 'token-2', expiresAt: SOON },
      '確認Mail信箱',
      /2025-08-01 08:10（臺灣時間）前開啟下列連結/,
    ],
  ])('tells of %o', async (content, subject, text) => {
    const { server, mailer } = await mailing();
    await sent(mailer, messageOf(content));
    expect(only(server).parsed.subject).toBe(`【${SERVICE}】${subject}`);
    expect(only(server).parsed.text).toMatch(text);
  });

  test('brings a link whose token is made of its id, in both bodies', async () => {
    const { server, mailer } = await mailing();
    await sent(mailer, RECOVERY);
    const token = (await TOKENS.of('token-1'))._unsafeUnwrap();
    const { parsed } = only(server);
    expect(parsed.text?.split('\n')).toContain(LINKS.recovery(token));
    const href = LINKS.recovery(token).replace('&', '&#38;');
    expect(parsed.html).toContain(`<p><a href="${href}">${href}</a></p>`);
    expect(isOneTimeToken(tokenIn(only(server)))).toBe(true);
  });

  test('is the same mail when it is sent again, and another one for another message', async () => {
    const { server, mailer } = await mailing();
    for (const message of [RECOVERY, RECOVERY, { ...RECOVERY, id: 'message-2', tokenId: 'token-2' }]) {
      await sent(mailer, message);
    }
    const [first, second, other] = server.received as readonly [ReceivedMail, ReceivedMail, ReceivedMail];
    expect(second.parsed.messageId).toBe(first.parsed.messageId);
    expect(tokenIn(second)).toBe(tokenIn(first));
    expect(second.parsed.text).toBe(first.parsed.text);
    expect(other.parsed.messageId).not.toBe(first.parsed.messageId);
    expect(tokenIn(other)).not.toBe(tokenIn(first));
    expect(first.parsed.messageId).toMatch(/^<[0-9a-f]{64}@inservice\.example>$/);
  });

  test('is relayed out of the outbox, to the main mailbox and to the backup', async () => {
    const { server, mailer } = await mailing();
    const { outbox, add } = createMemoryOutbox();
    add([OPENED, { ...RECOVERY, id: 'message-2' }, { ...RECOVERY, id: 'message-3', to: BACKUP }], NOW);
    const report = await relayMessages({ outbox, sender: mailer, now: () => NOW });
    expect(report._unsafeUnwrap()).toEqual({ delivered: 3, postponed: 0, undeliverable: 0 });
    expect(server.received.map((mail) => mail.for)).toEqual([[MAIN], [MAIN], [BACKUP]]);
    expect(new Set(server.received.slice(1).map(tokenIn)).size).toBe(1);
    expect((await outbox.take(1, SOON, SOON))._unsafeUnwrap()).toEqual([]);
  });
});

describe('the test mail', () => {
  test('says what to do about junk folders and busy networks', async () => {
    const { server, mailer } = await mailing();
    expect(await mailer.sendTestMail(MAIN)).toEqual(ok(undefined));
    expect(await mailer.sendTestMail(MAIN)).toEqual(ok(undefined));
    const [first, second] = server.received as readonly [ReceivedMail, ReceivedMail];
    expect(first.for).toEqual([MAIN]);
    expect(first.parsed.subject).toBe(`【${SERVICE}】測試信`);
    expect(first.parsed.text).toContain('垃圾信箱');
    expect(first.parsed.text).toContain('若5分鐘後仍未收到測試信，請改用其它信箱測試！');
    // each is a mail of its own: a second one must not be dropped as a copy
    expect(second.parsed.messageId).not.toBe(first.parsed.messageId);
  });

  test('tells at once of a mailbox that is refused', async () => {
    const { mailer } = await mailing({ mailbox: () => ({ responseCode: 550, says: 'no such user' }) });
    expect((await mailer.sendTestMail(MAIN))._unsafeUnwrapErr()).toEqual(UNDELIVERABLE);
  });
});

describe('a mail that was not sent', () => {
  const says = (responseCode: number) => ({ responseCode, says: `said of ${MAIN}` });

  test.each<readonly [string, Behaviour, { readonly code: string }]>([
    ['the mailbox is refused for good', { mailbox: () => says(550) }, UNDELIVERABLE],
    ['the mailbox is refused for now (greylisting)', { mailbox: () => says(450) }, NOT_SENT],
    ['the mail is refused for good', { mail: says(552) }, UNDELIVERABLE],
    ['the mail is refused for now', { mail: says(451) }, NOT_SENT],
    ['the sender is refused, for good or not: no fault of the mailbox', { sender: says(550) }, NOT_SENT],
    ['the server goes away', { sender: says(421) }, NOT_SENT],
  ])('because %s', async (_, behaviour, error) => {
    const { server, mailer } = await mailing(behaviour);
    // nothing but the code: what the server says repeats the address
    expect((await mailer.send(OPENED))._unsafeUnwrapErr()).toEqual(error);
    expect(server.received).toEqual([]);
  });

  test('because no server is there', async () => {
    const { server, mailer } = await mailing();
    await server.close();
    expect((await mailer.send(OPENED))._unsafeUnwrapErr()).toEqual(NOT_SENT);
  });

  test('because the server is slow: the answer comes in time', async () => {
    const { mailer } = await mailing({ milliseconds: 1500 }, { timeLimitSeconds: 0.1 });
    const began = performance.now();
    expect((await mailer.send(OPENED))._unsafeUnwrapErr()).toEqual(NOT_SENT);
    expect(performance.now() - began).toBeLessThan(1400);
  });

  test('does not hold up the mails to a mailbox that is fine', async () => {
    const { server, mailer } = await mailing({ mailbox: (address) => (address === MAIN ? says(550) : null) });
    const { outbox, add } = createMemoryOutbox();
    add([RECOVERY, { ...RECOVERY, id: 'message-2', to: BACKUP }], NOW);
    const report = await relayMessages({ outbox, sender: mailer, now: () => NOW });
    expect(report._unsafeUnwrap()).toEqual({ delivered: 1, postponed: 0, undeliverable: 1 });
    expect(only(server).for).toEqual([BACKUP]);
  });

  test.each<readonly [string, Partial<MailerOptions>]>([
    ['there is no token', { tokens: { of: () => errAsync({ code: 'store.unavailable' }) } }],
    ['the link is none', { links: { ...LINKS, recovery: (token) => `recover#${token}` } }],
    ['the link is a program', { links: { ...LINKS, recovery: (token) => `javascript:alert('${token}')` } }],
    [
      'the host throws',
      {
        links: {
          ...LINKS,
          recovery: (token) => {
            throw new Error(token);
          },
        },
      },
    ],
  ])('because %s', async (_, options) => {
    const { server, mailer } = await mailing({}, options);
    expect((await mailer.send(RECOVERY))._unsafeUnwrapErr()).toEqual(NOT_SENT);
    expect(server.received).toEqual([]);
  });

  test.each([
    [
      'refused for good',
      { rejected: [MAIN], rejectedErrors: [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }] },
      UNDELIVERABLE,
    ],
    [
      'refused for now',
      { rejected: [MAIN], rejectedErrors: [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }] },
      NOT_SENT,
    ],
    ['refused without a reason', { rejected: [MAIN] }, NOT_SENT],
    [
      'taken by no mailer',
      { rejected: [MAIN], rejectedErrors: [{ code: 'EENVELOPE', command: 'API' }] },
      UNDELIVERABLE,
    ],
  ])('of which the transport says, without throwing, that it was %s', async (_, receipt, error) => {
    const mailer = mailerOn({ sendMail: () => Promise.resolve(receipt) });
    expect((await mailer.send(OPENED))._unsafeUnwrapErr()).toEqual(error);
  });

  test.each([
    undefined,
    null,
    'text',
    { code: 'EENVELOPE' },
    { responseCode: 550 },
    { code: 'EAUTH', responseCode: 535 },
  ])('because the transport throws %o', async (thrown) => {
    const mailer = mailerOn({ sendMail: () => rejectedWith(thrown) });
    expect((await mailer.send(OPENED))._unsafeUnwrapErr()).toEqual(NOT_SENT);
  });

  test('leaves nothing behind: no rejection that nobody handles, nothing on the console', async () => {
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const { mailer } = await mailing({ mailbox: () => says(550) }, { timeLimitSeconds: 0 });
    expect((await mailer.send(OPENED))._unsafeUnwrapErr()).toEqual(NOT_SENT);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const output = written.flatMap((spy) => spy.mock.calls.map(([text]) => String(text))).join('');
    for (const spy of written) spy.mockRestore();
    expect(output).not.toContain('canary');
  });
});

describe('nothing that a message holds becomes a header, a mailbox or a page', () => {
  const CRLF = '\r\nBcc: evil@evil.example\r\nX-Evil: yes\r\n\r\nevil';

  test.each([
    ['a line end', `canary@school.example${CRLF}`],
    ['a second mailbox', 'canary@school.example,evil@evil.example'],
    ['a name in front', 'Evil <evil@evil.example>'],
    ['nothing', ''],
  ])('not an address with %s: there is no such mailbox', async (_, to) => {
    const { server, mailer } = await mailing();
    expect((await mailer.send({ ...OPENED, to: to as EmailAddress }))._unsafeUnwrapErr()).toEqual(UNDELIVERABLE);
    expect(server.received).toEqual([]);
  });

  test('not an id, an account name, a link or the service with line ends and tags', async () => {
    const evil = `evil${CRLF}<script>alert("&'")</script>`;
    const { server, mailer } = await mailing(
      {},
      {
        from: { name: evil, address: addressOf('no-reply@inservice.example') },
        links: { ...LINKS, recovery: (token) => `https://inservice.example/"><script>${evil}#${token}` },
      },
    );
    const answer = await mailer.send({ ...RECOVERY, id: evil, accountName: evil as OutgoingMessage['accountName'] });
    expect(answer).toEqual(ok(undefined));
    const { parsed, for: mailboxes, raw } = only(server);
    expect(mailboxes).toEqual([MAIN]);
    expect([...parsed.headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^(Bcc|X-Evil):/im);
    expect(parsed.html).not.toContain('<script');
    expect(parsed.html).not.toMatch(/href="[^"]*[<>\s]/);
  });
});

test('an address that is none never comes to the transport', async () => {
  const sentTo: string[] = [];
  const sendMail: MailTransport['sendMail'] = ({ to }) => {
    sentTo.push(to.address);
    return Promise.resolve({});
  };
  for (const to of ['nobody', 'a@school.example\r\nBcc: b@school.example', 'a@school.example, b@school.example']) {
    const message = { ...OPENED, to: to as EmailAddress };
    expect((await mailerOn({ sendMail }).send(message))._unsafeUnwrapErr()).toEqual(UNDELIVERABLE);
  }
  expect(sentTo).toEqual([]);
});
