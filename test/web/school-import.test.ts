/** Importing a file as a business account: plan, decisions, progress, undoing, the file with the results. @module */
import { readFileSync } from 'node:fs';
import { errAsync, fromSafePromise } from 'neverthrow';
import { parseUnitCode, type RosterImportRepository } from 'tw-teacher-account';
import { readRosterFile, writeRosterFile } from 'tw-teacher-account/roster-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebHost } from '../../examples/web/host/web-host.js';
import {
  applyPlan,
  awaitOn,
  csvOf,
  inventPeople,
  OTHER_UNIT,
  OUR_UNIT,
  planOf,
  signInAs,
  upload,
} from './support/school.js';
import { type Browser, openWebSite, type WebSite } from './support/web-site.js';

const STAFF = new Uint8Array(readFileSync(new URL('../../examples/data/staff.csv', import.meta.url)));
const DONE = '匯入完成';

let site: WebSite;
let ours: Browser;
let theirs: Browser;
/** What a batch waits for before it is written; and how many are written before the store is gone. */
let gate: Promise<void> = Promise.resolve();
let batchesLeft = Number.POSITIVE_INFINITY;
/** In which turn of the event loop each batch was written. */
const turnsOfBatches: number[] = [];
let turn = 0;
let ticking: NodeJS.Immediate;
function tick(): void {
  turn += 1;
  ticking = setImmediate(tick);
}
beforeAll(async () => {
  tick();
  site = await openWebSite({}, withGate);
  ours = site.browser();
  theirs = site.browser();
  await signInAs(ours, OUR_UNIT);
  await signInAs(theirs, OTHER_UNIT);
});
afterAll(async () => {
  clearImmediate(ticking);
  await site.close();
});

/** The host with a store of imports that this test can hold up, and break. */
function withGate(host: WebHost): WebHost {
  const { rosterImports } = host.ports;
  const applyBatch: RosterImportRepository['applyBatch'] = (batch) =>
    fromSafePromise(gate).andThen(() => {
      turnsOfBatches.push(turn);
      batchesLeft -= 1;
      return batchesLeft < 0 ? errAsync({ code: 'store.unavailable' } as const) : rosterImports.applyBatch(batch);
    });
  return { ...host, ports: { ...host.ports, rosterImports: { ...rosterImports, applyBatch } } };
}

function closeGate(): () => void {
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

function textOf(body: string): string {
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

async function rosterSize(): Promise<number> {
  const rows = await site.host.ports.preRegistrations.list(parseUnitCode(OUR_UNIT)._unsafeUnwrap(), {
    after: null,
    limit: 10_000,
  });
  return rows._unsafeUnwrap().length;
}

describe('uploading', () => {
  it('says what is wrong with a file beside the field', async () => {
    const empty = await upload(ours, '');
    expect(empty.status).toBe(422);
    const noHeader = await upload(ours, '甲,乙\r\n1,2\r\n');
    expect(noHeader.status).toBe(422);
    expect(textOf(noHeader.body)).toContain('找不到欄位名稱');
    expect(noHeader.body).toContain('<a href="#file">');
  });

  it('asks for the calendar that no date tells, and takes it', async () => {
    const [somebody] = inventPeople(1, 3);
    const file = `姓名,性別,身分證字號,出生年月日,職稱\r\n${somebody?.name ?? ''},男,${somebody?.number ?? ''},12/1/1,導師\r\n`;
    const asked = await upload(ours, file);
    expect(asked.status).toBe(422);
    expect(asked.body).toContain('<a href="#calendar">');
    expect((await upload(ours, file, { calendar: 'minguo' })).status).toBe(303);
  });

  it('refuses a field that the form does not have, and a request without the token', async () => {
    expect((await upload(ours, 'x', { unit: OTHER_UNIT })).status).toBe(400);
    const body = new FormData();
    body.set('file', new File(['x'], 'x.csv'));
    expect((await ours.send('/school/imports', { method: 'POST', body })).status).toBe(403);
  });
});

describe('a plan', () => {
  let path: string;
  beforeAll(async () => {
    path = await planOf(ours, STAFF);
  });

  it('shows how the file was read, the totals and each row, and has written nothing', async () => {
    const before = await rosterSize();
    const text = textOf((await ours.get(path)).body);
    expect(text).toContain('尚未寫入任何資料');
    expect(text).toContain('生日欄的曆法 民國年 · 由內容判斷');
    expect(text).toContain('全部 29 將新增 22 未通過 7 ');
    expect(text).toContain('未通過：');
    expect(await rosterSize()).toBe(before);
  });

  it('shows the rows of one kind, and a page at a time', async () => {
    const refused = await ours.get(`${path}?class=refused`);
    const rows = [...refused.body.matchAll(/<td class="line ([a-z]*)"/g)].map(([, name]) => name);
    expect(new Set(rows)).toEqual(new Set(['refused']));
    const first = await ours.get(path);
    expect([...first.body.matchAll(/<td class="line /g)]).toHaveLength(25);
    const next = /href="([^"]*after=[0-9]+)[^"]*"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await ours.get(next);
    expect([...second.body.matchAll(/<td class="line /g)].length).toBeGreaterThan(0);
  });

  it('is given back as a file: the rows as they were, and what becomes of each', async () => {
    const answer = await ours.send(`${path}/file`, {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="results.csv"; filename*=UTF-8''${encodeURIComponent('處理結果.csv')}`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const given = (await readRosterFile(new TextEncoder().encode(answer.body)))._unsafeUnwrap();
    const sent = (await readRosterFile(STAFF))._unsafeUnwrap();
    const [rows, original] = [[...given.rows()], [...sent.rows()]];
    const width = sent.columnCount;
    expect(rows.map(({ cells }) => cells.slice(0, width).join('|').replace(/\|+$/, ''))).toEqual(
      original.map(({ cells }) => cells.join('|').replace(/\|+$/, '')),
    );
    const header = rows.find(({ cells }) => cells.includes('職稱'));
    expect(header?.cells[width]).toBe('處理結果');
    const badDate = rows.find(({ cells }) => cells.includes('79/2/30'));
    expect(badDate?.cells[width]).toMatch(/^未通過：E 欄 出生年月日：/);
  });

  it('is given back as a workbook if it came as one', async () => {
    const sheet = (await readRosterFile(STAFF))._unsafeUnwrap();
    const workbook = (await writeRosterFile(sheet, { format: 'xlsx' }))._unsafeUnwrap();
    const ofWorkbook = await planOf(ours, new Uint8Array(workbook));
    expect(textOf((await ours.get(ofWorkbook)).body)).toContain('檔案格式 Excel · ');
    const { headers } = await ours.send(`${ofWorkbook}/file`, {});
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(headers.get('content-disposition')).toContain('filename="results.xlsx"');
  });

  it('is another unit’s business in nothing', async () => {
    const { body: list } = await theirs.get('/school/imports');
    expect(list).not.toContain(path);
    for (const address of [path, `${path}/file`, `${path}?class=created`]) {
      const { status, body } = await theirs.get(address);
      expect([address, status]).toEqual([address, 404]);
      expect(body).not.toContain('施溪菊');
    }
    const { body } = await ours.get(path);
    const digest = /name="digest" value="([^"]*)"/.exec(body)?.[1] ?? '';
    for (const [action, fields] of [
      ['apply', { digest }],
      ['discard', {}],
      ['undo', {}],
    ] as const) {
      const answer = await theirs.post(`${path}/${action}`, fields, '/school/imports');
      expect([action, answer.status]).toEqual([action, 404]);
    }
    expect(textOf((await ours.get(path)).body)).toContain('尚未寫入任何資料');
  });

  it('can be thrown away', async () => {
    const { headers } = await ours.post(`${path}/discard`, {}, path);
    expect(headers.get('location')).toBe('/school/imports?done=discarded');
    expect((await ours.get('/school/imports?done=discarded')).body).toContain('已放棄這份計畫，名單沒有異動。');
    expect((await ours.get(path)).status).toBe(404);
    expect((await ours.get(`${path}/file`)).status).toBe(404);
  });
});

describe('applying', () => {
  const people = inventPeople(450);

  it('writes behind the answer, shows how far it is, and goes on after a restart', async () => {
    const before = await rosterSize();
    const path = await planOf(ours, csvOf(people));
    const open = closeGate();
    const started = await applyPlan(ours, path);
    expect([started.status, started.headers.get('location')]).toEqual([303, path]);
    const running = await ours.get(path);
    expect(running.body).toContain('<meta http-equiv="refresh" content="2"/>');
    expect(running.body).toMatch(/<progress value="0" max="450"/);
    expect(running.body).not.toContain('>套用</button>');
    const refused = await ours.post(`${path}/discard`, {}, path);
    expect(refused.status).toBe(409);

    // the store goes away after the first batch, and the server is started again
    batchesLeft = 1;
    open();
    const stopped = await awaitOn(ours, path, '匯入中斷了');
    expect(stopped).not.toContain('http-equiv="refresh"');
    expect(textOf(stopped)).toContain('200／450 筆');
    const { body: file } = await ours.send(`${path}/file`, {});
    expect([file.split('已新增').length - 1, file.split('將新增').length - 1]).toEqual([200, 250]);
    site.restart();
    batchesLeft = Number.POSITIVE_INFINITY;
    expect(textOf((await ours.get(path)).body)).toContain('匯入中斷了');
    expect((await applyPlan(ours, path)).status).toBe(303);
    const done = await awaitOn(ours, path, DONE);
    expect(textOf(done)).toContain('已寫入 450 筆（計畫 450 筆）。');
    expect(done.match(/<td class="line created">已新增</g)).toHaveLength(25);
    expect(await rosterSize()).toBe(before + 450);
    expect(textOf(done)).toContain('上傳的檔案只暫存在伺服器的記憶體中');
  });

  it('lets others be answered between two batches', async () => {
    const path = await planOf(ours, csvOf(inventPeople(450, 77)));
    turnsOfBatches.splice(0);
    await applyPlan(ours, path);
    await awaitOn(ours, path, DONE);
    // SQLite never waits: without giving way, all would be written in one turn
    expect(turnsOfBatches).toHaveLength(3);
    expect(new Set(turnsOfBatches).size).toBe(3);
  });

  it('stops before a mass change until it is confirmed, and keeps what was decided', async () => {
    const path = await planOf(ours, csvOf(people.slice(0, 200), '專任教師'));
    const asked = await applyPlan(ours, path, { leftOut: '2, 3' });
    expect(asked.status).toBe(422);
    expect(textOf(asked.body)).toContain('將更新或移出 198 筆');
    expect(asked.body).toContain('name="massChangeConfirmed"');
    expect(asked.body).toContain('value="2, 3"');
    await applyPlan(ours, path, { leftOut: '2, 3', massChangeConfirmed: 'yes' });
    const done = await awaitOn(ours, path, DONE);
    expect(textOf(done)).toContain('已寫入 198 筆（計畫 198 筆）。');
    expect(textOf(done)).toContain('您選擇不寫入');
  });

  it('refuses row numbers that are none, and a plan that is not the one that was looked at', async () => {
    const path = await planOf(ours, csvOf(people.slice(0, 3), '組長'));
    const wrong = await applyPlan(ours, path, { leftOut: '二' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('<p class="error-text">列號應為數字，以逗號分隔</p>');
    const other = await ours.post(`${path}/apply`, { digest: 'of another' }, path);
    expect(other.status).toBe(422);
    expect(textOf(other.body)).toContain('匯入計畫與您看到的不同');
    await ours.post(`${path}/discard`, {}, path);
  });

  it('refuses a plan whose roster moved', async () => {
    const path = await planOf(ours, csvOf(people.slice(0, 3), '組長'));
    const another = await planOf(ours, csvOf(inventPeople(1, 99)));
    await applyPlan(ours, another);
    await awaitOn(ours, another, DONE);
    const { status, body } = await applyPlan(ours, path);
    expect(status).toBe(422);
    expect(textOf(body)).toContain('產生匯入計畫之後，名單又有異動');
  });

  it('asks about who may have left, and writes only who was ticked', async () => {
    const roster = await rosterSize();
    // one row cannot be read, so that whoever the file does not have may be in it
    const file = `${csvOf(people.slice(0, 440), '專任教師')}某某,男,A100000000,1990/1/1,導師\r\n`;
    const path = await planOf(ours, file, { mode: 'everybody' });
    const { body } = await ours.get(path);
    const [question] = [...body.matchAll(/name="accepted" value="([0-9]+)"/g)].map(([, line]) => line ?? '');
    expect(textOf(body)).toContain('待確認的資料列');
    await applyPlan(ours, path, { accepted: question ?? '', massChangeConfirmed: 'yes' });
    const done = await awaitOn(ours, path, DONE);
    expect(await rosterSize()).toBe(roster - 1);
    expect((await ours.get(`${path}?class=undecided`)).body).toContain('您選擇寫入');
    expect(done).toContain('復原');
  });

  it('undoes an import by a plan of its own', async () => {
    const before = await rosterSize();
    const path = await planOf(ours, csvOf(inventPeople(30, 5)));
    await applyPlan(ours, path);
    await awaitOn(ours, path, DONE);
    expect(await rosterSize()).toBe(before + 30);
    const { status, headers } = await ours.post(`${path}/undo`, {}, path);
    expect(status).toBe(303);
    const undo = headers.get('location') ?? '';
    expect(textOf((await ours.get(undo)).body)).toContain('將移出名單 30');
    await applyPlan(ours, undo);
    await awaitOn(ours, undo, '復原完成');
    expect(await rosterSize()).toBe(before);
    expect(textOf((await ours.get('/school/imports')).body)).toContain('復原 已套用 30／30 筆');
  });
});
