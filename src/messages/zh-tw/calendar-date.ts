import type { CalendarDateError } from '../../calendar-date/calendar-date.js';
import type { CompactMinguoError } from '../../calendar-date/compact-minguo.js';
import type { ExcelSerialError } from '../../calendar-date/excel-serial.js';
import type { MinguoError } from '../../calendar-date/minguo.js';
import type { DateNotation, ReadDateError } from '../../calendar-date/read-date.js';
import type { DatePart } from '../../calendar-date/written-date.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<
  CalendarDateError | MinguoError | CompactMinguoError | ExcelSerialError | ReadDateError
> = {
  'calendar-date.missing': () => '請輸入日期',
  'calendar-date.not-text': () => '日期必須是文字，或年、月、日三個欄位',
  'calendar-date.length': ({ maxLength, actual }) => `日期最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'calendar-date.part-missing': ({ part }) => `請填寫${PARTS[part]}`,
  'calendar-date.part': ({ part }) => `${PARTS[part]}${part === 'era' ? '不正確' : '應為數字'}`,
  'calendar-date.format': () => '請以西元年月日填寫，例如 1990/01/01',
  'calendar-date.year': ({ firstYear, lastYear }) => `西元年應為 ${firstYear} 至 ${lastYear}`,
  'calendar-date.minguo-year': () => '這裡請填西元年（4 位數字）；民國年請加 1911，例如民國 79 年為 1990 年',
  'calendar-date.month': ({ firstMonth, lastMonth }) => `月份應為 ${firstMonth} 至 ${lastMonth}`,
  'calendar-date.day': ({ month, lastDay }) => `該年 ${month} 月的日期應為 1 至 ${lastDay}`,

  'minguo.missing': () => '請輸入日期',
  'minguo.not-text': () => '日期必須是文字，或年、月、日三個欄位',
  'minguo.length': ({ maxLength, actual }) => `日期最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'minguo.part-missing': ({ part }) => `請填寫${PARTS[part]}`,
  'minguo.part': ({ part }) => `${PARTS[part]}${part === 'era' ? '不正確' : '應為數字'}`,
  'minguo.format': () => '請以民國年月日填寫，例如 79/01/01 或 民國79年1月1日',
  'minguo.six-digits': () => '6 位數字無法確定日期，請補足 7 位（例如 0790101），或以斜線分隔年月日',
  'minguo.gregorian-year': () => '這裡請填民國年；西元年請減 1911，例如西元 1990 年為民國 79 年',
  'minguo.year': ({ firstYear, lastYear }) =>
    `年份應為 ${firstYear} 至 ${lastYear}；民國沒有 0 年，民國元年之前請註明「民國前」`,
  'minguo.month': ({ firstMonth, lastMonth }) => `月份應為 ${firstMonth} 至 ${lastMonth}`,
  'minguo.day': ({ month, lastDay }) => `該年 ${month} 月的日期應為 1 至 ${lastDay}`,

  'compact-minguo.year': ({ firstYear, lastYear }) => `7 位數字只能表示民國 ${firstYear} 年至 ${lastYear} 年的日期`,

  'excel-serial.missing': () => '請輸入 Excel 日期序號',
  'excel-serial.not-a-number': () => 'Excel 日期序號應為數字',
  'excel-serial.time-of-day': () => 'Excel 日期序號應為整數，請去除時間',
  'excel-serial.range': ({ first, last }) => `Excel 日期序號應為 ${first} 至 ${last}`,
  'excel-serial.leap-day': () => 'Excel 的這個序號代表 1900 年 2 月 29 日，但那一天並不存在',

  'read-date.missing': () => '請輸入日期',
  'read-date.not-text': () => '日期必須是文字，或年、月、日三個欄位',
  'read-date.length': ({ maxLength, actual }) => `日期最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'read-date.part-missing': ({ part }) => `請填寫${PARTS[part]}`,
  'read-date.part': ({ part }) => `${PARTS[part]}${part === 'era' ? '不正確' : '應為數字'}`,
  'read-date.format': () => '看不懂這個日期，請以西元（1990/01/01）或民國（民國79年1月1日）填寫',
  'read-date.no-such-day': () => '沒有這一天，請檢查年、月、日',
  'read-date.ambiguous': ({ readings }) =>
    `這個日期可以有不同的讀法：${readings.map((reading) => NOTATIONS[reading]).join('、')}；請改用 4 位數的西元年，或寫明「民國」`,
};

const PARTS: Readonly<Record<DatePart, string>> = { era: '紀年', year: '年', month: '月', day: '日' };

const NOTATIONS: Readonly<Record<DateNotation, string>> = {
  gregorian: '西元年月日',
  minguo: '民國年月日',
  'month-day-year': '月／日／西元年',
  'day-month-year': '日／月／西元年',
  '19yy-month-day': '西元 19xx 年月日',
  '20yy-month-day': '西元 20xx 年月日',
  'month-day-19yy': '月／日／西元 19xx 年',
  'month-day-20yy': '月／日／西元 20xx 年',
  'day-month-19yy': '日／月／西元 19xx 年',
  'day-month-20yy': '日／月／西元 20xx 年',
  'excel-serial': 'Excel 日期序號',
};
