import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import * as api from '../../src/index.js';
import { en, formatError, zhTW } from '../../src/messages/index.js';
import * as schemas from '../../src/zod/index.js';
import { property } from '../support/property.js';

const today = api.parseCalendarDate('2026-11-23')._unsafeUnwrap();
const name = api.parseAccountName('AA00000')._unsafeUnwrap();
const consentVersions = { 'account-terms': '1', 'site-rules': '1', 'personal-data': '1' };
const context = { today, consentVersions };

/** Each schema of one value beside the parser that it wraps. */
const values: readonly (readonly [string, schemas.ParserSchema<unknown>, (raw: unknown) => unknown])[] = [
  ['accountNameSchema', schemas.accountNameSchema(zhTW), api.parseAccountName],
  ['calendarDateSchema', schemas.calendarDateSchema(zhTW), api.parseCalendarDate],
  ['countySchema', schemas.countySchema(zhTW), api.parseCounty],
  ['claimCodeSchema', schemas.claimCodeSchema(zhTW), api.parseClaimCode],
  ['emailAddressSchema', schemas.emailAddressSchema(zhTW), api.parseEmailAddress],
  ['idempotencyKeySchema', schemas.idempotencyKeySchema(zhTW), api.parseIdempotencyKey],
  ['identityNumberSchema', schemas.identityNumberSchema(zhTW), api.parseIdentityNumber],
  ['instantSchema', schemas.instantSchema(zhTW), api.parseInstant],
  ['jobTitleSchema', schemas.jobTitleSchema(zhTW), api.parseJobTitle],
  ['minguoSchema', schemas.minguoSchema(zhTW), (raw) => api.parseMinguo(raw)],
  ['nationalIdSchema', schemas.nationalIdSchema(zhTW), api.parseNationalId],
  ['passwordSchema', schemas.passwordSchema(zhTW, name), (raw) => api.parsePassword(raw, name)],
  ['personNameSchema', schemas.personNameSchema(zhTW), api.parsePersonName],
  ['phoneNumberSchema', schemas.phoneNumberSchema(zhTW), api.parsePhoneNumber],
  [
    'residentCertificateNumberSchema',
    schemas.residentCertificateNumberSchema(zhTW),
    api.parseResidentCertificateNumber,
  ],
  ['schoolKindSchema', schemas.schoolKindSchema(zhTW), api.parseSchoolKind],
  ['sexSchema', schemas.sexSchema(zhTW), api.parseSex],
  ['teachingSubjectsSchema', schemas.teachingSubjectsSchema(zhTW), api.parseTeachingSubjects],
  ['townshipSchema', schemas.townshipSchema(zhTW, '桃園市'), (raw) => api.parseTownship(raw, '桃園市')],
  ['unitCodeSchema', schemas.unitCodeSchema(zhTW), api.parseUnitCode],
  ['unitNameSchema', schemas.unitNameSchema(zhTW), api.parseUnitName],
];

/** Each schema of several fields, beside the parser that it wraps. */
const forms: readonly (readonly [string, schemas.ParserSchema<unknown>, (raw: unknown) => unknown])[] = [
  [
    'applicationFormSchema',
    schemas.applicationFormSchema(zhTW, context),
    (raw) => fieldsOf(api.parseApplicationForm(raw, context)),
  ],
  [
    'bureauStaffFormSchema',
    schemas.bureauStaffFormSchema(zhTW, context),
    (raw) => fieldsOf(api.parseBureauStaffForm(raw, context)),
  ],
  ['consentsSchema', schemas.consentsSchema(zhTW, consentVersions), (raw) => api.parseConsents(raw, consentVersions)],
  ['internFormSchema', schemas.internFormSchema(zhTW, context), (raw) => fieldsOf(api.parseInternForm(raw, context))],
  [
    'rosterEntrySchema',
    schemas.rosterEntrySchema(zhTW, { today }),
    (raw) => fieldsOf(api.parseRosterEntry(raw, { today })),
  ],
  [
    'teacherFormSchema',
    schemas.teacherFormSchema(zhTW, context),
    (raw) => fieldsOf(api.parseTeacherForm(raw, context)),
  ],
  [
    'unitDirectoryQuerySchema',
    schemas.unitDirectoryQuerySchema(zhTW),
    (raw) => fieldsOf(api.parseUnitDirectoryQuery(raw)),
  ],
  ['unitReferenceSchema', schemas.unitReferenceSchema(zhTW), api.parseUnitReference],
];

interface Refusable {
  mapErr(map: (error: { readonly fields: unknown }) => unknown): unknown;
}

function fieldsOf(result: Refusable): unknown {
  return result.mapErr(({ fields }) => fields);
}

/** What a schema says, in the shape of a parser's answer. */
function answerOf(schema: schemas.ParserSchema<unknown>, raw: unknown) {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: parsed.data };
  return {
    fields: parsed.error.issues.map(({ path, ...issue }) => ({
      path,
      error: (issue as { params?: { error?: unknown } }).params?.error,
    })),
  };
}

function expectedOf(answer: unknown) {
  const result = answer as { isOk(): boolean; value?: unknown; error?: unknown };
  if (result.isOk()) return { ok: result.value };
  return { fields: Array.isArray(result.error) ? result.error : [{ path: [], error: result.error }] };
}

test('every schema is compared with its parser', () => {
  const compared = [...values, ...forms].map(([schema]) => schema).sort();
  expect(compared).toEqual(
    Object.keys(schemas)
      .filter((key) => key.endsWith('Schema'))
      .sort(),
  );
});

describe.each([...values, ...forms])('%s', (_, schema, parse) => {
  const samples = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(
      'AA00000',
      '1990-01-01',
      '民國79年1月1日',
      '台北市',
      'a@example.tw',
      'A123456789',
      '中壢區',
    ),
    fc.constantFrom<unknown>('2026-01-01T00:00:00Z', '教師', '02-22345678', 'AB23456789', '國小', '男', [], '014601'),
    fc.constantFrom<unknown>(
      { code: '014601' },
      {},
      { county: '桃園市' },
      { form: '1-2' },
      'secret1234',
      '0123456789abcdef',
    ),
  );
  property([samples])('accepts and refuses what the parser does, with the same errors', (raw) => {
    expect(answerOf(schema, raw)).toEqual(expectedOf(parse(raw)));
  });
});

test('an issue says the error’s sentence in the language of the catalogue and does not hold the input', () => {
  for (const catalogue of [zhTW, en]) {
    const { error } = schemas.identityNumberSchema(catalogue).safeParse('A123456788');
    expect(error?.issues).toEqual([
      {
        code: 'custom',
        path: [],
        message: formatError({ code: 'identity-number.check-digit' }, catalogue),
        params: { error: { code: 'identity-number.check-digit' } },
      },
    ]);
  }
});

test('works inside an object, where an absent field is told apart from a wrong one', () => {
  const schema = z.object({ id: schemas.identityNumberSchema(zhTW), name: schemas.personNameSchema(zhTW) });
  expect(schema.parse({ id: ' a123456789 ', name: '鄧芳行' })).toEqual({ id: 'A123456789', name: '鄧芳行' });
  const codes = schema.safeParse({ id: 'A123456788' }).error?.issues.map(({ path, message }) => [path, message]);
  expect(codes).toEqual([
    [['id'], formatError({ code: 'identity-number.check-digit' }, zhTW)],
    [['name'], formatError({ code: 'person-name.missing' }, zhTW)],
  ]);
});

test('works as a Standard Schema', async () => {
  const standard = schemas.rosterEntrySchema(zhTW, { today })['~standard'];
  expect(standard.version).toBe(1);
  const entry = {
    personName: '鄧芳行',
    sex: '男',
    identityNumber: 'A123456789',
    birthDate: '1990/1/1',
    jobTitle: '主任',
  };
  expect(await standard.validate(entry)).toEqual({
    value: {
      personName: '鄧芳行',
      sex: 'male',
      identityNumber: 'A123456789',
      birthDate: '1990-01-01',
      jobTitle: '主任',
    },
  });
  const refused = await standard.validate({ ...entry, sex: '女', birthDate: '79/1/1' });
  expect(refused.issues?.map(({ path, message }) => [path, message])).toEqual([
    [['sex'], '性別與身分證字號第 2 碼不符，請確認兩者'],
    [['birthDate'], formatError({ code: 'calendar-date.minguo-year' }, zhTW)],
  ]);
});

test('the schema of a form takes what its caller says, and anything if nothing is said', () => {
  interface Typed {
    readonly accountName: string;
  }
  const typed = schemas.teacherFormSchema<Typed>(zhTW, context);
  const untyped = schemas.teacherFormSchema(zhTW, context);
  expectTypeOf<z.input<typeof typed>>().toEqualTypeOf<Typed>();
  expectTypeOf<z.input<typeof untyped>>().toEqualTypeOf<unknown>();
  expectTypeOf<z.output<typeof typed>>().toEqualTypeOf<api.TeacherForm>();
  // the type is no rule: both refuse alike
  const raw = { accountName: 'AA00000' };
  expect(typed.safeParse(raw).error?.issues).toEqual(untyped.safeParse(raw).error?.issues);
});
