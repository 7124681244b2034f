/** 帳號申請: which form, the three forms, and each of the manual's outcomes. @module */
import { errAsync } from 'neverthrow';
import { en, formatError, zhTW } from 'tw-teacher-account/messages';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SamplePerson } from '../../examples/web/host/sample-people.js';
import { applicationOf, coreOf, peopleOf } from './support/application.js';
import { type Browser, openWebSite, type WebSite } from './support/web-site.js';

let site: WebSite;
let aTeacher: () => SamplePerson;
beforeAll(async () => {
  site = await openWebSite();
  aTeacher = peopleOf(site.host, 'school');
});
afterAll(() => site.close());

const LANGUAGES = [
  ['zh-TW', '', zhTW],
  ['en', '/en', en],
] as const;

/** The text of a page without its tags. */
function textOf(body: string): string {
  return body
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function valueOf(body: string, name: string): string | undefined {
  return new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(body)?.[1];
}

describe('which form is mine?', () => {
  it.each([
    ['unitKind=school&category=part-time', '請填表1-1', '/apply/1-1'],
    ['unitKind=school&category=intern', '請填表1-2', '/apply/1-2'],
    ['unitKind=teacher-training-institution&category=intern&internship=yes', '請填表1-2', '/apply/1-2'],
    ['unitKind=education-bureau&category=bureau-staff&establishment=yes', '請填表1-3', '/apply/1-3'],
    ['unitKind=school&category=intern&internship=no', '實習尚未開始或已結束者，不適用此表', ''],
    ['unitKind=education-bureau&category=bureau-staff&establishment=no', '編制外人員不適用此表', ''],
    ['unitKind=school&category=clerical', '操作手冊沒有說明此身分應填哪一張申請表', ''],
  ])('answers %s', async (questions, sentence, form) => {
    const { status, body } = await site.browser().get(`/apply?${questions}`);
    expect(status).toBe(200);
    expect(textOf(body)).toContain(sentence);
    if (form !== '') expect(body).toContain(`class="button" href="${form}"`);
    else expect(body).not.toContain('class="button" href="/apply/');
  });

  it('asks again for what was not answered', async () => {
    const { body } = await site.browser().get('/apply?unitKind=school&internship=yes&establishment=yes');
    expect(body.match(/class="error-text"/g)).toHaveLength(1);
    expect(body).toContain('value="school" checked');
  });

  it.each(LANGUAGES)('shows the table of forms in %s', async (_, prefix, { terms }) => {
    const { body } = await site.browser().get(`${prefix}/apply`);
    for (const name of Object.values(terms.forms)) expect(textOf(body)).toContain(name);
  });
});

describe('a form', () => {
  it('has what its own people are asked', async () => {
    const browser = site.browser();
    expect((await browser.get('/apply/1-1')).body).toMatch(/name="jobTitle".*name="subjectName"/s);
    for (const form of ['1-2', '1-3']) {
      const { body } = await browser.get(`/apply/${form}`);
      expect(body).toContain('name="accountName"');
      expect(body).not.toMatch(/name="(jobTitle|subjectName|unitKind)"/);
    }
  });

  it('chooses the school that the address names, and no unit of another form', async () => {
    const { unit } = aTeacher();
    const browser = site.browser();
    const { body } = await browser.get(`/apply/1-1?unit=${unit.code}`);
    expect(body).toContain(`<option value="${unit.code}" selected="">${unit.name}</option>`);
    expect((await browser.get(`/apply/1-3?unit=${unit.code}`)).body).not.toContain(unit.name);
  });

  it('keeps what was filled in when a list is asked for, and finds nothing wrong yet', async () => {
    const { body } = await site
      .browser()
      .post('/apply/1-1', { step: 'update-schools', accountName: '1', unitCounty: '南投縣', password: 'Formosa2024' });
    expect(valueOf(body, 'accountName')).toBe('1');
    expect(body).toMatch(/<option value="信義鄉">/);
    expect(body).not.toContain('error-text');
    expect(body).not.toContain('Formosa2024');
  });
});

describe('teaching subjects', () => {
  const send = async (browser: Browser, entries: readonly (readonly [string, string])[]) => {
    const body = new URLSearchParams([...entries.map(([name, value]) => [name, value])]);
    body.append('form-token', await browser.tokenOf('/apply/1-1'));
    return (await browser.send('/apply/1-1', { method: 'POST', body })).body;
  };
  const linesOf = (body: string) =>
    [...body.matchAll(/name="teachingSubjects" value="([^"]*)"/g)].map(([, line]) => line);
  const six = ['國語', '英語', '本土語文', '數學', '音樂', '體育'].map(
    (name) => ['teachingSubjects', `語文/${name}`] as const,
  );
  const choice = [
    ['subjectCategory', '語文'],
    ['subjectName', '英語 '],
  ] as const;

  it('are added, taken away and cleared one by one', async () => {
    const browser = site.browser();
    const added = await send(browser, [six[0] ?? ['', ''], ...choice, ['step', 'add-subject']]);
    expect(linesOf(added)).toEqual(['語文/國語', '語文/英語']);
    const fewer = await send(browser, [...six, ['step', 'remove-subject-2']]);
    expect(linesOf(fewer)).toEqual(['語文/國語', '語文/本土語文', '語文/數學', '語文/音樂', '語文/體育']);
    expect(linesOf(await send(browser, [...six, ['step', 'clear-subjects']]))).toEqual([]);
  });

  it('are refused with the package’s sentences', async () => {
    const browser = site.browser();
    const again = await send(browser, [...six.slice(0, 2), ...choice, ['step', 'add-subject']]);
    expect(textOf(again)).toContain('任教科目3與任教科目2相同，請勿重複加入');
    const seventh = [
      ['subjectCategory', '科技'],
      ['subjectName', '生活科技'],
      ['step', 'add-subject'],
    ] as const;
    expect(textOf(await send(browser, [...six, ...seventh]))).toContain('任教科目最多 6 個');
    expect(textOf(await send(browser, [['step', 'add-subject']]))).toContain('請選擇科目類別');
  });

  it('are not lost when somebody forgets to add one', async () => {
    const person = aTeacher();
    const sent = { ...applicationOf(person), subjectCategory: '語文', subjectName: '國語' };
    const { status, body } = await site.browser().post('/apply/1-1', sent);
    expect(status).toBe(422);
    expect(textOf(body)).toContain('請選擇「任教科目」後，點選「加入」');
  });
});

describe('the test mail', () => {
  const ask = async (browser: Browser) => {
    const { body } = await browser.get('/apply/1-1');
    return { seal: valueOf(body, 'challengeSeal') ?? '', digits: /class="digits">([0-9]+)/.exec(body)?.[1] ?? '' };
  };
  const send = (browser: Browser, email: string, challengeSeal: string, challengeAnswer: string) =>
    browser.post('/apply/1-1', { step: 'send-test-mail', email, challengeSeal, challengeAnswer });

  it('goes to whoever copies the digits, once', async () => {
    const browser = site.browser();
    const { seal, digits } = await ask(browser);
    expect(textOf((await send(browser, 'test@example.com', seal, digits)).body)).toContain('測試信已寄出');
    expect(site.host.localMailbox?.mails().filter(({ to }) => to === 'test@example.com')).toHaveLength(1);
    expect(textOf((await send(browser, 'test@example.com', seal, digits)).body)).toContain('驗證碼不正確');
  });

  it('does not go without them, or without an address', async () => {
    const browser = site.browser();
    const { seal, digits } = await ask(browser);
    expect(textOf((await send(browser, 'other@example.com', seal, '0')).body)).toContain('驗證碼不正確');
    expect(textOf((await send(browser, '', seal, digits)).body)).toContain('請輸入E-Mail');
    expect(site.host.localMailbox?.mails().filter(({ to }) => to === 'other@example.com')).toEqual([]);
  });
});

describe.each(LANGUAGES)('an application in %s', (_, prefix, catalogue) => {
  const path = `${prefix}/apply/1-1`;
  const says = (body: string, error: Parameters<typeof formatError>[0]) => {
    expect(textOf(body)).toContain(formatError(error, catalogue));
  };

  it('without anything filled in names every field, and leads to it', async () => {
    const { status, body } = await site.browser().post(path, {});
    expect(status).toBe(422);
    says(body, { code: 'application-form.invalid', fields: [] });
    const links = [...body.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(links).toEqual([
      ...['accountName', 'personName', 'identityNumber', 'birthYear', 'unitCounty', 'unitTownship', 'unitCode'],
      ...['jobTitle', 'phone', 'password', 'passwordConfirmation', 'email', 'emailConfirmation'],
      ...['account-terms', 'site-rules', 'personal-data'],
    ]);
    for (const id of links) expect(body).toMatch(new RegExp(` id="${id ?? ''}"[^>]* aria-invalid="true"`));
  });

  it('opens the account, and asks for both mailboxes to be confirmed', async () => {
    const person = aTeacher();
    const fields = applicationOf(person, { teachingSubjects: '語文/國語' });
    const browser = site.browser();
    const opened = await browser.post(path, fields);
    expect(opened.status).toBe(200);
    expect(textOf(opened.body)).toContain(catalogue.events['account-opened']({} as never));
    expect(opened.body).toContain(`<strong>${fields['accountName'] ?? ''}</strong>`);
    await site.host.delivery.now();
    const to = site.host.localMailbox?.mails().flatMap((mail) => (/verify\?token=/.test(mail.text) ? [mail.to] : []));
    expect(to).toContain(fields['email']);
    expect(to).toContain(fields['backupEmail']);
    // sent again, by a reload or a second click
    const again = await browser.post(path, fields);
    expect([again.status, again.body]).toEqual([200, opened.body]);
  });

  it('of somebody whom no school has registered tells what to do', async () => {
    const { status, body } = await site.browser().post(path, applicationOf(aTeacher(), { personName: '無此人' }));
    expect(status).toBe(422);
    says(body, { code: 'application.no-match' });
    expect(body).toContain(`href="${prefix}/units"`);
    expect(valueOf(body, 'personName')).toBe('無此人');
    expect(body).not.toContain('Formosa2024');
  });

  it('of somebody who has an account leads to the forgotten password', async () => {
    const person = aTeacher();
    const browser = site.browser();
    await browser.post(path, applicationOf(person));
    const second = applicationOf(person, { accountName: 'another', idempotencyKey: 'another-key-of-mine' });
    const { status, body } = await browser.post(path, second);
    expect(status).toBe(409);
    says(body, { code: 'account.identity-number-taken' });
    expect(body).toContain(`href="${prefix}/forgotten"`);
  });

  it('with a name that is taken says so behind the name', async () => {
    const browser = site.browser();
    const first = applicationOf(aTeacher());
    await browser.post(path, first);
    const { status, body } = await browser.post(path, {
      ...applicationOf(aTeacher()),
      accountName: first['accountName']?.toUpperCase() ?? '',
    });
    expect(status).toBe(409);
    says(body, { code: 'account.name-taken' });
    expect(body).toContain('<a href="#accountName">');
  });

  it('with a key that was used for another one gets a new key', async () => {
    const browser = site.browser();
    const first = applicationOf(aTeacher());
    await browser.post(path, first);
    const other = applicationOf(aTeacher(), { idempotencyKey: first['idempotencyKey'] ?? '' });
    const { status, body } = await browser.post(path, other);
    expect(status).toBe(409);
    says(body, { code: 'application.idempotency-key-reused' });
    const idempotencyKey = valueOf(body, 'idempotencyKey') ?? '';
    expect(idempotencyKey).not.toBe(first['idempotencyKey']);
    expect((await browser.post(path, { ...other, idempotencyKey })).status).toBe(200);
  });

  it('at a school that there is not is asked for the school', async () => {
    const { status, body } = await site.browser().post(path, applicationOf(aTeacher(), { unitCode: 'ZZZ999' }));
    expect(status).toBe(422);
    says(body, { code: 'unit.unknown' });
    expect(body).toContain('<a href="#unitCode">');
  });

  it('that comes too often has to wait', async () => {
    const browser = site.browser();
    const fields = applicationOf(aTeacher(), { personName: '無此人' });
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await browser.post(path, fields));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
    const seconds = Number(answers[5]?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    says(answers[5]?.body ?? '', { code: 'application.too-many-attempts', retryAfterSeconds: seconds });
  });

  it('that the database cannot take now is kept on the page', async () => {
    const fields = applicationOf(aTeacher());
    const broken = vi.spyOn(site.host.ports.units, 'find').mockReturnValueOnce(errAsync({ code: 'store.unavailable' }));
    const { status, headers, body } = await site.browser().post(path, fields);
    broken.mockRestore();
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    says(body, { code: 'store.unavailable' });
    expect(valueOf(body, 'idempotencyKey')).toBe(fields['idempotencyKey']);
  });
});

describe('the other forms', () => {
  it.each([
    ['1-2', 'teacher-training-institution'],
    ['1-3', 'education-bureau'],
  ] as const)('%s opens accounts too', async (form, kind) => {
    const person = peopleOf(site.host, kind)();
    const { status, body } = await site.browser().post(`/apply/${form}`, coreOf(applicationOf(person)));
    expect(status).toBe(200);
    expect(body).toContain('帳號申請成功');
  });
});

describe('what no page of ours sends', () => {
  it.each([
    ['a button that there is not', { step: 'remove-subject-0' }],
    ['a field of another form', { jobTitle: '教師' }],
  ])('%s is refused', async (_, fields) => {
    expect((await site.browser().post('/apply/1-2', fields)).status).toBe(400);
  });

  it('a school of another county than the one chosen is not taken', async () => {
    const sent = applicationOf(aTeacher(), { unitCounty: '連江縣' });
    const { status, body } = await site.browser().post('/apply/1-1', sent);
    expect(status).toBe(422);
    expect(body).toContain('<a href="#unitCode">');
  });
});
