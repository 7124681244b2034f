/** The directory of business accounts. @module */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebSite, type WebSite } from './support/web-site.js';

let site: WebSite;
let clock = Date.parse('2026-11-02T01:00:00Z');
beforeAll(async () => {
  site = await openWebSite({ clock: () => clock });
});
afterAll(() => site.close());

async function units(query: Readonly<Record<string, string>>, path = '/units') {
  clock += 60_000; // nobody searches too often
  return site.browser().get(`${path}?${new URLSearchParams(query)}`);
}

function found(body: string): string[] {
  return [...body.matchAll(/<summary>([^<]*)<\/summary>/g)].map(([, text = '']) => text);
}

describe('業務帳號查詢', () => {
  it('finds what the manual’s picture shows, and whom to turn to', async () => {
    const { status, body } = await units({ name: '中壢國小', stage: '', county: '', township: '' });
    expect(status).toBe(200);
    expect(found(body)).toContain('桃園市中壢區 · 市立中壢國小');
    expect(body).toContain('業務人員 聯絡資訊');
    expect(body).toMatch(/總負責人：教務主任/);
    expect(body).toMatch(/聯絡電話：0\d+-\d+/);
    expect(body).toMatch(/過濾條件：<span class="tag">中壢國小<\/span>/);
    expect(body).not.toContain('僅顯示前');
    expect(body).toContain('value="中壢國小"');
  });

  it('shows the first 200, with the manual’s hint', async () => {
    const { body } = await units({ name: '', stage: '', county: '', township: '' });
    expect(found(body)).toHaveLength(200);
    expect(body).toContain('因系統資源有限，僅顯示前200筆，請多利用過濾選項查詢');
    expect((await units({ name: '' }, '/en/units')).body).toContain('200 units were found');
  });

  it('shows the form alone until something is asked', async () => {
    const { body } = await site.browser().get('/units');
    expect(found(body)).toEqual([]);
    expect(body).not.toContain('查詢結果');
  });

  it('narrows by every filter', async () => {
    const { body } = await units({ name: '國小', stage: 'elementary', county: '桃園市', township: '中壢區' });
    expect(found(body).length).toBeGreaterThan(5);
    expect(found(body).every((text) => text.startsWith('桃園市中壢區 · '))).toBe(true);
    expect(found((await units({ stage: 'special-education' })).body)).toEqual(['臺南市安平區 · 國立望泉特殊教育學校']);
    expect((await units({ name: '沒有這一所' })).body).toContain('查無符合的單位');
  });

  it('lists the townships of the county by a button, without a search', async () => {
    const { status, body } = await units({ name: '', county: '連江縣', township: '', update: 'townships' });
    expect(status).toBe(200);
    expect(body).toContain('<option value="東引鄉">');
    expect(body).not.toContain('<option value="中壢區">');
    expect(body).not.toContain('查詢結果');
  });

  it('says behind each filter what is wrong with it', async () => {
    const { status, body } = await units({ county: '連江縣', township: '中壢區', stage: '大學' });
    expect(status).toBe(422);
    expect(body).toContain('<a href="#township">');
    expect(body).toContain('這個縣市沒有此鄉鎮市區，請重新選擇');
    expect(body).toContain('<a href="#stage">');
    expect((await units({ township: '中壢區' })).body).toContain('選擇鄉鎮區之前，請先選擇縣市');
  });

  it('refuses what the form does not send', async () => {
    expect((await units({ name: '國小', limit: '9999' })).status).toBe(400);
    expect((await site.browser().get('/units?name=a&name=b')).status).toBe(400);
  });

  it('is not for copying: sixty searches a minute', async () => {
    clock += 60_000;
    const browser = site.browser();
    const statuses: number[] = [];
    for (let searches = 0; searches < 61; searches += 1) {
      statuses.push((await browser.get('/units?name=%E4%B8%AD%E5%A3%A2%E5%9C%8B%E5%B0%8F')).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    const refused = await browser.get('/units?name=%E4%B8%AD%E5%A3%A2');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(refused.body).toContain('操作次數過多');
    // looking at the form is no search
    expect((await browser.get('/units')).status).toBe(200);
  });
});

describe('the first page', () => {
  it('has people for every form', async () => {
    const { body } = await site.browser().get('/');
    const forms = [...body.matchAll(/href="\/apply\/(1-\d)\?unit=/g)].map(([, form]) => form);
    expect(forms).toEqual(['1-1', '1-1', '1-1', '1-1', '1-2', '1-2', '1-3', '1-3']);
  });
});
