/** The many whose registration and application succeed, in the many ways in which people write the same thing. @module */
import { FORM_SPELLINGS, fullWidth, ROSTER_SPELLINGS } from './date-spellings.js';
import type { People, Person } from './invented-people.js';
import { type ApplicationCells, applicationCellsOf, type Member, type RosterCells, rosterCellsOf } from './member.js';
import type { Random } from './random.js';
import { HEADCOUNTS, type Workplace, type Workplaces } from './workplaces.js';

/** The staff of all workplaces. */
export function ordinaryStaff(workplaces: Workplaces, people: People): readonly Member[] {
  return HEADCOUNTS.flatMap(([prefix, headcount]) => {
    const workplace = workplaces[prefix];
    const titles = titlesOf(workplace);
    return Array.from({ length: headcount }, (_, index): Member => {
      const account = `${prefix}${String(index + 1).padStart(3, '0')}`;
      // an intern has just left university
      const person = people.somebody(
        prefix === 'sjue' ? { born: { year: 2001, month: 1 + index, day: 10 + index } } : {},
      );
      return { person, workplace, jobTitle: titles[index % titles.length] ?? '教師', account };
    });
  });
}

/** Somebody's line of the roster, as one office or another would write it. */
export function ordinaryRosterCells(member: Member, random: Random): RosterCells {
  const { person } = member;
  const male = person.sex === 'male';
  return rosterCellsOf(member, {
    姓名: random.pick([...SAME, ...SAME, spacedOut])(person.name),
    性別: random.pick<string>([
      ...(male ? (['男', '男', '男', 'M'] as const) : (['女', '女', '女', 'F'] as const)),
      male ? '男性' : '女性',
    ]),
    身分證字號: random.pick([...SAME, ...SAME, inSmallLetters, fullWidth, withSpace])(person.number),
    出生年月日: random.pick(ROSTER_SPELLINGS)(person.born),
  });
}

/** Somebody's application, as one person or another would fill the form. */
export function ordinaryApplicationCells(member: Member, random: Random): ApplicationCells {
  const { person, workplace } = member;
  const subject = random.pick([
    '語文/國語文',
    '語文/英語文',
    '數學/數學',
    '自然科學/自然科學',
    '健康與體育/體育;綜合活動/綜合活動',
    '科技/資訊科技',
  ]);
  const plain = applicationCellsOf(member);
  return {
    ...plain,
    ...random.pick([asListed, asListed, byCode, shortName, longName])(workplace),
    身分證統一編號: random.pick([...SAME, ...SAME, inSmallLetters, fullWidth])(person.number),
    出生年月日: random.pick(FORM_SPELLINGS)(person.born),
    任教科目: plain.任教科目 === '' ? '' : subject,
    聯絡電話: `${workplace.phone}#${100 + random.below(80)}`,
    備用Mail信箱: random.pick(['', '', `${member.account}@backup.example`]),
  };
}

/** A school's titles, from the head down; an institution's interns; a bureau's staff. */
function titlesOf({ code, kind }: Workplace): readonly string[] {
  if (code === '99X901') return ['實習教師', '實習學生'];
  if (code === '03X001') return ['科長', '科員', '專員', '輔導員', '科員'];
  if (kind === '幼兒園') return ['園長', '教師', '教保員'];
  return [
    '校長',
    '教務主任',
    '學務主任',
    '總務主任',
    '輔導主任',
    '教學組長',
    '註冊組長',
    '導師',
    '導師',
    '導師',
    '科任教師',
    '專任教師',
    '特教教師',
    '懸缺代理教師',
    '代理教師（英語）',
    '兼任教師',
    '代課教師',
    '教師兼組長',
  ];
}

const same = (text: string) => text;
const SAME = [same, same] as const;
const spacedOut = (name: Person['name']) => name.replace(/^(.)/u, '$1\u3000');
const inSmallLetters = (number: string) => number.toLowerCase();
const withSpace = (number: string) => ` ${number}`;

type UnitCells = Pick<ApplicationCells, '單位代碼' | '縣市' | '鄉鎮' | '學校類別' | '學校名稱'>;

const asListed = ({ county, township, kind, name }: Workplace): UnitCells => ({
  單位代碼: '',
  縣市: county,
  鄉鎮: township,
  學校類別: kind,
  學校名稱: name,
});

const byCode = ({ code }: Workplace): UnitCells => ({ 單位代碼: code, 縣市: '', 鄉鎮: '', 學校類別: '', 學校名稱: '' });

/** 台北市 and 中山國小 for 臺北市 and 市立中山國小. */
const shortName = (workplace: Workplace): UnitCells => ({
  ...asListed(workplace),
  縣市: workplace.county.replace('臺', '台'),
  // two kindergartens in one district differ by nothing but who founded them
  學校名稱: workplace.kind === '幼兒園' ? workplace.name : workplace.name.replace(/^(?:市立|縣立|國立)/, ''),
});

/** 桃園市中壢區中壢國民小學 for 市立中壢國小. */
const longName = (workplace: Workplace): UnitCells => ({
  ...shortName(workplace),
  學校名稱:
    workplace.kind === '國小'
      ? `${workplace.county}${workplace.township}${workplace.name.replace(/^(?:市立|縣立)/, '').replace('國小', '國民小學')}`
      : workplace.name,
});
