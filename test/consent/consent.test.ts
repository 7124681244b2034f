import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSENT_DOCUMENTS, type ConsentVersions, parseConsent, parseConsents } from '../../src/consent/consent.js';
import { property } from '../support/property.js';

const VERSIONS: ConsentVersions = { 'account-terms': '2024-02', 'site-rules': '7', 'personal-data': '3.1' };
const AGREED = Object.fromEntries(
  CONSENT_DOCUMENTS.map((document) => [document, { agreed: true, version: VERSIONS[document] }]),
);

describe('parseConsent', () => {
  test('takes the literal true to the version in force', () => {
    const consent = parseConsent({ agreed: true, version: '7' }, 'site-rules', '7');
    expect(consent._unsafeUnwrap()).toEqual({ document: 'site-rules', version: '7' });
  });

  property([
    fc.oneof(fc.anything(), fc.constantFrom('true', 'on', 'yes', 1, '1', Object(true) as unknown, [true], null)),
  ])('takes nothing else for an agreement', (agreed) => {
    fc.pre(agreed !== true);
    const consent = parseConsent({ agreed, version: '7' }, 'site-rules', '7');
    expect(consent._unsafeUnwrapErr()).toEqual({ code: 'consent.not-agreed', document: 'site-rules' });
  });

  property([fc.oneof(fc.anything(), fc.constantFrom(7, '7 ', '６', ['7'], Object('7') as unknown))])(
    'takes no other version',
    (version) => {
      fc.pre(version !== '7' && version !== undefined);
      const consent = parseConsent({ agreed: true, version }, 'site-rules', '7');
      expect(consent._unsafeUnwrapErr()).toEqual({ code: 'consent.version-outdated', document: 'site-rules' });
    },
  );

  test.each([
    ['nothing', undefined, { code: 'consent.not-agreed', document: 'site-rules' }],
    ['null', null, { code: 'consent.not-agreed', document: 'site-rules' }],
    ['a bare true, which names no version', true, { code: 'record.not-a-record' }],
    ['no version', { agreed: true }, { code: 'consent.version-missing', document: 'site-rules' }],
    ['neither agreement nor version', {}, { code: 'consent.not-agreed', document: 'site-rules' }],
    ['a field too many', { agreed: true, version: '7', at: 0 }, { code: 'record.unknown-fields', count: 1 }],
  ])('refuses %s', (_, raw, error) => {
    expect(parseConsent(raw, 'site-rules', '7')._unsafeUnwrapErr()).toEqual(error);
  });
});

describe('parseConsents', () => {
  test('gives the three in the order of the form, whatever the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(AGREED).reverse());
    expect(parseConsents(reversed, VERSIONS)._unsafeUnwrap()).toEqual([
      { document: 'account-terms', version: '2024-02' },
      { document: 'site-rules', version: '7' },
      { document: 'personal-data', version: '3.1' },
    ]);
  });

  property([fc.subarray([...CONSENT_DOCUMENTS])])('names exactly the documents that were not agreed to', (agreed) => {
    const given = Object.fromEntries(
      Object.entries(AGREED).filter(([document]) => agreed.some((it) => it === document)),
    );
    const missing = CONSENT_DOCUMENTS.filter((document) => !agreed.includes(document));
    const consents = parseConsents(given, VERSIONS);
    expect(consents.isErr() ? consents.error : []).toEqual(
      missing.map((document) => ({ path: [document], error: { code: 'consent.not-agreed', document } })),
    );
  });

  test.each([undefined, null])('names all three where there is no record (%s)', (raw) => {
    expect(
      parseConsents(raw, VERSIONS)
        ._unsafeUnwrapErr()
        .map(({ path }) => path),
    ).toEqual(CONSENT_DOCUMENTS.map((document) => [document]));
  });

  test.each([
    ['a bare true', true, 'record.not-a-record'],
    ['a list of documents', [...CONSENT_DOCUMENTS], 'record.not-a-record'],
  ])('refuses %s as a whole', (_, raw, code) => {
    expect(parseConsents(raw, VERSIONS)._unsafeUnwrapErr()).toEqual([{ path: [], error: { code } }]);
  });
});
