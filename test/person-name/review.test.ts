import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PersonName, parsePersonName } from '../../src/person-name/person-name.js';
import { reviewPersonName } from '../../src/person-name/review.js';
import { personName } from '../../src/testing/arbitraries/person-name.js';
import { property } from '../support/property.js';

describe('reviewPersonName', () => {
  test.each(['王小明', '瓦歷斯‧諾幹', '’Arang a Kolas', 'José Müller', '\u{20BB7}田', '葛\u{E0100}城', '黄啓峯'])(
    'has nothing to say about %s',
    (text) => {
      expect(reviewPersonName(nameOf(text))).toEqual([]);
    },
  );

  test.each(['■', '□', '?', '\uFF1F', '\uFFFD', '\uE000', '\u{F0000}', '\u{10FFFD}'])(
    'reports the stand-in %j',
    (standIn) => {
      expect(reviewPersonName(nameOf(`王${standIn}明`))).toEqual([
        { code: 'person-name.unstorable-character', index: 1, ordinal: 2 },
      ]);
    },
  );

  test('reports a character written as its parts once', () => {
    expect(reviewPersonName(nameOf('王水+日+皿明'))).toEqual([
      { code: 'person-name.split-character', index: 1, ordinal: 2 },
    ]);
  });

  test.each(['\u2F08', '\uFB01', '\uFF76', '\u{1D400}'])('reports the compatibility character %j', (character) => {
    expect(reviewPersonName(nameOf(`王${character}`))).toEqual([
      { code: 'person-name.compatibility-character', index: 1, ordinal: 2 },
    ]);
  });

  test('counts characters for the reader and code units for the program', () => {
    expect(reviewPersonName(nameOf('\u{20BB7}\u2F08\u{20BB7}■水+日 A?'))).toEqual([
      { code: 'person-name.compatibility-character', index: 2, ordinal: 2 },
      { code: 'person-name.unstorable-character', index: 5, ordinal: 4 },
      { code: 'person-name.split-character', index: 6, ordinal: 5 },
      { code: 'person-name.unstorable-character', index: 11, ordinal: 10 },
    ]);
  });

  property([personName(), fc.nat(9)])('points at a stand-in wherever it stands', (name, at) => {
    const clean = nameOf(name.replaceAll(/[■□?\uFF1F\uFFFD\p{Private_Use}+]/gu, '王'));
    const characters = Array.from(clean);
    const place = Math.min(at, characters.length);
    const text = nameOf([...characters.slice(0, place), '■', ...characters.slice(place)].join(''));
    const notice = reviewPersonName(text).find(({ code }) => code === 'person-name.unstorable-character');
    expect(notice && text[notice.index]).toBe('■');
    expect(notice && Array.from(text)[notice.ordinal - 1]).toBe('■');
  });
});

function nameOf(text: string): PersonName {
  return parsePersonName(text)._unsafeUnwrap();
}
