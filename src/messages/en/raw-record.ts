import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<RawRecordError> = {
  'record.missing': () => 'No data were received',
  'record.not-a-record': () => 'The data are not a set of named fields',
  'record.unreadable': () => 'The data cannot be read',
  'record.unknown-fields': ({ count }) =>
    count === 1
      ? 'One field has an unknown name; check its spelling'
      : `${count} fields have unknown names; check their spelling`,
};
