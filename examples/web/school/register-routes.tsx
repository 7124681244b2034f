/** @module 教師資料登錄: one teacher at a time, as on the manual's picture A. */
import { Hono } from 'hono';
import {
  type PreRegistered,
  type PreRegistrationRefused,
  parseRosterEntry,
  preRegister,
  type RosterEntry,
  reviewRosterEntry,
} from 'tw-teacher-account';
import { formatError, formatFieldError, formatNotice } from 'tw-teacher-account/messages';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { WebHost } from '../host/web-host.js';
import { readForm } from '../http/read-form.js';
import type { WebContext, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { dateOfBoxes } from '../pages/date-boxes.js';
import { refuse } from '../pages/refusal-page.js';
import { NOT_SENT, REGISTER_FIELDS, RegisterPage, type RegisterTexts, type RegisterValues } from './register-page.js';
import { schoolTrouble } from './school-trouble.js';
import { signedIn } from './signed-in.js';

/** The page, and what it sends. */
export function registerRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get(
    '/school/register',
    signedIn(host, (c, business) =>
      answer(c, <RegisterPage visit={c.var.visit} business={business} values={{}} texts={NOT_SENT} />),
    ),
  );

  routes.post(
    '/school/register',
    signedIn(host, async (c, business) => {
      const read = await readForm(c, { fields: REGISTER_FIELDS });
      if (read.isErr()) return refuse(c, read.error);
      const values = read.value;
      const { visit } = c.var;
      const entry = parseRosterEntry(rawEntryOf(values), { today: visit.today });
      if (entry.isErr()) {
        const errors = entry.error.fields.map((field) => ({
          field: field.path[0] ?? '',
          text: formatFieldError(field, visit.catalogue),
        }));
        return showRefused(c, business, values, { errors, needsConfirmation: false });
      }
      return register(c, business, entry.value, values, host);
    }),
  );
  return routes;
}

function rawEntryOf(values: RegisterValues) {
  const { personName, sex, identityNumber, jobTitle = '', otherJobTitle = '' } = values;
  return {
    personName,
    sex,
    identityNumber,
    birthDate: dateOfBoxes(values),
    jobTitle: otherJobTitle.trim() === '' ? jobTitle : otherJobTitle,
  };
}

async function register(
  c: WebContext,
  business: BusinessAccount,
  entry: RosterEntry,
  values: RegisterValues,
  host: WebHost,
): Promise<Response> {
  const { visit } = c.var;
  const { actor } = business;
  const command = { actor, unit: actor.unit, entry, confirmed: values.confirmed === 'yes' };
  const registered = await preRegister(command, visit.now, host.ports);
  if (registered.isOk()) return showDone(c, business, registered.value);
  const { error } = registered;
  const field = FIELD_OF.get(error.code);
  if (field === undefined) return schoolTrouble(c, business, error);
  const errors = [{ field, text: formatError(error, visit.catalogue) }];
  return showRefused(c, business, values, { errors, needsConfirmation: field === 'confirmed' });
}

/** Where the workflow's own errors are shown. */
const FIELD_OF: ReadonlyMap<string, string> = new Map<PreRegistrationRefused['code'], string>([
  ['pre-registration.intern', 'jobTitle'],
  ['pre-registration.not-an-intern', 'jobTitle'],
  ['pre-registration.confirmation-required', 'confirmed'],
]);

function showRefused(c: WebContext, business: BusinessAccount, values: RegisterValues, texts: RegisterTexts) {
  return answer(c, <RegisterPage visit={c.var.visit} business={business} values={values} texts={texts} />, 422);
}

/** A reload sends the same again, which changes nothing. */
function showDone(c: WebContext, business: BusinessAccount, done: PreRegistered) {
  const { visit } = c.var;
  const notices = reviewRosterEntry(done.row, visit.today).map(({ path, notice }) => {
    const sentence = formatNotice(notice, visit.catalogue);
    const [field] = path;
    const { fields } = visit.catalogue.terms;
    return field !== undefined && field in fields
      ? visit.catalogue.labelled(fields[field as keyof typeof fields], sentence)
      : sentence;
  });
  return answer(
    c,
    <RegisterPage visit={visit} business={business} values={{}} texts={NOT_SENT} done={done} notices={notices} />,
  );
}
