/** @module The first page: the three steps of the manual, and people to try the form with. */
import { Hono } from 'hono';
import { FORM_IDS, FORM_OF_REGISTRAR, type FormId, formatMinguo } from 'tw-teacher-account';
import type { SamplePerson } from '../host/sample-people.js';
import type { WebHost } from '../host/web-host.js';
import type { WebEnv } from '../http/visit.js';
import { answer } from './answer.js';
import { Layout } from './layout.js';

/** How many people are shown for each form: most teachers fill form 1-1. */
const SAMPLES: Readonly<Record<FormId, number>> = { '1-1': 4, '1-2': 2, '1-3': 2 };

/** The first page. */
export function homeRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/', async (c) => {
    const { visit } = c.var;
    const { words } = visit;
    const people = await withoutAccount(host);
    return answer(
      c,
      <Layout visit={visit} title={words.site}>
        <p>{words.home.intro}</p>
        <ol class="steps">
          {words.home.steps.map(({ title, text }) => (
            <li>
              <strong>{title}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <p class="reminder">★ {words.home.reminder}</p>
        <p>
          <a class="button" href={visit.href('/apply')}>
            {words.pages.apply}
          </a>
        </p>
        <h2>{words.home.samplesTitle}</h2>
        <p>{words.home.samplesText}</p>
        <div class="scroll" tabindex={0} role="region" aria-label={words.home.samplesTitle}>
          <table>
            <thead>
              <tr>
                {words.home.samplesColumns.map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map(({ entry, unit }) => (
                <tr>
                  <td>{entry.personName}</td>
                  <td>
                    <code>{entry.identityNumber}</code>
                  </td>
                  <td>{formatMinguo(entry.birthDate)}</td>
                  <td>
                    {unit.county}
                    {unit.township} {unit.name}
                  </td>
                  <td>
                    <a href={visit.href(`/apply/${FORM_OF_REGISTRAR[unit.kind]}?unit=${unit.code}`)}>
                      {visit.catalogue.terms.forms[FORM_OF_REGISTRAR[unit.kind]]}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Layout>,
    );
  });
  return routes;
}

/** A few of the sample people for each form whose number has no account yet. */
async function withoutAccount(host: WebHost): Promise<readonly SamplePerson[]> {
  const found = await Promise.all(FORM_IDS.map((form) => samplesFor(form, host)));
  return found.flat();
}

/** Of as many units as there are: people of the same unit come last. */
async function samplesFor(form: FormId, { samplePeople, ports }: WebHost): Promise<readonly SamplePerson[]> {
  const who = samplePeople.filter(({ unit }) => FORM_OF_REGISTRAR[unit.kind] === form);
  const firsts = who.filter(({ unit }, index) => who.findIndex((other) => other.unit === unit) === index);
  const found: SamplePerson[] = [];
  for (const person of new Set([...firsts, ...who])) {
    if (found.length === SAMPLES[form]) break;
    const account = await ports.accounts.findByIdentityNumber(person.entry.identityNumber);
    if (account.isOk() && account.value === null) found.push(person);
  }
  return found;
}
