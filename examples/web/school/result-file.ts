/** @module The uploaded file with a column that says what became of each row, to be mended and uploaded again. */
import { err, ok, type Result } from 'neverthrow';
import {
  type BusinessActor,
  type BusinessCommandError,
  isLineWritten,
  type RosterImport,
  type Sheet,
  type StoreError,
} from 'tw-teacher-account';
import { formatImportLine } from 'tw-teacher-account/messages';
import { type WriteRosterFileError, writeRosterFile } from 'tw-teacher-account/roster-file';
import type { WebPorts } from '../host/web-host.js';
import type { Visit } from '../http/visit.js';
import { readAllLines } from './read-all-lines.js';
import { schoolWordsOf } from './words-of.js';

/** A file as it is sent. */
export interface ResultFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes it in the format that it came in. */
export async function resultFile(
  actor: BusinessActor,
  plan: RosterImport,
  sheet: Sheet,
  { language, catalogue }: Visit,
  ports: Pick<WebPorts, 'rosterImports'>,
): Promise<Result<ResultFile, BusinessCommandError | StoreError | WriteRosterFileError>> {
  const { id, report } = plan;
  const lines = await readAllLines(actor, id, ports, (line) => {
    const text = formatImportLine(line.planned, catalogue, { isWritten: isLineWritten(plan, line) });
    return [line.planned.line, text] as const;
  });
  if (lines.isErr()) return err(lines.error);
  const texts = new Map(lines.value);
  const { plan: words } = schoolWordsOf(language);
  const written = await writeRosterFile(sheet, {
    ...(report === null ? {} : { headerRow: report.headerRow }),
    addedColumns: [{ header: words.remark, textOf: ({ row }) => texts.get(row) ?? '' }],
  });
  if (written.isErr()) return err(written.error);
  const { format } = sheet.origin;
  const name = encodeURIComponent(`${words.fileName}.${format}`);
  return ok({
    bytes: new Uint8Array(written.value),
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="results.${format}"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  });
}
