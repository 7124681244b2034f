/** @module 帳號申請, first page: which form is mine? Questions, an answer, and the manual's table of forms. */
import type { Result } from 'neverthrow';
import {
  type Applicant,
  decideForm,
  type EligibilityError,
  FORM_IDS,
  type FormId,
  JOB_TITLE_CATEGORIES,
  REGISTRAR_OF_FORM,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { FormFields } from '../http/read-form.js';
import type { Visit } from '../http/visit.js';
import { Panel, RadioField } from '../pages/form-parts.js';
import { Layout } from '../pages/layout.js';
import { applyWordsOf } from './words.js';

/** The questions. */
export const QUESTIONS = ['unitKind', 'category', 'internship', 'establishment'] as const;
type Answers = FormFields<(typeof QUESTIONS)[number]>;

const UNIT_KINDS = FORM_IDS.map((form) => REGISTRAR_OF_FORM[form]);

/** What the answers say of somebody; null as long as the first two questions are not answered. */
function applicantOf({ unitKind, category, internship, establishment }: Answers): Applicant | null {
  const kind = UNIT_KINDS.find((known) => known === unitKind);
  const post = JOB_TITLE_CATEGORIES.find((known) => known === category);
  if (kind === undefined || post === undefined) return null;
  return {
    unitKind: kind,
    category: post,
    internshipInProgress: internship !== 'no',
    withinEstablishment: establishment !== 'no',
  };
}

/** The page, with the answer if the questions are answered. */
export function WhichFormPage({ visit, answers }: { readonly visit: Visit; readonly answers: Answers }) {
  const words = applyWordsOf(visit.language).which;
  const applicant = applicantOf(answers);
  const wasAsked = Object.keys(answers).length > 0;
  const missing = (answer: string | undefined) =>
    wasAsked && applicant === null && answer === undefined ? { errors: [words.answerMissing] } : {};
  const yesOrNo = [
    { value: 'yes', text: words.yes },
    { value: 'no', text: words.no },
  ];
  return (
    <Layout visit={visit} title={visit.words.pages.apply} script="form">
      <p>{words.intro}</p>
      {applicant === null ? null : <Decision visit={visit} decision={decideForm(applicant)} />}
      <form method="get" action={visit.href('/apply')}>
        <RadioField
          visit={visit}
          id="unitKind"
          label={words.unitKind}
          value={answers.unitKind ?? ''}
          options={UNIT_KINDS.map((kind) => ({ value: kind, text: words.unitKinds[kind] }))}
          texts={missing(answers.unitKind)}
        />
        <RadioField
          visit={visit}
          id="category"
          label={words.category}
          value={answers.category ?? ''}
          options={JOB_TITLE_CATEGORIES.map((category) => ({ value: category, text: words.categories[category] }))}
          texts={missing(answers.category)}
        />
        <div class="row">
          <RadioField
            visit={visit}
            id="internship"
            label={words.internship}
            hint={words.internshipHint}
            value={answers.internship ?? 'yes'}
            options={yesOrNo}
          />
          <RadioField
            visit={visit}
            id="establishment"
            label={words.establishment}
            hint={words.establishmentHint}
            value={answers.establishment ?? 'yes'}
            options={yesOrNo}
          />
        </div>
        <p class="actions">
          <button type="submit">{words.ask}</button>
        </p>
      </form>
      <FormTable visit={visit} />
    </Layout>
  );
}

function Decision(props: { readonly visit: Visit; readonly decision: Result<FormId, EligibilityError> }) {
  const { visit, decision } = props;
  const words = applyWordsOf(visit.language);
  return decision.match(
    (form) => (
      <Panel kind="success" title={words.which.answer(visit.catalogue.terms.forms[form])}>
        <p>{words.audience[form]}</p>
        <p>
          <a class="button" href={visit.href(`/apply/${form}`)}>
            {words.which.fill}
          </a>
        </p>
      </Panel>
    ),
    (error) => (
      <Panel kind="error" title={words.which.noForm}>
        <p>{formatError(error, visit.catalogue)}</p>
      </Panel>
    ),
  );
}

function FormTable({ visit }: { readonly visit: Visit }) {
  const words = applyWordsOf(visit.language);
  return (
    <>
      <h2>{words.which.tableTitle}</h2>
      <table>
        <thead>
          <tr>
            {words.which.tableColumns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FORM_IDS.map((form) => (
            <tr>
              <td>
                <a href={visit.href(`/apply/${form}`)}>{visit.catalogue.terms.forms[form]}</a>
              </td>
              <td>{words.audience[form]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
