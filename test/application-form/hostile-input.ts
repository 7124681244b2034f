import * as fc from 'fast-check';

/**
 * Makers of anything: what fast-check makes up, and values that throw as soon as anybody looks inside, change while
 * they are read, or go round in circles. Made in the test, since fast-check itself would look inside.
 */
export function hostileValue(): fc.Arbitrary<() => unknown> {
  const anything = fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true })
    .map((value) => () => value);
  return fc.oneof(
    anything,
    fc.constantFrom<() => unknown>(
      () => new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse }),
      () => new Proxy([], { get: refuse, has: refuse, ownKeys: refuse }),
      () => new Proxy({}, { getOwnPropertyDescriptor: refuse, get: () => 'A123456789' }),
      () => new Proxy({ form: '1-1' }, { get: refuse }),
      () => revokedProxy({}),
      () => revokedProxy([]),
      () => Object.defineProperty({}, 'form', { get: refuse, enumerable: true }),
      () => Object.defineProperty({}, 'accountName', { get: refuse, enumerable: true }),
      () => ({ toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }),
      () => ({ toJSON: refuse }),
      cycle,
      listInACircle,
      () => changing('1-1', '1-2'),
      () => JSON.parse('{"__proto__":{"form":"1-1","polluted":true}}') as unknown,
      () => ({ constructor: { prototype: { polluted: true } } }),
      () => Object.create({ form: '1-1', accountName: 'Fang01' }) as unknown,
      () => Object.assign(Object.create(null), { form: '1-1' }) as unknown,
      () => ({ length: 4_294_967_295 }),
      () => Object.assign([], { form: '1-1' }),
      () => Object('1-1') as unknown,
      () => new Map([['form', '1-1']]),
      () => Symbol('1-1'),
      () => 10n ** 40n,
      () => refuse,
      () => Number.NaN,
      () => new Date(Number.NaN),
      () => 'x'.repeat(1_000_000),
      () => '\u0000\uD800',
    ),
  );
}

function refuse(): never {
  throw new Error('looked inside');
}

function revokedProxy(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cycle(): unknown {
  const record: Record<string, unknown> = { form: '1-1' };
  record['unit'] = record;
  return record;
}

function listInACircle(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

/** A record whose form is another one each time it is read. */
function changing(...answers: readonly string[]): unknown {
  let reads = 0;
  return {
    get form() {
      reads += 1;
      return answers[(reads - 1) % answers.length];
    },
  };
}
