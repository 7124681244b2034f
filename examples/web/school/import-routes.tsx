/** @module One import: its plan, applying it, throwing it away, undoing it, the file with what became of each row. */
import { Hono } from 'hono';
import {
  type ApplyRosterImportCommand,
  type ApplyRosterImportError,
  discardRosterImport,
  findRosterImport,
  LINE_CLASSES,
  listImportLines,
  planUndo,
  type RosterImport,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { readForm, readQuery } from '../http/read-form.js';
import type { WebContext, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { refuse } from '../pages/refusal-page.js';
import { APPLY_FIELDS, type ApplyValues, readDecisions } from './apply-form.js';
import { LINES_ON_A_PAGE, type LineFilter } from './import-lines.js';
import { type ApplyRefused, ImportPage } from './import-page.js';
import type { ImportRunner } from './import-runner.js';
import type { KeptSheets } from './kept-sheets.js';
import { resultFile } from './result-file.js';
import { schoolTrouble } from './school-trouble.js';
import { signedIn } from './signed-in.js';

/** What the pages of an import are built on. */
export interface ImportServices {
  readonly host: WebHost;
  readonly runner: ImportRunner;
  readonly sheets: KeptSheets;
}

/** The page of an import, and its buttons. */
export function importRoutes(services: ImportServices): Hono<WebEnv> {
  const { host, runner, sheets } = services;
  const { ports } = host;
  const routes = new Hono<WebEnv>();

  routes.get(
    '/school/imports/:id',
    signedIn(host, async (c, business) => {
      const query = readQuery(c, { fields: ['class', 'after'] });
      if (query.isErr()) return refuse(c, query.error);
      const found = await findRosterImport(business.actor, business.actor.unit, idOf(c), ports);
      if (found.isErr()) return schoolTrouble(c, business, found.error);
      return showImport(c, business, found.value, services, { filter: filterOf(query.value) });
    }),
  );

  routes.get(
    '/school/imports/:id/file',
    signedIn(host, async (c, business) => {
      const { actor } = business;
      const found = await findRosterImport(actor, actor.unit, idOf(c), ports);
      if (found.isErr()) return schoolTrouble(c, business, found.error);
      const sheet = sheets.find(actor.unit, found.value.id);
      if (sheet === undefined) return refuse(c, { code: 'request.no-such-page' });
      const file = await resultFile(actor, found.value, sheet, c.var.visit, ports);
      if (file.isErr()) return schoolTrouble(c, business, file.error);
      return c.body(file.value.bytes, 200, file.value.headers);
    }),
  );

  // also for 繼續: what was begun goes on with what was decided when it began
  routes.post(
    '/school/imports/:id/apply',
    signedIn(host, async (c, business) => {
      const read = await readForm(c, { fields: APPLY_FIELDS, lists: ['accepted'] });
      if (read.isErr()) return refuse(c, read.error);
      const values = read.value;
      const { visit } = c.var;
      const found = await findRosterImport(business.actor, business.actor.unit, idOf(c), ports);
      if (found.isErr()) return schoolTrouble(c, business, found.error);
      const plan = found.value;
      const refused = (refusal: Omit<ApplyRefused, 'values'>) =>
        showImport(c, business, plan, services, { refused: { ...refusal, values } });
      const command = commandOf(business, plan, values);
      if (command === null) return refused({ isLeftOutWrong: true });
      const started = await runner.start(command, visit.now);
      if (started.isOk()) return c.redirect(visit.href(`/school/imports/${plan.id}`), 303);
      const { error } = started;
      if (!SHOWN_WITH_PLAN.has(error.code)) return schoolTrouble(c, business, error);
      const asksForMassChange = error.code === 'roster-import.mass-change';
      return refused({ sentence: formatError(error, visit.catalogue), asksForMassChange });
    }),
  );

  routes.post(
    '/school/imports/:id/discard',
    signedIn(host, async (c, business) => {
      const read = await readForm(c, { fields: [] });
      if (read.isErr()) return refuse(c, read.error);
      const { actor } = business;
      const discarded = await discardRosterImport(actor, actor.unit, idOf(c), ports);
      if (discarded.isErr()) return schoolTrouble(c, business, discarded.error);
      sheets.forget(actor.unit, idOf(c));
      return c.redirect(c.var.visit.href('/school/imports?done=discarded'), 303);
    }),
  );

  routes.post(
    '/school/imports/:id/undo',
    signedIn(host, async (c, business) => {
      const read = await readForm(c, { fields: [] });
      if (read.isErr()) return refuse(c, read.error);
      const { visit } = c.var;
      const { actor } = business;
      const command = { actor, unit: actor.unit, id: ports.nextId(), undoes: idOf(c) };
      const planned = await planUndo(command, visit.now, ports);
      if (planned.isErr()) return schoolTrouble(c, business, planned.error);
      return c.redirect(visit.href(`/school/imports/${planned.value.id}`), 303);
    }),
  );
  return routes;
}

/** What is to be read beside the plan that it is about. */
const SHOWN_WITH_PLAN: ReadonlySet<string> = new Set<ApplyRosterImportError['code']>([
  'roster-import.mass-change',
  'roster-import.other-plan',
  'roster-import.roster-moved',
  'roster-import.not-planned',
]);

function idOf(c: WebContext): string {
  return c.req.param('id') ?? '';
}

function filterOf(query: { readonly class?: string; readonly after?: string }): LineFilter {
  return {
    only: LINE_CLASSES.find((name) => name === query.class) ?? null,
    after: /^[0-9]{1,7}$/.test(query.after ?? '') ? Number(query.after) : 0,
  };
}

/** Null if the rows to leave out are no list of numbers. */
function commandOf(
  { actor }: BusinessAccount,
  { id }: RosterImport,
  values: ApplyValues,
): ApplyRosterImportCommand | null {
  const { leftOut, ...decisions } = readDecisions(values);
  // a text that is no digest is that of no plan, and the package says so
  const digest = (values.digest ?? '') as ApplyRosterImportCommand['digest'];
  return leftOut === null ? null : { actor, unit: actor.unit, id, digest, leftOut, ...decisions };
}

const FROM_THE_FIRST: LineFilter = { only: null, after: 0 };

async function showImport(
  c: WebContext,
  business: BusinessAccount,
  plan: RosterImport,
  { host, runner, sheets }: ImportServices,
  { filter = FROM_THE_FIRST, refused }: { readonly filter?: LineFilter; readonly refused?: ApplyRefused },
): Promise<Response> {
  const { actor } = business;
  const { unit } = actor;
  const { after, only } = filter;
  // one line more than is shown tells whether there are more
  const page = { actor, unit, id: plan.id, after, limit: LINES_ON_A_PAGE + 1 };
  const lines = await listImportLines(only === null ? page : { ...page, classes: [only] }, host.ports);
  if (lines.isErr()) return schoolTrouble(c, business, lines.error);
  const questions = await listImportLines({ actor, unit, id: plan.id, classes: ['undecided'] }, host.ports);
  if (questions.isErr()) return schoolTrouble(c, business, questions.error);
  return answer(
    c,
    <ImportPage
      visit={c.var.visit}
      business={business}
      plan={plan}
      lines={lines.value}
      questions={questions.value}
      filter={filter}
      isRunning={runner.isRunning(unit, plan.id)}
      hasFile={sheets.find(unit, plan.id) !== undefined}
      refused={refused ?? null}
    />,
    refused === undefined ? 200 : 422,
  );
}
