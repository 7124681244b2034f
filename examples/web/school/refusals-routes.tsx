/** @module Applications that failed: the reason of each, a comparison with what the teacher at the desk says, unlocking a row. */
import { Hono } from 'hono';
import {
  type DiagnosedApplication,
  diagnoseApplication,
  FORM_IDS,
  listRefusals,
  parseIdentityNumber,
  parseMinguo,
  unlockRosterRow,
} from 'tw-teacher-account';
import {
  type Catalogue,
  type DomainError,
  formatError,
  formatEvent,
  formatFieldError,
} from 'tw-teacher-account/messages';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { readForm } from '../http/read-form.js';
import type { WebContext, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { dateOfBoxes } from '../pages/date-boxes.js';
import { refuse } from '../pages/refusal-page.js';
import { type DeskAnswers, DIAGNOSE_FIELDS, type DiagnoseValues, RefusalsPage } from './refusals-page.js';
import { schoolTrouble } from './school-trouble.js';
import { signedIn } from './signed-in.js';

/** The list, and the two forms below it. */
export function refusalsRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get(
    '/school/refusals',
    signedIn(host, (c, business) => showPage(c, business, host, {})),
  );

  // what is typed in is compared and forgotten: no address holds it, and nothing changes
  routes.post(
    '/school/refusals/diagnosis',
    signedIn(host, async (c, business) => {
      const read = await readForm(c, { fields: DIAGNOSE_FIELDS });
      if (read.isErr()) return refuse(c, read.error);
      const values = read.value;
      const application = readApplication(values, c.var.visit.catalogue);
      if ('errors' in application) return showPage(c, business, host, { values, errors: application.errors }, 422);
      const { actor } = business;
      const diagnosed = await diagnoseApplication({ actor, unit: actor.unit, application }, host.ports);
      if (diagnosed.isErr()) return schoolTrouble(c, business, diagnosed.error);
      return showPage(c, business, host, { values, diagnosis: diagnosed.value });
    }),
  );

  routes.post(
    '/school/refusals/unlock',
    signedIn(host, async (c, business) => {
      const read = await readForm(c, { fields: ['lockedNumber'] });
      if (read.isErr()) return refuse(c, read.error);
      const { visit } = c.var;
      const { lockedNumber = '' } = read.value;
      const number = parseIdentityNumber(lockedNumber);
      if (number.isErr()) {
        const errors = [{ field: 'lockedNumber', text: formatError(number.error, visit.catalogue) }];
        return showPage(c, business, host, { lockedNumber, errors }, 422);
      }
      const { actor } = business;
      const command = { actor, unit: actor.unit, identityNumber: number.value };
      const unlocked = await unlockRosterRow(command, visit.now, host.ports);
      if (unlocked.isErr()) return schoolTrouble(c, business, unlocked.error);
      return showPage(c, business, host, { unlocked: formatEvent(unlocked.value, visit.catalogue) });
    }),
  );
  return routes;
}

async function showPage(
  c: WebContext,
  business: BusinessAccount,
  { ports }: WebHost,
  answers: DeskAnswers,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { actor } = business;
  const refusals = await listRefusals(actor, actor.unit, ports);
  if (refusals.isErr()) return schoolTrouble(c, business, refusals.error);
  return answer(
    c,
    <RefusalsPage visit={c.var.visit} business={business} refusals={refusals.value} answers={answers} />,
    status,
  );
}

/**
 * What the teacher entered. A name or number that no parser takes is compared all the same, since that may be the cause;
 * but both must be there, and the birth date must be a day.
 */
function readApplication(
  values: DiagnoseValues,
  catalogue: Catalogue,
): DiagnosedApplication | { readonly errors: NonNullable<DeskAnswers['errors']> } {
  const { personName = '', identityNumber = '' } = values;
  const form = FORM_IDS.find((id) => id === values.form) ?? FORM_IDS[0];
  const birthDate = parseMinguo(dateOfBoxes(values));
  const errors = [
    ...(personName.trim() === '' ? [errorAt('personName', { code: 'person-name.missing' }, catalogue)] : []),
    ...(identityNumber.trim() === ''
      ? [errorAt('identityNumber', { code: 'identity-number.missing' }, catalogue)]
      : []),
    ...(birthDate.isErr() ? [errorAt('birthDate', birthDate.error, catalogue)] : []),
  ];
  return birthDate.isErr() || errors.length > 0
    ? { errors }
    : { form, personName, identityNumber, birthDate: birthDate.value };
}

function errorAt(field: string, error: DomainError, catalogue: Catalogue) {
  return { field, text: formatFieldError({ path: [field], error }, catalogue) };
}
