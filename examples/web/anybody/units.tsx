/** @module 業務帳號查詢: who is my school's business account? As on the manual's figure B. */
import { Hono } from 'hono';
import {
  COUNTIES,
  parseCounty,
  parseUnitDirectoryQuery,
  type RateLimitExceeded,
  SCHOOL_KINDS,
  searchUnits,
  townshipsOf,
  type UnitDirectoryQuery,
  type UnitDirectoryQueryError,
  type UnitDirectoryResult,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import { apartFromStore } from '../../store-failure.js';
import type { WebHost } from '../host/web-host.js';
import { type FormFields, readQuery } from '../http/read-form.js';
import { tooOften } from '../http/retry-after.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { fieldErrorTexts } from '../pages/field-errors.js';
import { ErrorSummary, Panel, SelectField, TextField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { storeTrouble } from '../pages/store-trouble.js';
import { FoundUnits } from './found-units.js';
import { anybodyWordsOf } from './words-of.js';

/** `update` is the button that only asks for the townships of a county. */
const QUERY = { fields: ['name', 'stage', 'county', 'township', 'update'] } as const;

type Filters = Omit<FormFields<(typeof QUERY.fields)[number]>, 'update'>;

/** The directory: a form, and below it what was found. */
export function unitsRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/units', async (c) => {
    const { visit } = c.var;
    const asked = readQuery(c, QUERY);
    if (asked.isErr()) return refuse(c, asked.error);
    const { update, ...filters } = asked.value;
    const isSearch = update === undefined && Object.keys(filters).length > 0;
    if (!isSearch) return answer(c, <UnitsPage visit={visit} filters={filters} />);

    const query = parseUnitDirectoryQuery(filters);
    if (query.isErr()) return answer(c, <UnitsPage visit={visit} filters={filters} error={query.error} />, 422);
    const outcome = apartFromStore(await searchUnits({ query: query.value, client: visit.client }, host.ports));
    if (outcome.isErr()) return storeTrouble(c, outcome.error);
    if (outcome.value.isErr()) {
      const { error } = outcome.value;
      return answer(c, <UnitsPage visit={visit} filters={filters} error={error} />, tooOften(c, error));
    }
    const found = { query: query.value, result: outcome.value.value };
    return answer(c, <UnitsPage visit={visit} filters={filters} found={found} />);
  });
  return routes;
}

function UnitsPage(props: {
  readonly visit: Visit;
  readonly filters: Filters;
  readonly error?: UnitDirectoryQueryError | RateLimitExceeded;
  readonly found?: { readonly query: UnitDirectoryQuery; readonly result: UnitDirectoryResult };
}) {
  const { visit, filters, error, found } = props;
  const words = anybodyWordsOf(visit.language).units;
  const { lines, behind } = fieldErrorTexts(
    error?.code === 'unit-directory.invalid-query' ? error.fields : [],
    visit.catalogue,
  );
  return (
    <Layout visit={visit} title={visit.words.pages.units} hasErrors={error !== undefined} script="form">
      <ErrorSummary visit={visit} lines={lines} />
      {error?.code !== 'rate-limit.exceeded' ? null : (
        <Panel kind="error">
          <p>{formatError(error, visit.catalogue)}</p>
        </Panel>
      )}
      <UnitFilters visit={visit} filters={filters} behind={behind} />
      {found === undefined ? null : <FoundUnits visit={visit} query={found.query} result={found.result} />}
      <p class="hint">{words.invented}</p>
    </Layout>
  );
}

function UnitFilters(props: {
  readonly visit: Visit;
  readonly filters: Filters;
  readonly behind: ReturnType<typeof fieldErrorTexts>['behind'];
}) {
  const { visit, filters, behind } = props;
  const { name = '', stage = '', county = '', township = '' } = filters;
  const { fields } = visit.catalogue.terms;
  const words = anybodyWordsOf(visit.language).units;
  const townships = parseCounty(county).map(townshipsOf).unwrapOr([]);
  const same = (text: string) => ({ value: text, text });
  return (
    <form method="get" action={visit.href('/units')} novalidate>
      <fieldset class="group">
        <legend>{words.filters}</legend>
        <div class="row">
          <TextField
            visit={visit}
            id="name"
            label={words.name}
            value={name}
            type="search"
            isRequired={null}
            texts={behind('name')}
          />
          <SelectField
            visit={visit}
            id="stage"
            label={fields.stage}
            value={stage}
            options={SCHOOL_KINDS.map((kind) => ({ value: kind, text: words.stages[kind] }))}
            none={words.allStages}
            isRequired={null}
            texts={behind('stage')}
          />
        </div>
        <div class="row">
          <SelectField
            visit={visit}
            id="county"
            label={fields.county}
            value={county}
            options={COUNTIES.map(same)}
            none={words.allCounties}
            isRequired={null}
            texts={behind('county')}
          />
          <SelectField
            visit={visit}
            id="township"
            label={words.township}
            value={township}
            options={townships.map(same)}
            none={words.allTownships}
            isRequired={null}
            texts={behind('township')}
          />
        </div>
        <div class="actions">
          {/* the first button is the one that Enter presses */}
          <button type="submit">{words.search}</button>
          <button type="submit" class="second" name="update" value="townships" aria-describedby="update-hint">
            {words.updateTownships}
          </button>
          <span id="update-hint" class="hint">
            {words.townshipHint}
          </span>
        </div>
      </fieldset>
    </form>
  );
}
