const fc = require('fast-check');
const { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } = require('kysely');
const { parseIdentityNumber } = require('tw-teacher-account');
const { createKyselyRepositories } = require('tw-teacher-account/kysely');
const { createMemoryStore } = require('tw-teacher-account/memory');
const { formatError, zhTW } = require('tw-teacher-account/messages');
const { createPasswordHasher, equalInConstantTime } = require('tw-teacher-account/node');
const { readRosterFile, writeRosterFile } = require('tw-teacher-account/roster-file');
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

const file = readRosterFile(new TextEncoder().encode('姓名,職稱\n王小明,教師'))
  .andThen((sheet) => writeRosterFile(sheet, { format: 'xlsx' }))
  .andThen((bytes) => readRosterFile(bytes));

const hasher = createPasswordHasher();
const hashed = hasher
  .hash('Teach2School')
  .andThen((hash) => hasher.verify('Teach2School', hash).map((verified) => ({ hash, verified })));

Promise.all([createKyselyRepositories(db, { dialect: 'sqlite' }), file, hashed]).then(([opened, givenBack, hashed]) => {
  console.log(
    JSON.stringify({
      identityNumber: accepted.isOk() && accepted.value,
      error: refused.isErr() && refused.error,
      sentence: refused.isErr() && formatError(refused.error, zhTW),
      schema: identityNumberSchema(zhTW).safeParse('A123456789').success,
      store: typeof createMemoryStore(),
      database: opened.isErr() && opened.error.code,
      rosterFile: givenBack.isOk() && [...givenBack.value.rows()].map(({ cells }) => cells.join()),
      hash: hashed.isOk() && hashed.value.hash.split('$')[1],
      verified: hashed.isOk() && hashed.value.verified,
      same: equalInConstantTime('一', '一'),
      arbitrary: fc.sample(accountName(), 1).length === 1,
      vectors: vectors.concept,
    }),
  );
});
