import * as fc from 'fast-check';
import { parseIdentityNumber } from 'tw-teacher-account';
import { createMemoryStore } from 'tw-teacher-account/memory';
import { formatError, zhTW } from 'tw-teacher-account/messages';
import { accountName } from 'tw-teacher-account/testing';
import vectors from 'tw-teacher-account/vectors/identity-number.json' with { type: 'json' };
import { identityNumberSchema } from 'tw-teacher-account/zod';

const accepted = parseIdentityNumber('A123456789');
const refused = parseIdentityNumber('A123456788');

console.log(
  JSON.stringify({
    identityNumber: accepted.isOk() && accepted.value,
    error: refused.isErr() && refused.error,
    sentence: refused.isErr() && formatError(refused.error, zhTW),
    schema: identityNumberSchema(zhTW).safeParse('A123456789').success,
    store: typeof createMemoryStore(),
    arbitrary: fc.sample(accountName(), 1).length === 1,
    vectors: vectors.concept,
  }),
);
