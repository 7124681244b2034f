/** The pages of a business account: signing in, registering a teacher, the list, failed applications. @module */
import { parseIdentityNumber, parseRosterEntry, parseUnitCode, preRegister, todayInTaipei } from 'tw-teacher-account';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PASSWORD } from '../../examples/web/host/business-accounts.js';
import { inventPeople, OTHER_UNIT, OUR_UNIT, signInAs } from './support/school.js';
import { type Browser, openWebSite, type WebSite } from './support/web-site.js';

let site: WebSite;
let ours: Browser;
let theirs: Browser;
beforeAll(async () => {
  site = await openWebSite();
  ours = site.browser();
  theirs = site.browser();
  await signInAs(ours, OUR_UNIT);
  await signInAs(theirs, OTHER_UNIT);
});
afterAll(() => site.close());

const [somebody, another] = inventPeople(2) as [Somebody, Somebody];
type Somebody = ReturnType<typeof inventPeople>[number];

function entryOf({ name, sex, number, born }: Somebody, changes: Readonly<Record<string, string>> = {}) {
  return {
    personName: name,
    sex,
    identityNumber: number,
    birthYear: String(born.year),
    birthMonth: String(born.month),
    birthDay: String(born.day),
    jobTitle: '主任',
    otherJobTitle: '',
    ...changes,
  };
}

/** The text of a page, without its marks. */
function textOf(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('signing in', () => {
  it('offers the sample accounts and says their password, in both languages', async () => {
    const { status, body } = await site.browser().get('/school');
    expect(status).toBe(200);
    expect(body).toContain('學校業務帳號登入');
    expect(body).toMatch(/<option value="034666">/);
    expect(textOf(body)).toContain('sample-only');
    expect((await site.browser().get('/en/school')).body).toContain('Sign in for your school');
  });

  it('refuses a wrong password with 422, as a teacher’s, and never sends it back', async () => {
    const { status, body } = await site.browser().post('/school', { account: OUR_UNIT, password: 'not-this-one' });
    expect(status).toBe(422);
    expect(body).toContain('業務帳號或密碼不正確');
    expect(body).not.toContain('not-this-one');
  });

  it('is locked for a while after five wrong passwords, for this account alone', async () => {
    const own = await openWebSite();
    try {
      const guess = (account: string, password = 'not-this-one', path = '/school') =>
        own.browser().post(path, { account, password });
      const guesses = async (account: string) => (await guess(account)).status;
      expect([await guesses(OUR_UNIT), await guesses(OUR_UNIT)]).toEqual([422, 422]);
      // a sign-in ends the count
      expect((await signInAs(own.browser(), OUR_UNIT)).status).toBe(303);
      for (let turn = 0; turn < 5; turn += 1) expect(await guesses(OUR_UNIT)).toBe(422);

      const { status, headers, body } = await guess(OUR_UNIT, SAMPLE_PASSWORD);
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(textOf(body)).toMatch(/操作次數過多，請於 \d+ 秒後再試/);
      expect(textOf((await guess(OUR_UNIT, SAMPLE_PASSWORD, '/en/school')).body)).toMatch(/try again in \d+ seconds/);
      expect((await signInAs(own.browser(), OTHER_UNIT)).status).toBe(303);
      // whatever is no account is counted, too, and by one count
      for (let turn = 0; turn < 5; turn += 1) expect(await guesses(`nobody-${turn}`)).toBe(422);
      expect(await guesses('x'.repeat(5000))).toBe(429);
    } finally {
      await own.close();
    }
  });

  it('shows the unit and its pages, and ends with 登出', async () => {
    const browser = site.browser();
    const signedIn = await signInAs(browser, OUR_UNIT);
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/school']);
    const { body } = await browser.get('/school');
    expect(textOf(body)).toContain('市立中壢國小 · 連絡人');
    for (const page of ['register', 'teachers', 'imports', 'refusals']) expect(body).toContain(`/school/${page}`);
    const signedOut = await browser.post('/school/sign-out', {}, '/school');
    expect([signedOut.status, signedOut.headers.get('location')]).toEqual([303, '/school']);
    expect((await browser.get('/school/teachers')).status).toBe(303);
  });

  it.each([
    '/school/register',
    '/school/teachers',
    '/school/imports',
    '/school/imports/any',
    '/school/imports/any/file',
    '/school/refusals',
  ])('leads who is not signed in from %s to it', async (path) => {
    const { status, headers, body } = await site.browser().get(path);
    expect([status, headers.get('location'), body]).toEqual([303, '/school', '']);
    expect((await site.browser().get(`/en${path}`)).headers.get('location')).toBe('/en/school');
  });

  it.each([
    '/school/register',
    '/school/imports',
    '/school/imports/any/apply',
    '/school/imports/any/discard',
    '/school/imports/any/undo',
    '/school/refusals/diagnosis',
    '/school/refusals/unlock',
  ])('does nothing at %s for who is not signed in', async (path) => {
    const { status, headers } = await site.browser().post(path, {}, '/school');
    expect([status, headers.get('location')]).toEqual([303, '/school']);
  });
});

describe('教師資料登錄', () => {
  it('has the three notes of the manual', async () => {
    const { body } = await ours.get('/school/register');
    expect(body).toContain('請至少於每學期初藉由此功能，將新進教師加入學校群組之中。');
    expect(body).toContain('請輸入教師基本資料，即可匯入「本單位教師帳號管理」名單中。');
    expect(body).toContain('實習教師由師培學校管理，請勿由此登錄，以免造成實習教師無法申請帳號。');
  });

  it('says 您已更新資料成功 with the masked number, birthday and title, and lists the teacher', async () => {
    const { status, body } = await ours.post('/school/register', entryOf(somebody));
    expect(status).toBe(200);
    const text = textOf(body);
    const { year, month, day } = somebody.born;
    const birthday = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
    expect(text).toContain('您已更新資料成功 已加入本單位名單。');
    expect(text).toContain(`身分證字號 ${somebody.number.slice(0, 6)}**** 生日 ${birthday} 職稱 主任`);
    expect(body).not.toContain(somebody.number);
    expect((await ours.get('/school/teachers')).body).toContain(somebody.name);
  });

  it('changes nothing when the page is sent again', async () => {
    const again = await ours.post('/school/register', entryOf(somebody));
    expect(textOf(again.body)).toContain('名單中已有相同的資料，沒有異動。');
    const changed = await ours.post('/school/register', entryOf(somebody, { jobTitle: '', otherJobTitle: '閱讀教師' }));
    expect(textOf(changed.body)).toContain('已更新名單中的資料。');
    expect(textOf(changed.body)).toContain('職稱 閱讀教師');
  });

  it('shows every wrong field with its red text, in a summary too, and keeps what was filled in', async () => {
    const { status, body } = await ours.post('/school/register', {
      ...entryOf(another),
      personName: '',
      identityNumber: 'A100000000',
      birthYear: '79',
      jobTitle: '',
    });
    expect(status).toBe(422);
    const text = textOf(body);
    expect(text).toContain('有 4 個地方需要修正');
    expect(body).toContain('<a href="#birthYear">');
    expect(body).toContain('這裡請填西元年（4 位數字）；民國年請加 1911，例如民國 79 年為 1990 年');
    expect(body).toContain('value="A100000000"');
    expect(body).toContain('<title>有誤：教師資料登錄');
  });

  it('refuses an intern with the sentence of the manual', async () => {
    const { status, body } = await ours.post('/school/register', entryOf(another, { jobTitle: '實習教師' }));
    expect(status).toBe(422);
    expect(body).toContain(
      '<p class="error-text">實習教師由師培學校管理，請勿由此登錄，以免造成實習教師無法申請帳號</p>',
    );
  });

  it('tells what is remarkable and registers all the same', async () => {
    const young = entryOf(another, { birthYear: '2011' });
    const { status, body } = await ours.post('/school/register', young);
    expect(status).toBe(200);
    expect(textOf(body)).toMatch(/提醒 出生年月日：/);
  });

  it('asks before the name of somebody with an account is changed', async () => {
    const row = await claim(site, somebody.number);
    const renamed = entryOf(somebody, { personName: '游雲海' });
    const asked = await ours.post('/school/register', renamed);
    expect(asked.status).toBe(422);
    expect(asked.body).toContain('此教師已申請帳號，將變更');
    expect(asked.body).toContain('name="confirmed"');
    expect((await rowOf(site, somebody.number)).personName).toBe(row.personName);
    const done = await ours.post('/school/register', { ...renamed, confirmed: 'yes' });
    expect(done.status).toBe(200);
    expect((await rowOf(site, somebody.number)).personName).toBe('游雲海');
    expect(textOf((await ours.get('/school/teachers')).body)).toContain('✓ 已申請');
  });
});

describe('本單位教師帳號管理', () => {
  beforeAll(async () => {
    // more than fit on a page
    const today = todayInTaipei(site.host.now());
    const actor = { kind: 'business-account', id: 'test', unit: unitCode(OUR_UNIT), tier: 'contact' } as const;
    for (const { name, sex, number, born } of inventPeople(25, 7)) {
      const raw = { personName: name, sex, identityNumber: number, birthDate: born, jobTitle: '導師' };
      const entry = parseRosterEntry(raw, { today })._unsafeUnwrap();
      const registered = await preRegister({ actor, unit: actor.unit, entry }, site.host.now(), site.host.ports);
      registered._unsafeUnwrap();
    }
  });

  it('shows a page at a time and no whole number', async () => {
    const first = await ours.get('/school/teachers');
    const second = await ours.get('/school/teachers?page=2');
    const rows = (body: string) => [...body.matchAll(/<th scope="row">([^<]*)</g)].map(([, name]) => name);
    expect(rows(first.body)).toHaveLength(50);
    expect(first.body).toContain('href="/school/teachers?page=2"');
    expect(rows(second.body).length).toBeGreaterThan(0);
    expect(first.body).not.toMatch(/>[A-Z][0-9A-D][0-9]{8}</);
    const after = await ours.get('/school/teachers?page=999');
    expect(rows(after.body)).toEqual([]);
  });

  it('shows no row of another unit', async () => {
    const { body } = await theirs.get('/school/teachers');
    expect(body).not.toContain('游雲海');
    const shown = [...body.matchAll(/<th scope="row">([^<]*)</g)].map(([, name]) => name);
    const known = site.host.samplePeople.filter(({ unit }) => unit.code === OTHER_UNIT);
    expect(new Set(shown)).toEqual(new Set(known.map(({ entry }) => entry.personName)));
  });
});

describe('failed applications', () => {
  beforeAll(async () => {
    const refusal = { unit: unitCode(OUR_UNIT), at: site.host.now(), maskedIdentityNumber: 'A12345****' };
    const mismatch = { code: 'application.mismatch', fields: ['birthDate'] } as const;
    for (const failure of [mismatch, { code: 'application.row-locked' } as const]) {
      const recorded = await site.host.ports.refusals.record({ ...refusal, failure });
      expect(recorded.isOk()).toBe(true);
    }
  });

  it('shows the reason of each, with the fields that differ', async () => {
    const text = textOf((await ours.get('/school/refusals')).body);
    expect(text).toContain('A12345**** 與本單位名單不符：出生年月日；請向教師本人查證');
    expect(text).toContain('此列已鎖定');
  });

  it('shows none of another unit', async () => {
    const { body } = await theirs.get('/school/refusals');
    expect(body).not.toContain('A12345');
    expect(body).toContain('沒有申請失敗的紀錄。');
  });

  it('finds the row and the cause from what the teacher says', async () => {
    const { name, number, born } = another;
    const said = {
      form: '1-1',
      personName: name,
      identityNumber: number,
      birthYear: '100',
      birthMonth: String(born.month),
      birthDay: String(born.day),
    };
    const same = await ours.post('/school/refusals/diagnosis', said, '/school/refusals');
    expect(textOf(same.body)).toContain('與名單相符，申請不會因資料不符而失敗。');
    const otherYear = await ours.post('/school/refusals/diagnosis', { ...said, birthYear: '99' }, '/school/refusals');
    expect(textOf(otherYear.body)).toContain(`姓名 ${name}`);
    expect(textOf(otherYear.body)).toContain('出生年月日：相差一年');
    const elsewhere = await theirs.post('/school/refusals/diagnosis', said, '/school/refusals');
    expect(elsewhere.body).toContain('本單位名單中找不到相近的資料');
    expect(elsewhere.body).not.toContain(`${number.slice(0, 6)}****`);
  });

  it('asks for what is missing', async () => {
    const { status, body } = await ours.post('/school/refusals/diagnosis', { form: '1-1' }, '/school/refusals');
    expect(status).toBe(422);
    expect(textOf(body)).toContain('有 3 個地方需要修正');
  });

  it('unlocks a row, and refuses what is no number', async () => {
    const wrong = await ours.post('/school/refusals/unlock', { lockedNumber: 'A12' }, '/school/refusals');
    expect(wrong.status).toBe(422);
    const done = await ours.post('/school/refusals/unlock', { lockedNumber: another.number }, '/school/refusals');
    expect(done.body).toContain('已解除鎖定，當事人可以再次申請');
  });
});

function unitCode(code: string) {
  return parseUnitCode(code)._unsafeUnwrap();
}

async function rowOf({ host }: WebSite, number: string) {
  const found = await host.ports.preRegistrations.find(unitCode(OUR_UNIT), parseIdentityNumber(number)._unsafeUnwrap());
  const row = found._unsafeUnwrap();
  if (row === null) throw new Error('no such row');
  return row;
}

/** As if an account had been opened with the row. */
async function claim({ host }: WebSite, number: string) {
  const row = await rowOf({ host } as WebSite, number);
  const claim = { accountName: 'AA00000', claimedAt: host.now(), nameMatch: 'same' } as unknown as typeof row.claim;
  const saved = await host.ports.preRegistrations.save({ ...row, version: row.version + 1, claim }, row.version);
  saved._unsafeUnwrap();
  return row;
}
