/** @module 批次匯入: uploading a file, and the list of imports. */
import { Hono } from 'hono';
import {
  type ColumnCalendar,
  type ImportMode,
  listRosterImports,
  type PlanRosterImportError,
  planRosterImport,
  type Sheet,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import { readRosterFile } from 'tw-teacher-account/roster-file';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { readQuery, readUpload } from '../http/read-form.js';
import type { WebContext, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { refuse } from '../pages/refusal-page.js';
import { CALENDARS, ImportsPage, MODES, UPLOAD_FIELDS, type UploadRefused, type UploadValues } from './imports-page.js';
import type { KeptSheets } from './kept-sheets.js';
import { schoolTrouble } from './school-trouble.js';
import { signedIn } from './signed-in.js';
import { schoolWordsOf } from './words-of.js';

/** The page with the upload and the list. */
export function importsRoutes(host: WebHost, sheets: KeptSheets): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get(
    '/school/imports',
    signedIn(host, (c, business) => {
      const query = readQuery(c, { fields: ['done'] });
      if (query.isErr()) return refuse(c, query.error);
      return showImports(c, business, host, { isDiscarded: query.value.done === 'discarded' });
    }),
  );

  routes.post(
    '/school/imports',
    signedIn(host, async (c, business) => {
      const read = await readUpload(c, { fields: UPLOAD_FIELDS }, 'file');
      if (read.isErr()) return refuse(c, read.error);
      const { fields: values, file } = read.value;
      const { visit } = c.var;
      const refused = (field: UploadRefused['field'], text: string) =>
        showImports(c, business, host, { values, refused: { field, text } });
      // what a browser sends where no file was chosen
      if (file.name === '' && file.size === 0) {
        return refused('file', schoolWordsOf(visit.language).imports.fileMissing);
      }
      const sheet = await readRosterFile(file);
      if (sheet.isErr()) return refused('file', formatError(sheet.error, visit.catalogue));

      const { actor } = business;
      const id = host.ports.nextId();
      const planned = await planRosterImport(commandOf(business, id, sheet.value, values), visit.now, host.ports);
      if (planned.isOk()) {
        sheets.keep(actor.unit, id, sheet.value);
        return c.redirect(visit.href(`/school/imports/${id}`), 303);
      }
      const { error } = planned;
      const field = FIELD_OF.get(error.code);
      return field === undefined
        ? schoolTrouble(c, business, error)
        : refused(field, formatError(error, visit.catalogue));
    }),
  );
  return routes;
}

/** The field that is to be mended, for what a person can mend. */
const FIELD_OF: ReadonlyMap<string, UploadRefused['field']> = new Map<
  PlanRosterImportError['code'],
  UploadRefused['field']
>([
  ['roster-import.calendar-ambiguous', 'calendar'],
  ['roster-import.no-header', 'file'],
  ['roster-import.columns', 'file'],
]);

function commandOf({ actor }: BusinessAccount, id: string, sheet: Sheet, values: UploadValues) {
  const calendar: ColumnCalendar | undefined = CALENDARS.find((one) => one === values.calendar);
  const mode: ImportMode = MODES.find((one) => one === values.mode) ?? 'these';
  const command = { actor, unit: actor.unit, id, sheet, mode };
  return calendar === undefined ? command : { ...command, calendar };
}

async function showImports(
  c: WebContext,
  business: BusinessAccount,
  { ports }: WebHost,
  shown: { readonly values?: UploadValues; readonly refused?: UploadRefused; readonly isDiscarded?: boolean },
): Promise<Response> {
  const { actor } = business;
  const imports = await listRosterImports(actor, actor.unit, ports);
  if (imports.isErr()) return schoolTrouble(c, business, imports.error);
  return answer(
    c,
    <ImportsPage visit={c.var.visit} business={business} imports={imports.value} {...shown} />,
    shown.refused === undefined ? 200 : 422,
  );
}
