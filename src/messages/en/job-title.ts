import type { JobTitleError } from '../../job-title/job-title.js';
import type { JobTitleNotice } from '../../job-title/review.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<JobTitleError> = {
  'job-title.missing': () => 'Enter a job title',
  'job-title.not-text': () => 'The job title must be text',
  'job-title.length': ({ maxLength, actual }) =>
    `The job title can have at most ${maxLength} characters; it has ${actual}`,
  'job-title.character': ({ index }) =>
    `Character ${index + 1} of the job title cannot be shown; remove it and type it again`,
  'job-title.no-letter': () => 'The job title has no letter; enter one such as 教師',
};

export const notices: Sentences<JobTitleNotice> = {
  'job-title.part-time-administrator': () =>
    'A part-time or substitute teacher may not hold an administrative post; check the job title',
  'job-title.part-time-homeroom': () =>
    'A part-time or substitute teacher may not be a homeroom teacher; check the job title',
};
