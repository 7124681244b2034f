/** What runs in the browser: the built package takes the place of the sources named here. */
import * as index from '../../src/index.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { formatError, zhTW } from '../../src/messages/index.js';
import { identityNumberSchema } from '../../src/zod/index.js';

const BY_NAME: Readonly<Record<string, unknown>> = index;

interface PasswordVector {
  readonly password: unknown;
  readonly accountName: string | null;
  readonly policy?: Omit<index.PasswordRules, 'blocklist'> & { readonly blocklist?: readonly string[] };
}

interface DiagnosisVector {
  readonly application: index.DiagnosedApplication;
  readonly unit: index.Unit;
  readonly rows: readonly index.DiagnosedRow[];
  readonly audience: index.DiagnosisAudience;
}

/** Vectors whose input is not simply the one argument of the function that they name. */
const CALLS: Readonly<Record<string, (input: never) => unknown>> = {
  diagnosis: ({ application, unit, rows, audience }: DiagnosisVector) => {
    const { row, differences } = index.diagnose(application, unit, rows, audience);
    return row === null ? null : differences;
  },
  'excel-serial': (raw: unknown) => index.parseExcelSerial(raw, '1900'),
  password: ({ password, accountName, policy }: PasswordVector) =>
    index.parsePassword(
      password,
      accountName === null ? null : index.parseAccountName(accountName)._unsafeUnwrap(),
      policy &&
        index
          .definePasswordPolicy({ ...policy, blocklist: policy.blocklist && new Set(policy.blocklist) })
          ._unsafeUnwrap(),
    ),
  'same-name': ({ a, b }: { a: string; b: string }) =>
    index.sameName(index.parsePersonName(a)._unsafeUnwrap(), index.parsePersonName(b)._unsafeUnwrap()),
  township: ([raw, county]: [unknown, index.County]) => index.parseTownship(raw, county),
  'unit-name-key': ([name, county]: [string, index.County | null]) =>
    index.unitNameKey(index.parseUnitName(name)._unsafeUnwrap(), county ?? undefined),
};

/** What the built package gives for an input, in the form in which a vector writes it down. */
export function outcomeOf(vectors: string, functionName: string, input: unknown): unknown {
  const call = (CALLS[vectors] ?? BY_NAME[functionName]) as ((input: unknown) => unknown) | undefined;
  if (call === undefined) return `${functionName} is not exported`;
  const result = call(input);
  if (typeof result !== 'object' || result === null || !('isOk' in result)) return { ok: result };
  const { value, error } = result as { readonly value?: unknown; readonly error?: unknown };
  return error === undefined ? { ok: value } : { error };
}

/** A sentence, a schema and a store: one sign of life from each of the other entries. */
export function signsOfLife() {
  return {
    sentence: formatError({ code: 'identity-number.check-digit' }, zhTW),
    schema: identityNumberSchema(zhTW).safeParse('A123456789').success,
    store: Object.keys(createMemoryStore()).length,
  };
}
