/** 資料庫尚未有您的資料 或 您的資料與資料庫不符: forms in order that the roster does not bear out. @module */
import type { Case, Cast } from './case.js';
import { applicationCellsOf, type Member, rosterCellsOf } from './member.js';

/** The stories. */
export function matchCases({ workplaces, member }: Cast): readonly Case[] {
  const { clps, slps, twps, smps, cxkg, sjue, tybe } = workplaces;
  const unlisted = member(clps, '導師');
  const elsewhere = member(slps, '導師');
  const otherName = member(clps, '導師', { name: '鍾雲松' });
  const otherDay = member(clps, '科任教師', { born: { year: 1985, month: 3, day: 12 } });
  const other = member(twps, '導師', { born: { year: 1979, month: 11, day: 8 } });
  const intern = member(clps, '代理教師');
  const wrongForm = member(clps, '導師');
  const internOnTeachersForm = member(sjue, '實習教師');
  const clerk = member(tybe, '科員');
  const nowhere = member(smps, '導師');
  const guessed = member(clps, '資訊組長', { born: { year: 1990, month: 10, day: 10 } });
  const properIntern = member(sjue, '實習學生');

  const roster = (somebody: Member, ...changes: Parameters<typeof rosterCellsOf>[1][]) => [
    rosterCellsOf(somebody, ...changes),
  ];
  return [
    { roster: [], applications: [applicationCellsOf(unlisted, { 備註: '學校還沒有登錄' })] },
    {
      roster: roster(elsewhere),
      applications: [
        applicationCellsOf(elsewhere, {
          縣市: clps.county,
          鄉鎮: clps.township,
          學校名稱: clps.name,
          備註: '登錄在別的學校',
        }),
      ],
    },
    {
      roster: roster(otherName, { 姓名: '鐘雲松' }),
      applications: [applicationCellsOf(otherName, { 備註: '鍾、鐘是兩個姓' })],
    },
    {
      roster: roster(otherDay, { 出生年月日: '1985/12/03' }),
      applications: [applicationCellsOf(otherDay, { 備註: '學校把月、日登錄反了' })],
    },
    {
      roster: roster(other, { 姓名: '周風竹', 出生年月日: '1979/11/09' }),
      applications: [applicationCellsOf(other, { 備註: '姓名與生日都不同' })],
    },
    {
      roster: roster(intern, { 備註: '其實是實習教師，學校自行登錄' }),
      applications: [applicationCellsOf(intern, { 申請表: '1-2', 備註: '實習教師被學校登錄在校內名單' })],
    },
    {
      roster: roster(wrongForm),
      applications: [applicationCellsOf(wrongForm, { 申請表: '1-3', 備註: '教師填了表1-3' })],
    },
    {
      roster: roster(internOnTeachersForm),
      applications: [
        applicationCellsOf(internOnTeachersForm, { 申請表: '1-1', 備註: '實習教師填了表1-1' }),
        applicationCellsOf(internOnTeachersForm, { 備註: '改填表1-2' }),
      ],
    },
    {
      roster: roster(clerk),
      applications: [applicationCellsOf(clerk, { 申請表: '1-1', 備註: '教育局科員填了表1-1' })],
    },
    {
      roster: roster(nowhere),
      applications: [applicationCellsOf(nowhere, { 學校名稱: '三明國小', 備註: '校名打錯' })],
    },
    {
      roster: [],
      applications: [
        applicationCellsOf(member(cxkg, '教師'), { 學校名稱: '晨溪幼兒園', 備註: '同區有市立與私立兩所' }),
      ],
    },
    {
      roster: roster(guessed),
      applications: [
        ...Array.from({ length: 6 }, (_, index) =>
          applicationCellsOf(guessed, {
            連線: 'session-stranger',
            識別碼: '',
            使用者帳號: 'guess001',
            出生年月日: `民國79年10月${index + 1}日`,
            主要Mail信箱: 'stranger@mail.example',
            備註: index === 0 ? '有人逐日猜測別人的生日' : '',
          }),
        ),
        applicationCellsOf(guessed, { 備註: '本人從自己的電腦申請，不受影響' }),
      ],
    },
    {
      roster: roster(properIntern),
      applications: [applicationCellsOf(properIntern, { 備註: '實習學生由師培學校登錄' })],
    },
  ];
}
