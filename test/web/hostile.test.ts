/**
 * Requests that no page of ours would send, over a real socket: each is answered with a status, a code and a sentence in the
 * page's language, with every header that a page has, and nothing that was sent is written down anywhere.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { RATE_LIMIT_POLICY } from 'tw-teacher-account';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { applicationOf } from '../../bench/web/applicants.js';
import { isAcknowledged } from '../../bench/web/form.js';
import type { Language } from '../../examples/web/http/language.js';
import { type RequestRefusal, STATUS_OF } from '../../examples/web/http/refusal.js';
import { wordsOf } from '../../examples/web/words/words-of.js';
import { type RawAnswer, type RawRequest, type RealServer, startRealServer } from './support/real-server.js';
import { watchOutput } from './support/written.js';

const FORM = 'application/x-www-form-urlencoded';
/** In every field and header that is sent here. */
const CANARY = 'kanarienvogel';

let server: RealServer;
let output: ReturnType<typeof watchOutput>;
let cookie: string;
let token: string;
beforeAll(async () => {
  const many = { attempts: 1000, windowSeconds: 60 };
  output = watchOutput();
  server = await startRealServer(
    { rateLimits: { ...RATE_LIMIT_POLICY, application: many } },
    { headers: 1500, request: 2500, nextRequest: 1000, ending: 5000 },
  );
  ({ cookie, token } = await visit());
});
afterAll(async () => {
  await server.close();
  output.restore();
});

async function visit() {
  const { headers, body } = await server.send({ path: '/apply/1-1' });
  const [first = ''] = headers['set-cookie'] as readonly string[];
  return {
    cookie: first.slice(0, first.indexOf(';')),
    token: /name="form-token" value="([^"]+)"/.exec(body)?.[1] ?? '',
  };
}

/** A form as the page would send it, but for what is given. */
function form(body: RawRequest['body'], { headers = {}, ...request }: Partial<RawRequest> = {}): RawRequest {
  return {
    method: 'POST',
    path: '/apply/1-1',
    ...request,
    headers: { cookie, origin: server.origin, 'content-type': FORM, ...headers },
    ...(body === undefined ? {} : { body }),
  };
}

const encoded = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
const sound = () => encoded({ accountName: CANARY, personName: CANARY, 'form-token': token, step: 'submit' });

function expectHeaders({ headers }: RawAnswer) {
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('no-referrer');
}

function expectRefusal(answer: RawAnswer, code: RequestRefusal['code'], language: Language = 'zh-TW') {
  expect(answer.body).toContain(`<code>${code}</code>`);
  expect(answer.status).toBe(STATUS_OF[code]);
  expect(answer.body).toContain(`<html lang="${language}">`);
  expect(answer.body).toContain(wordsOf(language).refusals[code]);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).not.toContain(CANARY);
  expectHeaders(answer);
}

interface Case {
  readonly of: string;
  readonly request: () => RawRequest;
  readonly code: RequestRefusal['code'];
}

const bytes = (...values: readonly number[]) => Buffer.from(values);
const multipart = (type: string) =>
  form(`--b\r\ncontent-disposition: form-data; name="accountName"\r\n\r\n${CANARY}\r\n--b--\r\n`, {
    headers: { 'content-type': type },
  });

const CASES: readonly Case[] = [
  { of: 'a body over the limit', code: 'request.too-large', request: () => form(`accountName=${CANARY.repeat(6000)}`) },
  {
    of: 'a body over the limit that does not say how long it is',
    code: 'request.too-large',
    request: () => form(Array.from({ length: 9 }, () => Buffer.alloc(10_000, 'a'))),
  },
  {
    of: 'an upload over the form’s limit by somebody who is not signed in, without a length',
    code: 'request.too-large',
    request: () =>
      form(
        Array.from({ length: 9 }, () => Buffer.alloc(10_000, 'a')),
        { path: '/school/imports' },
      ),
  },
  {
    of: 'JSON',
    code: 'request.content-type',
    request: () => form('{"accountName":"a"}', { headers: { 'content-type': 'application/json' } }),
  },
  {
    of: 'text',
    code: 'request.content-type',
    request: () => form(sound(), { headers: { 'content-type': 'text/plain' } }),
  },
  {
    of: 'a body of no type',
    code: 'request.content-type',
    request: () => form(sound(), { headers: { 'content-type': '' } }),
  },
  {
    of: 'multipart where a form belongs',
    code: 'request.content-type',
    request: () => multipart('multipart/form-data; boundary=b'),
  },
  { of: '__proto__', code: 'request.unknown-field', request: () => form(`${sound()}&__proto__=${CANARY}`) },
  {
    of: '__proto__ in brackets',
    code: 'request.unknown-field',
    request: () => form(`${sound()}&__proto__[polluted]=1`),
  },
  { of: 'constructor', code: 'request.unknown-field', request: () => form(`${sound()}&constructor=${CANARY}`) },
  { of: 'toString', code: 'request.unknown-field', request: () => form(`${sound()}&toString=1`) },
  { of: 'a field without a name', code: 'request.unknown-field', request: () => form(`${sound()}&=${CANARY}`) },
  {
    of: 'a field that only looks like one',
    code: 'request.unknown-field',
    request: () => form(`${sound()}&accountName%00=${CANARY}`),
  },
  {
    of: 'thousands of fields',
    code: 'request.unknown-field',
    request: () => form(Array.from({ length: 9000 }, (_, n) => `f${n}`).join('&')),
  },
  {
    of: 'a button that the page does not have',
    code: 'request.unknown-field',
    request: () => form(sound().replace('step=submit', `step=${CANARY}`)),
  },
  { of: 'a field twice', code: 'request.repeated-field', request: () => form(`${sound()}&accountName=b`) },
  { of: 'the token twice', code: 'request.repeated-field', request: () => form(`${sound()}&form-token=${token}`) },
  {
    of: 'bytes that are no UTF-8',
    code: 'request.encoding',
    request: () => form(Buffer.concat([Buffer.from(`${sound()}&phone=`), bytes(0xc3, 0x28)])),
  },
  {
    of: 'half a character at the end',
    code: 'request.encoding',
    request: () => form(Buffer.concat([Buffer.from(`${sound()}&phone=`), bytes(0xe7, 0x8e)])),
  },
  { of: 'percent signs that are no UTF-8', code: 'request.encoding', request: () => form(`${sound()}&phone=%ff%fe`) },
  { of: 'half a surrogate pair', code: 'request.encoding', request: () => form(`${sound()}&phone=%ED%A0%80`) },
  { of: 'a Big5 name in the address', code: 'request.encoding', request: () => ({ path: '/apply/1-1?unit=%A4%FD' }) },
  {
    of: 'a parameter that the page does not have',
    code: 'request.unknown-field',
    request: () => ({ path: '/apply/1-1?__proto__=1' }),
  },
  { of: 'a parameter twice', code: 'request.repeated-field', request: () => ({ path: '/apply/1-1?unit=1&unit=2' }) },
  { of: 'no token', code: 'request.cross-site', request: () => form(encoded({ accountName: CANARY })) },
  {
    of: 'a made-up token',
    code: 'request.cross-site',
    request: () => form(encoded({ accountName: CANARY, 'form-token': 'aaaaaaaa-bbbb' })),
  },
  {
    of: 'a token with nothing in the cookie',
    code: 'request.cross-site',
    request: () => form(sound(), { headers: { cookie: 'form-secret=' } }),
  },
  {
    of: 'a token with a forged cookie',
    code: 'request.cross-site',
    request: () => form(sound(), { headers: { cookie: `form-secret=${'a'.repeat(24)}` } }),
  },
  {
    of: 'the origin of another site',
    code: 'request.cross-site',
    request: () => form(sound(), { headers: { origin: 'https://evil.example' } }),
  },
  {
    of: 'the origin of a frame without one',
    code: 'request.cross-site',
    request: () => form(sound(), { headers: { origin: 'null' } }),
  },
  {
    of: 'a site beside this one',
    code: 'request.cross-site',
    request: () =>
      form(sound(), { headers: { origin: 'http://other.teachers.example', 'sec-fetch-site': 'same-site' } }),
  },
  { of: 'PUT', code: 'request.method', request: () => form(sound(), { method: 'PUT' }) },
  { of: 'DELETE from nowhere', code: 'request.method', request: () => ({ path: '/apply/1-1', method: 'DELETE' }) },
  { of: 'an asset that is not there', code: 'request.no-such-page', request: () => ({ path: '/assets/style.css' }) },
  ...[
    '/assets/../main.ts',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/main.ts',
    '/assets/....//main.ts',
    '/assets/%00',
    '/assets/__proto__',
  ].map((path): Case => ({ of: path, code: 'request.no-such-page', request: () => ({ path }) })),
  ...['/__proto__', '/apply/1-9', '/apply/%0d%0aset-cookie:%20a=b', '/%E7%8E', '/%'].map(
    (path): Case => ({ of: path, code: 'request.no-such-page', request: () => ({ path }) }),
  ),
];

describe('is refused, in the page’s language', () => {
  it.each(CASES)('$of', async ({ request, code }) => {
    const asked = request();
    expectRefusal(await server.send(asked), code);
    const path = asked.path.startsWith('/assets') ? null : `/en${asked.path}`;
    if (path !== null) expectRefusal(await server.send({ ...asked, path }), code, 'en');
  });

  it('a token of another browser', async () => {
    const another = await visit();
    expectRefusal(await server.send(form(encoded({ 'form-token': another.token }))), 'request.cross-site');
    const ours = await server.send(form(encoded({ 'form-token': token, step: 'submit' })));
    expect(ours.status).toBe(422);
  });

  it('a method, and says which there are', async () => {
    const { headers } = await server.send({ path: '/apply/1-1', method: 'DELETE' });
    expect(headers['allow']).toBe('GET, HEAD, POST');
  });

  it('to a script as data', async () => {
    const { status, headers, body } = await server.send(form('', { headers: { accept: 'application/json' } }));
    expect(status).toBe(403);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toEqual({
      code: 'request.cross-site',
      sentence: wordsOf('zh-TW').refusals['request.cross-site'],
    });
  });
});

describe('is answered as a form with faults', () => {
  it.each([
    ['NUL', `personName=%00${CANARY}&accountName=a%00b`],
    ['a value of the greatest length', `accountName=${'a'.repeat(60_000)}`],
    ['two thousand subjects', Array.from({ length: 2000 }, (_, n) => `teachingSubjects=a/${n}`).join('&')],
    ['markup', `accountName=${encodeURIComponent('"><script>alert(1)</script>')}`],
    ['characters that turn writing around', `personName=${encodeURIComponent('\u202egnaw\u2066')}`],
  ])('%s', async (_, body) => {
    const answer = await server.send(form(`${body}&step=submit&form-token=${token}`));
    expect(answer.status).toBe(422);
    expect(answer.body).not.toContain('<script>alert');
    expectHeaders(answer);
  });
});

describe('leads nowhere else', () => {
  it.each([
    '//evil.example/',
    '/en//evil.example/',
    '/en/%5Cevil.example/',
    '/en/%09/evil.example/',
    '/%5C%5Cevil.example',
    '/en/?next=//evil.example',
  ])('%s', async (path) => {
    const { headers, body } = await server.send({ path });
    expect(headers['location'] ?? '/').toMatch(/^\/(?![/\\])/);
    const links = [...body.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(new URL(link, server.origin).origin).toBe(server.origin);
  });
});

describe('is nobody', () => {
  const signed = encodeURIComponent(
    `{"kind":"business","id":"03x301","since":0,"until":9999999999999}.${'A'.repeat(43)}=`,
  );
  it.each([
    ['a session that nobody signed', 'session=03x301'],
    ['a session that somebody else signed', `session=${signed}`],
    ['two sessions', `session=${signed}; session=a.b`],
    ['hundreds of cookies', Array.from({ length: 300 }, (_, n) => `c${n}=${n}`).join('; ')],
    ['a broken cookie', 'session=%ff%; form-secret=%00; =; ;;'],
    ['an empty one', 'form-secret='],
  ])('%s', async (_, cookies) => {
    const asNobody = await server.send({ path: '/school' });
    const forged = await server.send({ path: '/school', headers: { cookie: cookies } });
    expect(forged.status).toBe(asNobody.status);
    expect(forged.headers['location']).toBe(asNobody.headers['location']);
    expect((await server.send({ path: '/', headers: { cookie: cookies } })).status).toBe(200);
  });
});

describe('what only a socket shows', () => {
  const plain = (answer: string, code: RequestRefusal['code']) => {
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${STATUS_OF[code]} `));
    expect(answer).toContain(code);
    for (const language of ['zh-TW', 'en'] as const) expect(answer).toContain(wordsOf(language).refusals[code]);
    expect(answer).toContain('x-content-type-options: nosniff');
  };
  const head = (path: string, ...lines: readonly string[]) =>
    [`POST ${path} HTTP/1.1`, `host: 127.0.0.1:${server.port}`, ...lines, '', ''].join('\r\n');

  it.concurrent('garbage', async () => {
    plain(await server.write(`${CANARY} \0\x01\r\n\r\n`), 'request.unreadable');
  });
  it.concurrent('garbage behind a request', async () => {
    const answer = await server.write(`GET / HTTP/1.1\r\nhost: localhost:${server.port}\r\n\r\n${CANARY}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400) /);
  });
  it.concurrent('no host, and one that is none', async () => {
    plain(await server.write('GET / HTTP/1.1\r\nconnection: close\r\n\r\n'), 'request.unreadable');
    plain(await server.write('GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n'), 'request.unreadable');
  });
  it.concurrent('two lengths', async () => {
    const answer = await server.write(
      head('/apply/1-1', 'content-length: 5', 'transfer-encoding: chunked'),
      '0\r\n\r\n',
    );
    plain(answer, 'request.unreadable');
  });
  it.concurrent('headers without end', async () => {
    plain(await server.write(head('/', `x: ${CANARY.repeat(2000)}`)), 'request.headers-too-large');
  });
  it.concurrent('headers that come too slowly', async () => {
    plain(await server.write(`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${CANARY}`), 'request.too-slow');
  });
  it.concurrent('a body that comes too slowly', async () => {
    const lines = [`cookie: ${cookie}`, `origin: ${server.origin}`, `content-type: ${FORM}`, 'content-length: 500'];
    plain(await server.write(head('/apply/1-1', ...lines), `accountName=${CANARY}`), 'request.too-slow');
  });
});

test('an application that is sent again gets the same answer, and another under its key is refused', async () => {
  const { unit, consentVersions } = server.world;
  const fields: Readonly<Record<string, string>> = {
    ...applicationOf(0, unit, consentVersions),
    'form-token': token,
  };
  const [first, again] = [await server.send(form(encoded(fields))), await server.send(form(encoded(fields)))];
  expect(isAcknowledged(first.status, first.body, fields['accountName'] ?? '')).toBe(true);
  const withoutToken = ({ body }: RawAnswer) => body.replaceAll(/value="[^"]*"/g, '');
  expect(again.status).toBe(first.status);
  expect(withoutToken(again)).toBe(withoutToken(first));
  const other = await server.send(form(encoded({ ...fields, phone: '02-22345678' })));
  expect(other.status).toBeGreaterThanOrEqual(400);
  expect(other.status).toBeLessThan(500);
});

test('nothing of all this was written down, nor was anything else', async () => {
  await wait(50);
  expect(output.written()).toBe('');
});
