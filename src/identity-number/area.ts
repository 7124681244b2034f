/**
 * Area (首字母所代表的縣市): the county that the first letter of an identity number stands for.
 *
 * For a national ID number it is the place of first household registration, for a resident certificate number the
 * place of application. Neither is the place of birth, nor where the person lives.
 *
 * Four letters are retired: L, R and S since three counties joined municipalities on 2010-12-25, and Y since the
 * Yangmingshan Administrative Bureau joined Taipei. Numbers with them stay valid. Counties that became a
 * municipality by themselves kept their letter, so a number with F may be from 臺北縣, one with H from 桃園縣.
 *
 * @source source/jk — the table
 * @source source/hackmd — the table
 * @source source/datong — which letters are no longer given out
 * @source decision/0012 — retired letters
 * @module
 */
import type { County } from '../school/county.js';

/** A county or bureau that lent its name to a letter and is no more. */
export type FormerArea = '臺中縣' | '臺南縣' | '高雄縣' | '陽明山管理局';

/** What the first letter of an identity number stands for. */
export interface Area {
  readonly letter: string;
  /** The name under which numbers with this letter were issued; of a retired letter, that of the former area. */
  readonly name: County | FormerArea;
  /** The county that the area is, or belongs to, today. */
  readonly county: County;
  /** Whether the letter is no longer given out. */
  readonly retired: boolean;
}

/** The 26 areas in the order of their letters. */
export const AREAS: readonly Area[] = Object.freeze([
  area('A', '臺北市'),
  area('B', '臺中市'),
  area('C', '基隆市'),
  area('D', '臺南市'),
  area('E', '高雄市'),
  area('F', '新北市'),
  area('G', '宜蘭縣'),
  area('H', '桃園市'),
  area('I', '嘉義市'),
  area('J', '新竹縣'),
  area('K', '苗栗縣'),
  retiredArea('L', '臺中縣', '臺中市'),
  area('M', '南投縣'),
  area('N', '彰化縣'),
  area('O', '新竹市'),
  area('P', '雲林縣'),
  area('Q', '嘉義縣'),
  retiredArea('R', '臺南縣', '臺南市'),
  retiredArea('S', '高雄縣', '高雄市'),
  area('T', '屏東縣'),
  area('U', '花蓮縣'),
  area('V', '臺東縣'),
  area('W', '金門縣'),
  area('X', '澎湖縣'),
  retiredArea('Y', '陽明山管理局', '臺北市'),
  area('Z', '連江縣'),
]);

/** The area of a capital letter, A to Z. */
export function areaOf(letter: string): Area {
  return AREAS[letter.charCodeAt(0) - CODE_OF_A] as Area; // every capital letter has an area
}

function area(letter: string, county: County): Area {
  return Object.freeze({ letter, name: county, county, retired: false });
}

function retiredArea(letter: string, name: FormerArea, county: County): Area {
  return Object.freeze({ letter, name, county, retired: true });
}

const CODE_OF_A = 65;
