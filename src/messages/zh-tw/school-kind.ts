import type { SchoolKindError } from '../../school/school-kind.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<SchoolKindError> = {
  'school-kind.missing': () => '請選擇學校類別',
  'school-kind.not-text': () => '學校類別必須是文字',
  'school-kind.several': ({ kinds }) => `這個名稱包含 ${kinds.length} 種學校類別，請選擇其中一種`,
  'school-kind.unknown': () => '查無此學校類別，請從幼兒園、國小、國中、高中、高職、特教學校或實驗教育機構中選擇',
};
