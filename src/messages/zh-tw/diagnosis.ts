import type { DomainCause } from '../domain-message.js';
import type { Sentences } from '../sentences.js';
import { forms } from './terms.js';

export const unexplained = '名單與申請表不同，看不出可能的原因；請對照證件確認本人資料，再更正有誤的一方';

export const causes: Sentences<DomainCause> = {
  'diagnosis.number-look-alike': () => '把字母 O 與數字 0、或字母 I、L 與數字 1 弄混了；請對照證件更正有誤的一方',
  'diagnosis.number-neighbours': () => '相鄰兩碼的順序顛倒；請對照證件更正有誤的一方',
  'diagnosis.number-character': () => '有一碼不同；請對照證件更正有誤的一方（檢查碼不一定能發現這種錯誤）',
  'diagnosis.number-length': () => '少了或多了一碼；應為 10 碼，請對照證件更正有誤的一方',
  'diagnosis.number-residence': () =>
    '一方是舊式統一證號（第 2 碼為英文字母），一方是新式（第 2 碼為 8 或 9）；換發後請以新證上的號碼登錄，並請教師以同一號碼申請',
  'diagnosis.name-space': () => '只差在空格；兩種寫法視為同名，其他系統若要求一致，請依證件寫法更正名單',
  'diagnosis.name-letter-case': () =>
    '只差在英文字母大小寫；兩種寫法視為同名，其他系統若要求一致，請依證件寫法更正名單',
  'diagnosis.name-full-width': () => '只差在全形與半形，或字碼不同但字形相同；視為同名，請重新輸入名單中的姓名',
  'diagnosis.name-sign': () => '只差在間隔號、撇號、連字號或逗號；請依證件寫法更正名單，並請教師照樣填寫',
  'diagnosis.name-variant': () => '只差在異體字（例如臺、台）；視為同名，請依證件上的字形更正名單',
  'diagnosis.name-stand-in': () =>
    '一方的罕用字被系統換成 ■ 或 ？；請在名單中重新輸入正確的字，若系統無法儲存，請洽全國教師在職進修資訊網',
  'diagnosis.name-split-character': () =>
    '一方把罕用字拆成部件書寫（例如水+日+皿）；請在名單中重新輸入正確的字，若系統無法儲存，請洽全國教師在職進修資訊網',
  'diagnosis.name-word-order': () => '姓與名的先後順序不同；請依證件上的順序更正名單，並請教師照樣填寫',
  'diagnosis.name-one-script': () => '一方並列中文姓名與羅馬拼音，一方只有其中之一；請依證件更正名單，並請教師照樣填寫',
  'diagnosis.name-cut-off': () => '一方的姓名後段被截斷；請在名單中輸入完整的姓名，並請教師照樣填寫',
  'diagnosis.name-word': () => '一方少了一部分（例如中間名）；請依證件補齊名單上的姓名，並請教師照樣填寫',
  'diagnosis.name-romanised': () => '一方是中文姓名，一方是羅馬拼音；請與教師約定以證件上的同一種寫法登錄與申請',
  'diagnosis.name-character': () => '有一個字不同、多了、少了，或前後顛倒；請對照證件更正有誤的一方',
  'diagnosis.birth-date-gregorian-as-minguo': () =>
    '相差 1911 年：西元年被當成民國年。名單請用西元年，申請表請用民國年（西元年減 1911）',
  'diagnosis.birth-date-minguo-as-gregorian': () =>
    '相差 1911 年：民國年被當成西元年。名單請用西元年（民國年加 1911），申請表請用民國年',
  'diagnosis.birth-date-minguo-as-19yy': () =>
    '相差 11 年：可能把民國年當成西元 19 幾年（例如民國79年寫成1979年）；名單請用西元年，即民國年加 1911',
  'diagnosis.birth-date-lost-leading-one': () =>
    '相差 100 年：民國年可能漏了最前面的 1（例如民國101年寫成01年）；請對照證件更正有誤的一方',
  'diagnosis.birth-date-leap-day': () =>
    '2 月 29 日在換算時變成了前一天或後一天；請對照證件，以 2 月 29 日更正有誤的一方',
  'diagnosis.birth-date-month-and-day': () => '月與日顛倒；請對照證件更正有誤的一方',
  'diagnosis.birth-date-one-day': () =>
    '相差一天：可能是系統換算時區造成的，若名單由檔案匯入，請一併檢查其他人；請對照證件更正有誤的一方',
  'diagnosis.birth-date-one-year': () => '相差一年：西元與民國可能換算錯誤（應加減 1911）；請對照證件更正有誤的一方',
  'diagnosis.birth-date-neighbours': () => '相鄰兩個數字的順序顛倒；請對照證件更正有誤的一方',
  'diagnosis.birth-date-digit': () => '有一個數字不同；請對照證件更正有誤的一方',
  'diagnosis.sex-against-number': () => '名單上的性別與身分證字號第 2 碼不符；請對照證件，檢查名單的性別與雙方的號碼',
  'diagnosis.wrong-form': ({ form, expected }) => `教師填了${forms[form]}；請教師改填${forms[expected]}`,
  'diagnosis.intern-at-school': () => '實習教師由師培學校管理；請洽師培學校登錄，並由本校名單移除，再請實習教師填表1-2',
  'diagnosis.withdrawn': () => '此人已移出名單；若仍在職，請重新登錄，再請教師申請',
  'diagnosis.other-unit': () => '此人登錄在其他單位；請確認服務學校是否選錯，或請服務學校登錄',
};
