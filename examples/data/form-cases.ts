/** 輸入表單資料格式有誤，請再次確認: forms with fields that are empty, wrong or incomplete. @module */
import type { Case, Cast } from './case.js';
import { gregorianSlashes } from './date-spellings.js';
import { type ApplicationCells, applicationCellsOf, rosterCellsOf } from './member.js';
import type { Workplace } from './workplaces.js';

/** The forms. Everybody is on the roster, so that only the form is at fault. */
export function formCases({ workplaces, member }: Cast): readonly Case[] {
  const { clps, slps, smps, wups, chijps, hash, sjue } = workplaces;
  const form = (workplace: Workplace, changes: Partial<ApplicationCells>): Case => {
    const somebody = member(workplace, workplace === sjue ? '實習教師' : '導師');
    return { roster: [rosterCellsOf(somebody)], applications: [applicationCellsOf(somebody, changes)] };
  };
  const gregorian = member(slps, '科任教師');
  const digitFirst = member(clps, '科任教師');
  return [
    form(clps, {
      使用者帳號: 'A1',
      姓名: '',
      身分證統一編號: 'A100000000',
      出生年月日: '民國74年2月30日',
      縣市: '桃園縣',
      職稱: '',
      聯絡電話: '02-2234567',
      密碼: 'short1',
      確認密碼: 'shorter',
      主要Mail信箱: 'teacher.mail.example',
      確認Mail信箱: 'teacher@mail.example',
      帳號使用同意書: '',
      使用管理要點: '',
      個人資料提供同意書: '',
      備註: '幾乎每一欄都有誤',
    }),
    form(clps, { 密碼: 'xCLPS2024', 確認密碼: 'xCLPS2024', 使用者帳號: 'clps2024', 備註: '密碼含帳號名稱' }),
    form(slps, { 確認密碼: 'Lantern0000y', 備註: '兩次密碼不同' }),
    form(smps, { 確認Mail信箱: 'someone.else@mail.example', 備註: '兩次信箱不同' }),
    {
      roster: [rosterCellsOf(gregorian)],
      applications: [
        applicationCellsOf(gregorian, {
          出生年月日: gregorianSlashes(gregorian.person.born),
          備註: '民國欄填了西元年',
        }),
        applicationCellsOf(gregorian, { 備註: '同一人更正後再申請' }),
      ],
    },
    form(wups, { 使用者帳號: 'ｗｕｐｓ２０１', 備註: '帳號用了全形字' }),
    {
      roster: [rosterCellsOf(digitFirst)],
      applications: [applicationCellsOf(digitFirst, { 使用者帳號: 'c1ps2025', 備註: '前二個字元不全是字母' })],
    },
    form(wups, { 個人資料提供同意書: '', 備註: '漏勾一項同意書' }),
    form(chijps, { 使用管理要點: '2019-01', 備註: '同意的是舊版' }),
    form(chijps, { 密碼: 'Lantern-7042', 備註: '密碼有符號' }),
    form(hash, { 申請表: '2-1', 備註: '沒有這張申請表' }),
    form(hash, { 鄉鎮: '中壢區', 備註: '鄉鎮與縣市不合' }),
    form(slps, { 任教科目: '語文/國語文;語文/國語文', 備註: '同一科目加入兩次' }),
    form(smps, { 聯絡電話: '0800-123456', 備註: '免付費電話' }),
    form(sjue, { 職稱: '實習教師', 備註: '表1-2沒有職稱欄' }),
    form(clps, { 識別碼: 'short', 備註: '系統給的識別碼太短' }),
  ];
}
