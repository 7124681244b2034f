/** One field, whole: `npx tsx examples/one-field.ts A123456789` says 正確, or what is wrong. @module */
import { parseIdentityNumber } from 'tw-teacher-account';
import { formatError, zhTW } from 'tw-teacher-account/messages';

const sentence = parseIdentityNumber(process.argv[2]).match(
  () => '正確',
  (error) => formatError(error, zhTW),
);
console.log(sentence);
