/** Lines of a roster that are refused, or that somebody should look at. @module */
import type { Case, Cast } from './case.js';
import { rosterCellsOf } from './member.js';

/** The lines, each with what is the matter with it as its remark. */
export function rosterCases({ workplaces, member }: Cast): readonly Case[] {
  const { clps, slps, samps, lres, apps, jjes, sjue, sfsh } = workplaces;
  const line = (...line: Parameters<typeof rosterCellsOf>): Case => ({
    roster: [rosterCellsOf(...line)],
    applications: [],
  });

  const wrongCheckDigit = member(clps, '導師');
  const letterForDigit = member(clps, '科任教師', { number: 'F200000023', sex: 'female' });
  const otherSex = member(slps, '導師', { sex: 'male' });
  const retyped = member(lres, '導師');
  return [
    line(wrongCheckDigit, {
      身分證字號: withOtherLastDigit(wrongCheckDigit.person.number),
      備註: '身分證字號打錯一碼',
    }),
    line(letterForDigit, { 身分證字號: 'F2OOOOOO23', 備註: '數字 0 打成字母 O' }),
    line(member(slps, '兼任教師'), { 身分證字號: '850912345678', 備註: '外籍教師填了居留證號，不是統一證號' }),
    line(member(samps, '導師'), { 身分證字號: 'B22345678', 備註: '少一碼' }),
    line(otherSex, { 性別: '女', 備註: '性別點錯' }),
    line(member(apps, '導師'), { 出生年月日: '1985/02/30', 備註: '沒有這一天' }),
    line(member(apps, '科任教師'), { 出生年月日: '民國1990年3月1日', 備註: '西元年寫成民國年' }),
    line(member(apps, '專任教師'), { 出生年月日: '民國0年3月1日', 備註: '民國沒有 0 年' }),
    line(member(jjes, '導師'), { 出生年月日: '2085/03/12', 備註: '年份打錯，成了未來' }),
    line(member(jjes, '導師'), { 出生年月日: '3/4/1985', 備註: '三月四日，還是四月三日？' }),
    line(member(jjes, '代課教師'), { 出生年月日: '740312', 備註: '民國 74 年，還是西元 1974 年？' }),
    line(member(lres, '導師'), { 姓名: '林山2', 備註: '姓名裡有數字' }),
    line(member(lres, ''), { 姓名: '', 性別: '', 備註: '空白欄位' }),
    line(member(clps, '實習教師'), { 備註: '實習教師應由師培學校登錄' }),
    line(member(sjue, '講師'), { 備註: '師培學校只登錄實習教師' }),
    line(member(clps, '導師'), { 單位代碼: '999999', 備註: '沒有這個單位' }),
    line(member(clps, '導師'), { 單位代碼: '3466', 備註: '試算表吃掉了代碼開頭的 0' }),
    {
      roster: [
        rosterCellsOf(retyped),
        rosterCellsOf(retyped, { 備註: '同一筆再登錄一次' }),
        rosterCellsOf(retyped, { 職稱: '教學組長', 備註: '職務異動' }),
      ],
      applications: [],
    },
    line(member(samps, '兼任教師兼主任'), { 備註: '兼任教師不得兼行政' }),
    line(member(samps, '導師', { name: '王■松' }), { 備註: '舊系統打不出的字' }),
    line(member(sfsh, '主任'), { 出生年月日: '民國100年1月1日', 備註: '年齡可疑' }),
  ];
}

function withOtherLastDigit(number: string): string {
  return `${number.slice(0, -1)}${(Number(number.slice(-1)) + 3) % 10}`;
}
