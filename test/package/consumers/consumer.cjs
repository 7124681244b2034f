const fc = require('fast-check');
const { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } = require('kysely');
const { parseIdentityNumber } = require('tw-teacher-account');
const { createKyselyRepositories } = require('tw-teacher-account/kysely');
const { createMemoryStore } = require('tw-teacher-account/memory');
const { formatError, zhTW } = require('tw-teacher-account/messages');
const { accountName } = require('tw-teacher-account/testing');
const vectors = require('tw-teacher-account/vectors/identity-number.json');
const { identityNumberSchema } = require('tw-teacher-account/zod');

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

createKyselyRepositories(db, { dialect: 'sqlite' }).then((opened) => {
  console.log(
    JSON.stringify({
      identityNumber: accepted.isOk() && accepted.value,
      error: refused.isErr() && refused.error,
      sentence: refused.isErr() && formatError(refused.error, zhTW),
      schema: identityNumberSchema(zhTW).safeParse('A123456789').success,
      store: typeof createMemoryStore(),
      database: opened.isErr() && opened.error.code,
      arbitrary: fc.sample(accountName(), 1).length === 1,
      vectors: vectors.concept,
    }),
  );
});
