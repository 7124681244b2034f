import * as fc from 'fast-check';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { parseIdentityNumber } from 'tw-teacher-account';
import { createKyselyRepositories } from 'tw-teacher-account/kysely';
import { createMemoryStore } from 'tw-teacher-account/memory';
import { formatError, zhTW } from 'tw-teacher-account/messages';
import { createPasswordHasher, equalInConstantTime } from 'tw-teacher-account/node';
import { readRosterFile, writeRosterFile } from 'tw-teacher-account/roster-file';
import { accountName } from 'tw-teacher-account/testing';
import vectors from 'tw-teacher-account/vectors/identity-number.json' with { type: 'json' };
import { identityNumberSchema } from 'tw-teacher-account/zod';

const accepted = parseIdentityNumber('A123456789');
const refused = parseIdentityNumber('A123456788');

const db = new Kysely({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
const givenBack = await readRosterFile(new TextEncoder().encode('姓名,職稱\n王小明,教師'))
  .andThen((sheet) => writeRosterFile(sheet, { format: 'xlsx' }))
  .andThen((bytes) => readRosterFile(bytes));
const hasher = createPasswordHasher();
const hash = (await hasher.hash('Teach2School')).unwrapOr('');
const verified = (await hasher.verify('Teach2School', hash)).unwrapOr(null);
const opened = await createKyselyRepositories(db, { dialect: 'sqlite' });

console.log(
  JSON.stringify({
    identityNumber: accepted.isOk() && accepted.value,
    error: refused.isErr() && refused.error,
    sentence: refused.isErr() && formatError(refused.error, zhTW),
    schema: identityNumberSchema(zhTW).safeParse('A123456789').success,
    store: typeof createMemoryStore(),
    database: opened.isErr() && opened.error.code,
    rosterFile: givenBack.isOk() && [...givenBack.value.rows()].map(({ cells }) => cells.join()),
    hash: hash.split('$')[1],
    verified,
    same: equalInConstantTime('一', '一'),
    arbitrary: fc.sample(accountName(), 1).length === 1,
    vectors: vectors.concept,
  }),
);
