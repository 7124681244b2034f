/** Workbooks made by hand, so that each can have what no program writes. @module */
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookParts {
  /** What stands within `sheetData`, of one sheet or of each. */
  readonly rows?: string | readonly string[];
  /** The texts within `sst`. */
  readonly strings?: string;
  /** What stands within `styleSheet`. */
  readonly styles?: string;
  /** What stands in front of the sheets. */
  readonly properties?: string;
  /** Attributes of each `sheet`. */
  readonly sheetAttributes?: readonly string[];
  /** Parts by name, to add, to replace, or with null to leave out. */
  readonly parts?: Readonly<Record<string, string | null>>;
  /** Before an `x:` in front of every tag of the sheets. */
  readonly prefixed?: boolean;
}

/** The bytes of a workbook. */
export function workbook({
  rows = '',
  strings,
  styles,
  properties = '',
  sheetAttributes = [],
  parts = {},
}: WorkbookParts): Uint8Array {
  const sheets = [rows].flat();
  const relation = (id: string, role: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${role}" Target="${target}"/>`;
  const all: Record<string, string | null> = {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${sheets
      .map(
        (_, index) =>
          `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}" ${sheetAttributes[index] ?? ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdT', 'styles', '/xl/styles.xml')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((data, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)] as const])),
    ),
  );
}

/** A cell with a text of its own. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
