import type { JobTitleError } from '../../job-title/job-title.js';
import type { JobTitleNotice } from '../../job-title/review.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<JobTitleError> = {
  'job-title.missing': () => '請輸入職稱',
  'job-title.not-text': () => '職稱必須是文字',
  'job-title.length': ({ maxLength, actual }) => `職稱最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'job-title.character': ({ index }) => `職稱第 ${index + 1} 個字元無法顯示，請刪除後重新輸入`,
  'job-title.no-letter': () => '職稱沒有任何文字，請輸入職稱，例如「教師」',
};

export const notices: Sentences<JobTitleNotice> = {
  'job-title.part-time-administrator': () => '兼任、代課教師不得兼任行政職務，請確認職稱是否正確',
  'job-title.part-time-homeroom': () => '兼任、代課教師不得擔任導師，請確認職稱是否正確',
};
