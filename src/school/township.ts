/**
 * Township (鄉鎮市區): a township, town or city of a county, or a district of a city.
 *
 * Shape: the official name of two to four characters, with 臺. Canonical form: that name. A name says nothing without
 * its county: there is a 中山區 in Taipei and another in Keelung, so every function here asks for the county as well.
 *
 * Algorithm: two look-alikes are replaced (台 by 臺, U+5DFF by 市), then the name is looked up among the county's.
 *
 * Not accepted: a name without its last character, a name together with its county, a name out of use. The last is
 * told apart from nonsense and answered with the name of today.
 *
 * @source manual/form-1-1 — 服務學校 鄉鎮
 * @source source/e1 — 367 of the 368 stand in the addresses of the Ministry's list; 烏坵鄉 has no school
 * @source decision/0036 — names out of use
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import type { County } from './county.js';

/** The official name of a township. Which county it is in has to be known besides. */
export type Township = Brand<string, 'Township'>;

/** Why a value is not a township of the county. */
export type TownshipError =
  | { readonly code: 'township.missing' }
  | { readonly code: 'township.not-text' }
  | { readonly code: 'township.former'; readonly successor: Township }
  | { readonly code: 'township.unknown' };

const MISSING = Object.freeze({ code: 'township.missing' });
const NOT_TEXT = Object.freeze({ code: 'township.not-text' });
const UNKNOWN = Object.freeze({ code: 'township.unknown' });

/** The townships of a county, in the order of their postal codes. */
export function townshipsOf(county: County): readonly Township[] {
  return TOWNSHIPS[county];
}

/**
 * Reads a township of a county. Forgives white space at the edges, 台 for 臺, and U+5DFF for 市, which it resembles.
 *
 * Errors, in the order they are checked: `township.missing` (absent, empty or white space only), `township.not-text`,
 * `township.former` (a name out of use, with its successor), `township.unknown` (the county has none of that name).
 *
 * @example
 * parseTownship('台西鄉', '雲林縣') // ok('臺西鄉')
 * parseTownship('板橋市', '新北市') // err({ code: 'township.former', successor: '板橋區' })
 */
export function parseTownship(raw: unknown, county: County): Result<Township, TownshipError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const text = raw.trim();
  if (text === '') return err(MISSING);
  if (text.length > LONGEST_NAME) return err(UNKNOWN); // before the replacements: the work stays bounded

  const name = text.replaceAll('台', '臺').replaceAll('\u5DFF', '市');
  const township = townshipNamed(name, county);
  if (township !== undefined) return ok(township);

  const successor = townshipNamed(nameOfToday(name, county), county);
  return err(successor === undefined ? UNKNOWN : { code: 'township.former', successor });
}

/** Whether a value is the official name of a township of the county as it stands. */
export function isTownship(value: unknown, county: County): value is Township {
  const parsed = parseTownship(value, county);
  return parsed.isOk() && parsed.value === value;
}

function townshipNamed(name: string, county: County): Township | undefined {
  return TOWNSHIPS[county].find((township) => township === name);
}

/** What a place of this name would be called today if it is one that changed its name. */
function nameOfToday(name: string, county: County): string {
  const renamed = RENAMED.get(`${county}${name}`);
  if (renamed !== undefined) return renamed;
  return MERGED_COUNTIES.has(county) ? name.replace(/[鄉鎮市]$/, '區') : name;
}

const LONGEST_NAME = 4;

// The cities that took in a county in 2010 or 2014: its 鄉, 鎮 and 市 became 區 of the same name …
const MERGED_COUNTIES: ReadonlySet<County> = new Set<County>(['新北市', '桃園市', '臺中市', '臺南市', '高雄市']);

// … save where the name was another: 三民鄉 (renamed 那瑪夏 in 2008) is not the old city's 三民區.
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['高雄市三民鄉', '那瑪夏區'],
  ['臺南市中區', '中西區'],
  ['臺南市西區', '中西區'],
  ['苗栗縣頭份鎮', '頭份市'],
  ['彰化縣員林鎮', '員林市'],
]);

const TOWNSHIPS: Readonly<Record<County, readonly Township[]>> = Object.freeze({
  臺北市: names('中正區 大同區 中山區 松山區 大安區 萬華區 信義區 士林區 北投區 內湖區 南港區 文山區'),
  新北市: names(
    '萬里區 金山區 板橋區 汐止區 深坑區 石碇區 瑞芳區 平溪區 雙溪區 貢寮區 新店區 坪林區 烏來區 永和區 中和區 ' +
      '土城區 三峽區 樹林區 鶯歌區 三重區 新莊區 泰山區 林口區 蘆洲區 五股區 八里區 淡水區 三芝區 石門區',
  ),
  桃園市: names('中壢區 平鎮區 龍潭區 楊梅區 新屋區 觀音區 桃園區 龜山區 八德區 大溪區 復興區 大園區 蘆竹區'),
  臺中市: names(
    '中區 東區 南區 西區 北區 北屯區 西屯區 南屯區 太平區 大里區 霧峰區 烏日區 豐原區 后里區 石岡區 ' +
      '東勢區 和平區 新社區 潭子區 大雅區 神岡區 大肚區 沙鹿區 龍井區 梧棲區 清水區 大甲區 外埔區 大安區',
  ),
  臺南市: names(
    '中西區 東區 南區 北區 安平區 安南區 永康區 歸仁區 新化區 左鎮區 玉井區 楠西區 南化區 仁德區 關廟區 龍崎區 ' +
      '官田區 麻豆區 佳里區 西港區 七股區 將軍區 學甲區 北門區 新營區 後壁區 白河區 東山區 六甲區 下營區 柳營區 ' +
      '鹽水區 善化區 大內區 山上區 新市區 安定區',
  ),
  高雄市: names(
    '新興區 前金區 苓雅區 鹽埕區 鼓山區 旗津區 前鎮區 三民區 楠梓區 小港區 左營區 仁武區 大社區 岡山區 路竹區 ' +
      '阿蓮區 田寮區 燕巢區 橋頭區 梓官區 彌陀區 永安區 湖內區 鳳山區 大寮區 林園區 鳥松區 大樹區 旗山區 美濃區 ' +
      '六龜區 內門區 杉林區 甲仙區 桃源區 那瑪夏區 茂林區 茄萣區',
  ),
  基隆市: names('仁愛區 信義區 中正區 中山區 安樂區 暖暖區 七堵區'),
  新竹市: names('東區 北區 香山區'),
  嘉義市: names('東區 西區'),
  宜蘭縣: names('宜蘭市 頭城鎮 礁溪鄉 壯圍鄉 員山鄉 羅東鎮 三星鄉 大同鄉 五結鄉 冬山鄉 蘇澳鎮 南澳鄉'),
  新竹縣: names('竹北市 湖口鄉 新豐鄉 新埔鎮 關西鎮 芎林鄉 寶山鄉 竹東鎮 五峰鄉 橫山鄉 尖石鄉 北埔鄉 峨眉鄉'),
  苗栗縣: names(
    '竹南鎮 頭份市 三灣鄉 南庄鄉 獅潭鄉 後龍鎮 通霄鎮 苑裡鎮 苗栗市 造橋鄉 頭屋鄉 公館鄉 大湖鄉 泰安鄉 銅鑼鄉 ' +
      '三義鄉 西湖鄉 卓蘭鎮',
  ),
  彰化縣: names(
    '彰化市 芬園鄉 花壇鄉 秀水鄉 鹿港鎮 福興鄉 線西鄉 和美鎮 伸港鄉 員林市 社頭鄉 永靖鄉 埔心鄉 溪湖鎮 大村鄉 ' +
      '埔鹽鄉 田中鎮 北斗鎮 田尾鄉 埤頭鄉 溪州鄉 竹塘鄉 二林鎮 大城鄉 芳苑鄉 二水鄉',
  ),
  南投縣: names('南投市 中寮鄉 草屯鎮 國姓鄉 埔里鎮 仁愛鄉 名間鄉 集集鎮 水里鄉 魚池鄉 信義鄉 竹山鎮 鹿谷鄉'),
  雲林縣: names(
    '斗南鎮 大埤鄉 虎尾鎮 土庫鎮 褒忠鄉 東勢鄉 臺西鄉 崙背鄉 麥寮鄉 斗六市 林內鄉 古坑鄉 莿桐鄉 西螺鎮 二崙鄉 ' +
      '北港鎮 水林鄉 口湖鄉 四湖鄉 元長鄉',
  ),
  嘉義縣: names(
    '番路鄉 梅山鄉 竹崎鄉 阿里山鄉 中埔鄉 大埔鄉 水上鄉 鹿草鄉 太保市 朴子市 東石鄉 六腳鄉 新港鄉 民雄鄉 大林鎮 ' +
      '溪口鄉 義竹鄉 布袋鎮',
  ),
  屏東縣: names(
    '屏東市 三地門鄉 霧臺鄉 瑪家鄉 九如鄉 里港鄉 高樹鄉 鹽埔鄉 長治鄉 麟洛鄉 竹田鄉 內埔鄉 萬丹鄉 潮州鎮 泰武鄉 ' +
      '來義鄉 萬巒鄉 崁頂鄉 新埤鄉 南州鄉 林邊鄉 東港鎮 琉球鄉 佳冬鄉 新園鄉 枋寮鄉 枋山鄉 春日鄉 獅子鄉 車城鄉 ' +
      '牡丹鄉 恆春鎮 滿州鄉',
  ),
  臺東縣: names(
    '臺東市 綠島鄉 蘭嶼鄉 延平鄉 卑南鄉 鹿野鄉 關山鎮 海端鄉 池上鄉 東河鄉 成功鎮 長濱鄉 太麻里鄉 金峰鄉 大武鄉 ' +
      '達仁鄉',
  ),
  花蓮縣: names('花蓮市 新城鄉 秀林鄉 吉安鄉 壽豐鄉 鳳林鎮 光復鄉 豐濱鄉 瑞穗鄉 萬榮鄉 玉里鎮 卓溪鄉 富里鄉'),
  澎湖縣: names('馬公市 西嶼鄉 望安鄉 七美鄉 白沙鄉 湖西鄉'),
  金門縣: names('金沙鎮 金湖鎮 金寧鄉 金城鎮 烈嶼鄉 烏坵鄉'),
  連江縣: names('南竿鄉 北竿鄉 莒光鄉 東引鄉'),
});

function names(text: string): readonly Township[] {
  return Object.freeze(text.split(' ') as Township[]); // the one cast that makes a Township
}
