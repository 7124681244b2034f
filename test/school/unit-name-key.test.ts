import { ok } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import type { County } from '../../src/school/county.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { founderOf, unitNameKey } from '../../src/school/unit-name-key.js';
import { place, unitName } from '../../src/testing/arbitraries/school.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

const named = (text: string) => parseUnitName(text)._unsafeUnwrap();

describe('unitNameKey', () => {
  testVectors('unit-name-key', (pair) => {
    const [text, county] = pair as [string, County | null];
    return ok(unitNameKey(named(text), county ?? undefined));
  });

  property([unitName(), place()])('does not see where a school lies', (name, { county, township }) => {
    const inFull = named(`${county}${township}${name}`);
    expect(unitNameKey(inFull, county)).toBe(unitNameKey(name, county));
  });

  property([unitName()])('does not see white space, and cuts no more the second time', (name) => {
    const key = unitNameKey(name);
    expect(unitNameKey(named(Array.from(name).join('\u3000')))).toBe(key);
    expect(unitNameKey(named(key))).toBe(key);
  });
});

describe('founderOf', () => {
  test.each([
    ['私立靜心小學', 'private'],
    ['臺北市私立靜心小學', 'private'],
    ['私立新竹市康橋國(中)小', 'private'],
    ['國立政大實小', 'public'],
    ['市立中壢國小', 'public'],
    ['桃園市立中壢國小', 'public'],
    ['縣立新港國(中)小', 'public'],
    ['鄉立幼兒園', 'public'],
    ['鎮立幼兒園', 'public'],
    ['公立幼兒園', 'public'],
    ['直轄市立中壢國小', 'public'],
    ['中壢國小', null],
    ['立人國小', null],
    ['臺中市北區立人國小', null],
  ])('%s: %s', (name, founder) => {
    expect(founderOf(named(name), '臺中市')).toBe(founder);
  });
});
