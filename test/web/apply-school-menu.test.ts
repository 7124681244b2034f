/** The cascading choice of a school. @module */
import { parseCounty, parseTownship, parseUnitCode, parseUnitName, type Unit } from 'tw-teacher-account';
import { describe, expect, it } from 'vitest';
import { createSchoolMenu, MOST_UNITS } from '../../examples/web/host/school-menu.js';

function unit(code: string, county: string, township: string | null, changes: Partial<Unit> = {}): Unit {
  const where = parseCounty(county)._unsafeUnwrap();
  return {
    code: parseUnitCode(code)._unsafeUnwrap(),
    kind: 'school',
    name: parseUnitName(`市立第${code}國小`)._unsafeUnwrap(),
    county: where,
    township: township === null ? null : parseTownship(township, where)._unsafeUnwrap(),
    schoolKind: 'elementary',
    ...changes,
  };
}

const FEW = [
  unit('000001', '嘉義市', '東區'),
  unit('000002', '嘉義市', '西區'),
  unit('000003', '嘉義市', '西區', { schoolKind: 'senior-high' }),
  unit('000004', '嘉義市', null),
  unit('000005', '臺北市', '信義區'),
  unit('000006', '嘉義市', '東區', { kind: 'education-bureau', schoolKind: null }),
];
const menu = createSchoolMenu(FEW);
const NOTHING = { county: '', township: '', kind: '', code: '' };
const codes = (units: readonly Unit[]) => units.map(({ code }) => code);

describe('the lists', () => {
  it('are the counties at first, in the usual order', () => {
    const lists = menu('school', NOTHING);
    expect(lists.counties).toEqual(['臺北市', '嘉義市']);
    expect([lists.townships, lists.kinds, lists.units, lists.chosen]).toEqual([[], [], [], NOTHING]);
  });

  it('follow the county', () => {
    const lists = menu('school', { ...NOTHING, county: '嘉義市' });
    expect(lists.townships).toEqual(['西區', '東區']);
    expect(lists.kinds).toEqual(['elementary', 'senior-high']);
    expect(codes(lists.units)).toEqual(['000001', '000002', '000003', '000004']);
  });

  it('follow township and kind; a school whose township is not known stays to be chosen', () => {
    const inTownship = menu('school', { ...NOTHING, county: '嘉義市', township: '西區' });
    expect(codes(inTownship.units)).toEqual(['000002', '000003', '000004']);
    const ofKind = menu('school', { ...NOTHING, county: '嘉義市', township: '西區', kind: 'senior-high' });
    expect(codes(ofKind.units)).toEqual(['000003']);
  });

  it('have units of the kind that is asked for only', () => {
    expect(codes(menu('education-bureau', { ...NOTHING, county: '嘉義市' }).units)).toEqual(['000006']);
    expect(menu('teacher-training-institution', NOTHING).counties).toEqual([]);
  });

  it('want a township first where there are too many schools', () => {
    const many = createSchoolMenu(
      Array.from({ length: MOST_UNITS + 1 }, (_, index) =>
        unit(String(100_000 + index), '桃園市', index === 0 ? '中壢區' : '平鎮區'),
      ),
    );
    expect(many('school', { ...NOTHING, county: '桃園市' }).units).toEqual([]);
    expect(codes(many('school', { ...NOTHING, county: '桃園市', township: '中壢區' }).units)).toEqual(['100000']);
  });
});

describe('what was chosen', () => {
  it('stands behind a unit that goes with it, which brings the rest', () => {
    const { chosen } = menu('school', { ...NOTHING, code: '000003' });
    expect(chosen).toEqual({ county: '嘉義市', township: '西區', kind: 'senior-high', code: '000003' });
  });

  it.each([
    ['a county', { county: '臺北市' }],
    ['a township', { county: '嘉義市', township: '東區' }],
    ['a kind', { county: '嘉義市', kind: 'elementary' }],
  ])('loses a unit that does not go with %s', (_, choice) => {
    const { chosen } = menu('school', { ...NOTHING, ...choice, code: '000003' });
    expect(chosen).toEqual({ ...NOTHING, ...choice });
  });

  it('loses what is on no list', () => {
    const { chosen } = menu('school', { county: '臺北市', township: '東區', kind: 'kindergarten', code: '000006' });
    expect(chosen).toEqual({ ...NOTHING, county: '臺北市' });
    expect(menu('school', { ...NOTHING, county: '火星' }).chosen).toEqual(NOTHING);
  });
});
