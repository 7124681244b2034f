/** Values that throw, loop or surprise as soon as anybody looks inside, each with what it is. None of them is text. */
export const hostileValues: readonly (readonly [string, unknown])[] = [
  ['a throwing toString', { toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }],
  [
    'a proxy that refuses everything',
    new Proxy(
      {},
      { get: refuse, has: refuse, getPrototypeOf: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse },
    ),
  ],
  ['a proxy of a list that refuses everything', new Proxy([], { get: refuse, ownKeys: refuse })],
  ['a revoked proxy', revokedProxy()],
  ...['code', 'form', 'year', 'length', 'agreed', 'category', 'personName'].map(
    (field) =>
      [`a throwing getter of ${field}`, Object.defineProperty({}, field, { get: refuse, enumerable: true })] as const,
  ),
  ['a list with a throwing getter', Object.defineProperty([1], 0, { get: refuse, enumerable: true })],
  ['a cycle', cycle()],
  ['an object without prototype', Object.create(null)],
  ['inherited fields', Object.create({ year: 1990, month: 1, day: 1, code: '010101', form: '1-1' })],
  ['a polluting key', JSON.parse('{"__proto__": {"code": "010101"}}')],
  ['a symbol', Symbol('A123456789')],
  ['a text in a box of its own', Object('A123456789')],
  ['an object that calls itself a text', { toString: () => '1990-01-01' }],
  ['a Date', new Date(0)],
  ['a big integer', 19900101n],
  ['a function', refuse],
  ['not a number', Number.NaN],
];

function refuse(): never {
  throw new Error('looked inside');
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cycle(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}
