import type { Terms } from '../terms.js';
import { documents } from './consent.js';

export const fields: Terms['fields'] = {
  form: '申請表',
  accountName: '使用者帳號',
  personName: '姓名',
  sex: '性別',
  identityNumber: '身分證統一編號',
  birthDate: '出生年月日',
  unit: '服務學校',
  code: '學校代碼',
  county: '縣市',
  township: '鄉鎮',
  kind: '學校類別',
  name: '學校名稱',
  stage: '學校階段',
  jobTitle: '職稱',
  teachingSubjects: '任教科目',
  phone: '聯絡電話',
  password: '密碼',
  passwordConfirmation: '確認密碼',
  email: '主要Mail信箱',
  emailConfirmation: '確認Mail信箱',
  backupEmail: '備用Mail信箱',
  consents: '帳號申請同意書',
  ...documents,
};

export const forms: Terms['forms'] = {
  '1-1': '表1-1：在職教師帳號申請表',
  '1-2': '表1-2：實習教師帳號申請表',
  '1-3': '表1-3：縣市教育局處人員帳號申請表',
};

export const tiers: Terms['tiers'] = { contact: '連絡人', manager: '負責人', head: '總負責人' };

export const unitKinds: Terms['unitKinds'] = {
  school: '學校',
  'teacher-training-institution': '師培學校',
  'education-bureau': '教育局處',
};

export const mailboxes: Terms['mailboxes'] = { main: '主要Mail信箱', backup: '備用Mail信箱' };

export const sexes: Terms['sexes'] = { male: '男', female: '女' };

export const lineClasses: Terms['lineClasses'] = {
  created: '將新增',
  updated: '將更新',
  unchanged: '無異動',
  refused: '未通過',
  undecided: '待確認',
  withdrawn: '將移出名單',
  spared: '保留現況',
};

export const writtenLineClasses: Terms['writtenLineClasses'] = {
  created: '已新增',
  updated: '已更新',
  undecided: '已確認並寫入',
  withdrawn: '已移出名單',
};

export const sparedReasons: Terms['sparedReasons'] = {
  changed: '這筆資料在匯入之後又有異動',
  claimed: '這位教師在匯入之後已申請帳號',
};
