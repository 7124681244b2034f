/** @module The checker of rules. What is checked is personal: it is sent in a form, never in the address, and kept nowhere. */
import { Hono } from 'hono';
import { readForm, readQuery } from '../http/read-form.js';
import type { Visit, WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { Panel, PostForm, TextField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { refuse } from '../pages/refusal-page.js';
import { type CheckedValue, checkValues, type RuleInputs } from './check-value.js';
import { CheckedCard } from './checked-card.js';
import { RULE_FIELDS } from './rule-sources.js';
import { anybodyWordsOf } from './words-of.js';

const SHAPE = { fields: RULE_FIELDS } as const;

/** The page that checks values by their rules. */
export function rulesRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/rules', (c) => {
    // a value in the address would stand in histories and logs
    const query = readQuery(c, { fields: [] });
    return query.isErr() ? refuse(c, query.error) : answer(c, <RulesPage visit={c.var.visit} inputs={{}} />);
  });
  routes.post('/rules', async (c) => {
    const { visit } = c.var;
    const form = await readForm(c, SHAPE);
    if (form.isErr()) return refuse(c, form.error);
    const checked = checkValues(form.value, visit);
    const status = checked.length === 0 ? 422 : 200;
    return answer(c, <RulesPage visit={visit} inputs={form.value} checked={checked} />, status);
  });
  return routes;
}

function RulesPage(props: {
  readonly visit: Visit;
  readonly inputs: RuleInputs;
  readonly checked?: readonly CheckedValue[];
}) {
  const { visit, inputs, checked } = props;
  const words = anybodyWordsOf(visit.language).rules;
  return (
    <Layout visit={visit} title={visit.words.pages.rules} hasErrors={checked?.length === 0} script="form">
      {checked === undefined ? null : <Results visit={visit} checked={checked} />}
      <p>{words.intro}</p>
      <p class="hint">{words.privacy}</p>
      <PostForm visit={visit} action="/rules">
        <RuleInputFields visit={visit} inputs={inputs} />
        <div class="actions">
          <button type="submit">{words.submit}</button>
        </div>
      </PostForm>
    </Layout>
  );
}

function Results({ visit, checked }: { readonly visit: Visit; readonly checked: readonly CheckedValue[] }) {
  const words = anybodyWordsOf(visit.language).rules;
  if (checked.length === 0) {
    return (
      <Panel kind="error">
        <p>{words.nothing}</p>
      </Panel>
    );
  }
  return (
    <section>
      <h2 tabindex={-1} data-focus>
        {words.results}
      </h2>
      {checked.map((value) => (
        <CheckedCard visit={visit} checked={value} />
      ))}
      <p class="hint">{words.decisionIs}</p>
    </section>
  );
}

/** One field for each thing that can be checked; the password is never sent back. */
function RuleInputFields({ visit, inputs }: { readonly visit: Visit; readonly inputs: RuleInputs }) {
  const { fields } = visit.catalogue.terms;
  const words = anybodyWordsOf(visit.language).rules;
  const hints = { birthDate: words.dateHint, password: words.passwordHint } as const;
  return (
    <>
      {RULE_FIELDS.map((field) => (
        <TextField
          visit={visit}
          id={field}
          label={fields[field]}
          value={field === 'password' ? '' : (inputs[field] ?? '')}
          type={field === 'password' ? 'password' : 'text'}
          isRequired={null}
          hint={field in hints ? hints[field as keyof typeof hints] : undefined}
          autocomplete={field === 'password' ? 'new-password' : 'off'}
        />
      ))}
    </>
  );
}
