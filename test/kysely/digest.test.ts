/** Digests that stand in databases: they are for ever what they are. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { IdempotencyKey } from '../../src/account/idempotency.js';
import { keyOfImport, scopeOfKey } from '../../src/kysely/digest.js';
import type { UnitCode } from '../../src/school/unit.js';
import { property } from '../support/property.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

property([anyText, anyText])('of two texts is SHA-256 of the length of the first and of both', (first, second) => {
  const digest = createHash('sha256').update(`${first.length}:${first}${second}`).digest('hex');
  expect(scopeOfKey({ client: first, key: second as IdempotencyKey })).toBe(digest);
  expect(keyOfImport(first as UnitCode, second)).toBe(digest);
});
