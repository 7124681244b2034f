/** @module The page of a form, 1-1, 1-2 or 1-3, in the order of the manual's picture. */
import type { Child } from 'hono/jsx';
import { ErrorSummary, PostForm } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { AccessPart, MailPart } from './access-part.js';
import { type ApplicationView, summaryOf } from './application-view.js';
import { ConsentPart } from './consent-part.js';
import { PersonPart } from './person-part.js';
import { PostPart } from './post-part.js';
import { UnitPart } from './unit-part.js';

/** The page. `outcome` is what became of the last time that it was sent, `title` the sentence for it above the errors. */
export function FormPage(props: {
  readonly view: ApplicationView;
  readonly title?: string | undefined;
  readonly outcome?: Child;
}) {
  const { view, title, outcome } = props;
  const { visit, words, form } = view;
  const name = visit.catalogue.terms.forms[form];
  const lines = summaryOf(view);
  return (
    <Layout
      visit={visit}
      title={name.charAt(0).toUpperCase() + name.slice(1)}
      hasErrors={outcome !== undefined || lines.length > 0}
      script="form"
    >
      {outcome}
      <ErrorSummary visit={visit} lines={lines} title={title} />
      <p>{words.intro}</p>
      <p class="reminder">★ {words.forLife}</p>
      {/* what the script has to know to say what the server would */}
      <div id="application" data-form={form} data-today={visit.today}>
        <PostForm visit={visit} action={`/apply/${form}`} class="application">
          {/* the first button is the one that Enter presses */}
          <button class="visually-hidden" type="submit" name="step" value="submit" tabindex={-1} aria-hidden="true">
            {words.submit}
          </button>
          <input type="hidden" name="idempotencyKey" value={view.idempotencyKey} />
          <PersonPart view={view} />
          <UnitPart view={view} />
          {form === '1-1' ? <PostPart view={view} /> : null}
          <AccessPart view={view} />
          <MailPart view={view} />
          <ConsentPart view={view} />
          <p class="actions">
            <button type="submit" name="step" value="submit">
              {words.submit}
            </button>
            <a class="button second" href={visit.href('/')}>
              {words.home}
            </a>
          </p>
        </PostForm>
        <p id="said" class="visually-hidden" aria-live="polite"></p>
      </div>
    </Layout>
  );
}
