import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRawRecord } from '../../src/raw-record/raw-record.js';
import { property } from '../support/property.js';

const NAMES = ['county', 'township'] as const;

describe('readRawRecord', () => {
  test.each([
    ['undefined', undefined, 'record.missing'],
    ['null', null, 'record.missing'],
    ['text', 'county', 'record.not-a-record'],
    ['a number', 0, 'record.not-a-record'],
    ['a symbol', Symbol('county'), 'record.not-a-record'],
    ['a function', () => ({ county: 1 }), 'record.not-a-record'],
    ['a list', ['county'], 'record.not-a-record'],
    ['a proxy of a list', new Proxy([], {}), 'record.not-a-record'],
    ['a revoked proxy', revokedProxy(), 'record.unreadable'],
    ['a proxy that hides its fields', new Proxy({}, { ownKeys: refuse }), 'record.unreadable'],
    ['a throwing getter', Object.defineProperty({}, 'county', { get: refuse, enumerable: true }), 'record.unreadable'],
  ])('refuses %s', (_, raw, code) => {
    expect(readRawRecord(raw, NAMES)._unsafeUnwrapErr()).toEqual({ code });
  });

  property([fc.dictionary(fc.string(), fc.anything())])('counts fields that nobody asked for', (extra) => {
    const strangers = Object.keys(extra).filter((key) => key !== 'county' && key !== 'township');
    const read = readRawRecord({ ...extra, county: 1 }, NAMES);
    expect(read.isErr() && read.error).toEqual(
      strangers.length > 0 && { code: 'record.unknown-fields', count: strangers.length },
    );
  });

  property([fc.anything(), fc.anything()])('reads the fields as they are', (county, township) => {
    const fields = readRawRecord(Object.freeze({ county, township }), NAMES)._unsafeUnwrap();
    expect(Object.is(fields.county, county) && Object.is(fields.township, township)).toBe(true);
  });

  test('gives undefined for a field that is not there', () => {
    expect({ ...readRawRecord({ county: 1 }, NAMES)._unsafeUnwrap() }).toEqual({ county: 1, township: undefined });
  });

  test('reads each field once', () => {
    let reads = 0;
    const record = {
      get county() {
        reads += 1;
        return reads;
      },
    };
    expect(readRawRecord(record, NAMES)._unsafeUnwrap().county).toBe(1);
    expect(reads).toBe(1);
  });

  test('reads no inherited field, not even of Object.prototype', () => {
    expect(readRawRecord(Object.create({ county: 1 }), NAMES)._unsafeUnwrap().county).toBeUndefined();
    const fields = readRawRecord({}, ['constructor', 'toString'])._unsafeUnwrap();
    expect([fields.constructor, fields.toString]).toEqual([undefined, undefined]);
  });

  test('counts a field called __proto__ among the unknown ones, and changes no prototype', () => {
    const raw: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    expect(readRawRecord(raw, NAMES)._unsafeUnwrapErr()).toEqual({ code: 'record.unknown-fields', count: 1 });
    expect({}).not.toHaveProperty('polluted');
  });

  test('passes over symbols, which frameworks tag objects with', () => {
    expect(readRawRecord({ county: 1, [Symbol('tag')]: 2 }, NAMES).isOk()).toBe(true);
  });
});

function refuse(): never {
  throw new Error('looked inside');
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
