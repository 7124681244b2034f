/** The checker of rules. @module */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleField } from '../../examples/web/anybody/rule-sources.js';
import { openWebSite, type WebSite } from './support/web-site.js';

let site: WebSite;
beforeAll(async () => {
  site = await openWebSite({ clock: () => Date.parse('2026-11-02T01:00:00Z') });
});
afterAll(() => site.close());

/** The texts of the card about a field, without marks of HTML. */
async function cardOf(field: RuleField, inputs: Readonly<Record<string, string>>, language = ''): Promise<string> {
  const { status, body } = await site.browser().post(`${language}/rules`, inputs);
  expect(status).toBe(200);
  const [, card = ''] = body.split(`id="checked-${field}"`);
  return (card.split('</section>')[0] ?? '')
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('what a value is', () => {
  it.each([
    ['identityNumber', 'a123456789', ['符合規則', '國民身分證統一編號', '男', '臺北市', 'A12345****', '小寫改為大寫']],
    [
      'identityNumber',
      'AC01234567',
      ['符合規則', '居留證號碼（舊式統一證號）', '2030-12-31', '0015：舊式的居留證號碼'],
    ],
    ['birthDate', '79/1/1', ['民國年月日', '民國79年1月1日', '1990年1月1日', '1990-01-01']],
    ['birthDate', '2015/1/1', ['西元年月日', '年齡不在 18 至 80 歲之間']],
    ['personName', '王　小明', ['標準寫法 王小明']],
    ['personName', '王■明', ['第 2 個字是替代符號', 'person-name.unstorable-character', '0008']],
    ['accountName', 'AA00000', ['視為相同 aa00000', '3 至 15 個字元 （符合）']],
    ['phone', '（07）300-0000 分機 12', ['市內電話', '高雄', '07-3000000#12', '+886 7 300 0000 ext. 12']],
    ['phone', '0912-345-678', ['行動電話', '0912345678', '建議使用公務電話']],
    ['email', ' TEST@Mail.com ', ['標準寫法 TEST@mail.com']],
  ] as const)('%s %s', async (field, text, expected) => {
    const card = await cardOf(field, { [field]: text });
    for (const part of expected) expect(card).toContain(part);
    expect(card).toContain('符合規則');
    expect(card).not.toContain('不符合規則');
  });
});

describe('which rule a value breaks, where, and whence the rule is', () => {
  it.each([
    ['identityNumber', 'A123456788', ['檢查碼不符', 'identity-number.check-digit', '0011：檢查碼不符即為錯誤']],
    ['identityNumber', 'A12345678O', ['是否為數字 0', '位置 第 10 個字元', '0018']],
    [
      'birthDate',
      '1/2/1990',
      ['read-date.ambiguous', '西元1990年1月2日（民國79年1月2日）', '西元1990年2月1日', '0024'],
    ],
    ['birthDate', '2030/1/1', ['birth-date.in-future', '0027']],
    ['personName', '王小明1', ['person-name.character', '第 4 個字元']],
    ['accountName', 'A1B', ['account-name.leading-letters', '第 2 個字元', '前 2 個字元為英文字母 （不符合）']],
    ['accountName', 'A1B', ['請輸入 3 至 15 個字元的英文字母或數字，前二個字元必須為英文字母。']],
    ['phone', '02-2234567', ['phone-number.local-length', '0033：哪些電話號碼可以使用']],
    ['email', 'chen@school', ['email-address.no-dot-in-domain', '0030']],
  ] as const)('%s %s', async (field, text, expected) => {
    const card = await cardOf(field, { [field]: text });
    for (const part of ['不符合規則', ...expected]) expect(card).toContain(part);
  });

  it('judges a password with the account name beside it, and does not send it back', async () => {
    const inputs = { accountName: 'AA00000', password: 'xaa00000Y' };
    const card = await cardOf('password', inputs);
    expect(card).toContain('password.contains-account-name');
    expect(card).toContain('不含帳號名稱 （不符合）');
    expect((await site.browser().post('/rules', inputs)).body).not.toContain('xaa00000Y');
    expect(await cardOf('password', { password: 'xaa00000Y' })).toContain('符合規則');
    expect(await cardOf('password', { accountName: '1', password: 'xaa00000Y' })).not.toContain('不符合規則');
  });

  it('says it in English', async () => {
    const card = await cardOf('identityNumber', { identityNumber: 'A323456789' }, '/en');
    expect(card).toContain('Breaks a rule');
    expect(card).toContain('decision 0014: The second character of an identity number');
    expect(card).toContain('character 2');
  });
});

describe('the form', () => {
  it('keeps what was typed, and asks for something', async () => {
    const { body } = await site.browser().post('/rules', { phone: '02-2234567', email: '"><script>' });
    expect(body).toContain('value="02-2234567"');
    expect(body).not.toContain('"><script>');
    const empty = await site.browser().post('/rules', {});
    expect([empty.status, empty.body]).toEqual([422, expect.stringContaining('請至少輸入一項資料')]);
  });

  it('takes nothing from the address', async () => {
    expect((await site.browser().get('/rules?phone=02-22345678')).status).toBe(400);
  });
});
