import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { TeachingSubjectError, TeachingSubjectField } from '../../teaching-subject/subject.js';
import type { TeachingSubjectsError, TeachingSubjectsNotice } from '../../teaching-subject/teaching-subject.js';
import type { Sentences } from '../sentences.js';

const FIELDS: Readonly<Record<TeachingSubjectField, string>> = { category: '科目類別', name: '科目' };

/** Those of a record have their sentences elsewhere. */
type OwnError = Exclude<TeachingSubjectError, RawRecordError>;

export const errors: Sentences<OwnError | TeachingSubjectsError> = {
  'teaching-subject.missing': ({ field }) => `請選擇${FIELDS[field]}`,
  'teaching-subject.not-text': ({ field }) => `${FIELDS[field]}必須是文字`,
  'teaching-subject.length': ({ field, maxLength, actual }) =>
    `${FIELDS[field]}最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'teaching-subject.character': ({ field, index }) =>
    `${FIELDS[field]}第 ${index + 1} 個字元無法顯示，請刪除後重新輸入`,
  'teaching-subject.no-letter': ({ field }) => `${FIELDS[field]}沒有任何文字，請重新選擇`,
  'teaching-subjects.missing': () => '請選擇「任教科目」後，點選「加入」',
  'teaching-subjects.not-a-list': () => '任教科目應為清單，請重新選擇科目後點選「加入」',
  'teaching-subjects.full': ({ max }) => `任教科目最多 ${max} 個`,
  'teaching-subjects.subject': ({ index }) => `任教科目${index + 1}有誤，請重新選擇科目類別與科目後點選「加入」`,
  'teaching-subjects.duplicate': ({ index, earlier }) =>
    `任教科目${index + 1}與任教科目${earlier + 1}相同，請勿重複加入`,
};

export const notices: Sentences<TeachingSubjectsNotice> = {
  'teaching-subjects.none': () => '尚未加入任教科目；選擇「任教科目」後，要點選「加入」',
};
