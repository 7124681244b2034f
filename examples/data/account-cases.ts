/** Applications by somebody whom the roster knows: numbers and account names in use, repetitions, spellings of a name. @module */
import type { Case, Cast } from './case.js';
import { applicationCellsOf, type Member, rosterCellsOf } from './member.js';

/** The stories. */
export function accountCases({ workplaces, member }: Cast): readonly Case[] {
  const { clps, slps, smps, samps, wups, lres, tpups, twps, donps, chijps, jjes, sfsh, slei } = workplaces;
  const twice = member(clps, '導師');
  const partTime = member(slps, '兼任教師');
  const atSecondSchool: Member = { ...partTime, workplace: smps };
  const sameName = member(samps, '導師');
  const alsoSameName = member(lres, '導師');
  const impatient = member(clps, '導師', { born: { year: 1988, month: 2, day: 29 } });
  const reused = member(jjes, '導師');
  const alsoReused = member(jjes, '科任教師');
  const married = member(clps, '導師', { name: '黃雲蘭', sex: 'female' });

  return [
    {
      roster: [rosterCellsOf(twice)],
      applications: [
        applicationCellsOf(twice),
        applicationCellsOf(twice, { 識別碼: '', 使用者帳號: 'another777', 備註: '同一人換個帳號再申請' }),
      ],
    },
    {
      roster: [rosterCellsOf(partTime), rosterCellsOf(atSecondSchool, { 備註: '同一人也在另一校的名單上' })],
      applications: [
        applicationCellsOf(partTime),
        applicationCellsOf(atSecondSchool, { 識別碼: '', 使用者帳號: 'second777', 備註: '同一人從兼任的學校再申請' }),
      ],
    },
    {
      roster: [rosterCellsOf(sameName), rosterCellsOf(alsoSameName)],
      applications: [
        applicationCellsOf(sameName, { 使用者帳號: 'sunrise' }),
        applicationCellsOf(alsoSameName, { 使用者帳號: 'SunRise', 備註: '帳號已有人用，大小寫不同也一樣' }),
      ],
    },
    {
      roster: [rosterCellsOf(impatient)],
      applications: [
        applicationCellsOf(impatient),
        applicationCellsOf(impatient, { 出生年月日: '077/02/29', 備註: '沒收到畫面，同一份再送一次' }),
      ],
    },
    {
      roster: [rosterCellsOf(reused), rosterCellsOf(alsoReused)],
      applications: [
        applicationCellsOf(reused, { 連線: 'session-office', 識別碼: 'office-form-0000000001' }),
        applicationCellsOf(alsoReused, {
          連線: 'session-office',
          識別碼: 'office-form-0000000001',
          備註: '兩份申請用了同一個識別碼',
        }),
      ],
    },
    ...spellings([
      [married, '黄雲蘭', '黃、黄是同一姓的兩種寫法'],
      [member(lres, '科任教師', { name: '温河峯' }), '溫河峰', '溫、温，峰、峯'],
      [member(samps, '導師', { name: '林臺山' }), '林台山', '臺、台'],
      [member(twps, '導師', { name: '尤命‧松林' }), '尤命．松林', '間隔號寫法不同'],
      [
        member(tpups, '導師', { name: '拉罕‧雲豹 Lahan Yunpaw' }),
        '拉罕·雲豹　ＬＡＨＡＮ Yunpaw',
        '並列羅馬拼音，全形與大小寫',
      ],
      [member(donps, '科任教師', { name: 'Panay Haifeng' }), 'panay  haifeng', '單列羅馬拼音'],
      [member(donps, '族語教師', { name: 'Ka’ing Sanlan' }), "Ka'ing Sanlan", '喉塞音符號'],
      [
        member(sfsh, '外籍教師', { name: 'OAKLEAF, JUNIPER', numberKind: 'resident', sex: 'female' }),
        'Oakleaf, Juniper',
        '新式統一證號',
      ],
      [
        member(chijps, '外籍教師', { name: 'RIVERSTONE ROWAN', numberKind: 'legacy-resident', sex: 'male' }),
        'Ｒｉｖｅｒｓｔｏｎｅ Rowan',
        '舊式統一證號',
      ],
    ]),
    applied(member(slei, '教師'), { 聯絡電話: '0900000000', 備註: '填手機號碼' }),
    applied(member(wups, '導師'), {
      備用Mail信箱: 'same@mail.example',
      主要Mail信箱: 'same@mail.example',
      備註: '兩個信箱相同',
    }),
    applied(member(wups, '導師'), { 任教科目: '', 備註: '沒有按「加入」' }),
  ];
}

function spellings(stories: readonly (readonly [Member, onForm: string, remark: string])[]): readonly Case[] {
  return stories.map(([somebody, name, remark]) => applied(somebody, { 姓名: name, 備註: remark }));
}

function applied(somebody: Member, changes: Parameters<typeof applicationCellsOf>[1]): Case {
  return { roster: [rosterCellsOf(somebody)], applications: [applicationCellsOf(somebody, changes)] };
}
