/** @module The page of failed applications. */
import {
  type ApplicationRefusal,
  type Diagnosis,
  FORM_IDS,
  FORM_OF_REGISTRAR,
  formatCalendarDate,
  formatMinguo,
  maskIdentityNumber,
  type PreRegistration,
} from 'tw-teacher-account';
import { formatDifference, formatError } from 'tw-teacher-account/messages';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { FormFields } from '../http/read-form.js';
import type { Visit } from '../http/visit.js';
import { DATE_BOXES, DateBoxes } from '../pages/date-boxes.js';
import { ErrorSummary, type FieldTexts, Panel, PostForm, SelectField, TextField } from '../pages/form-parts.js';
import { formatMoment } from './moment.js';
import { SchoolFrame } from './school-frame.js';
import { schoolWordsOf } from './words-of.js';

/** The fields of the comparison. */
export const DIAGNOSE_FIELDS = ['form', 'personName', 'identityNumber', ...DATE_BOXES] as const;

/** What was filled in. */
export type DiagnoseValues = FormFields<(typeof DIAGNOSE_FIELDS)[number]>;

/** What one of the page's forms came to. */
export interface DeskAnswers {
  readonly values?: DiagnoseValues;
  readonly lockedNumber?: string;
  readonly errors?: readonly { readonly field: string; readonly text: string }[];
  readonly diagnosis?: Diagnosis<PreRegistration>;
  /** That a row was unlocked. */
  readonly unlocked?: string;
}

/** The page. */
export function RefusalsPage(props: {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly refusals: readonly ApplicationRefusal[];
  readonly answers: DeskAnswers;
}) {
  const { visit, business, refusals, answers } = props;
  const { errors = [], diagnosis, unlocked } = answers;
  const words = schoolWordsOf(visit.language);
  const { columns, intro, none } = words.refusals;
  const textsOf = (name: string): FieldTexts => ({
    errors: errors.filter(({ field }) => field === name).map(({ text }) => text),
  });
  const lines = errors.map(({ field, text }) => ({ fieldId: field === 'birthDate' ? 'birthYear' : field, text }));
  return (
    <SchoolFrame visit={visit} business={business} title={words.pages.refusals} hasErrors={lines.length > 0}>
      <ErrorSummary visit={visit} lines={lines} />
      {unlocked === undefined ? null : <Panel kind="success" title={unlocked} />}
      {diagnosis === undefined ? null : <DiagnosisPanel visit={visit} diagnosis={diagnosis} />}
      <p>{intro}</p>
      {refusals.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={words.pages.refusals}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.at}</th>
                <th scope="col">{columns.number}</th>
                <th scope="col">{columns.why}</th>
              </tr>
            </thead>
            <tbody>
              {refusals.map(({ at, maskedIdentityNumber, failure }) => (
                <tr>
                  <td>{formatMoment(at, visit.language)}</td>
                  <td>
                    <code>{maskedIdentityNumber}</code>
                  </td>
                  <td>{formatError(failure, visit.catalogue)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DiagnoseForm visit={visit} business={business} values={answers.values ?? {}} textsOf={textsOf} />
      <h2>{words.refusals.unlockTitle}</h2>
      <PostForm visit={visit} action="/school/refusals/unlock">
        <TextField
          visit={visit}
          id="lockedNumber"
          label={words.fields.identityNumber}
          value={answers.lockedNumber ?? ''}
          size={14}
          hint={words.refusals.unlockHint}
          texts={textsOf('lockedNumber')}
        />
        <button class="second">{words.refusals.unlock}</button>
      </PostForm>
    </SchoolFrame>
  );
}

function DiagnoseForm(props: {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly values: DiagnoseValues;
  readonly textsOf: (name: string) => FieldTexts;
}) {
  const { visit, business, values, textsOf } = props;
  const { refusals, fields } = schoolWordsOf(visit.language);
  return (
    <>
      <h2>{refusals.diagnoseTitle}</h2>
      <p>{refusals.diagnoseHint}</p>
      <PostForm visit={visit} action="/school/refusals/diagnosis">
        <SelectField
          visit={visit}
          id="form"
          label={refusals.form}
          value={values.form ?? FORM_OF_REGISTRAR[business.unit.kind]}
          options={FORM_IDS.map((id) => ({ value: id, text: visit.catalogue.terms.forms[id] }))}
        />
        <TextField
          visit={visit}
          id="personName"
          label={fields.personName}
          value={values.personName ?? ''}
          texts={textsOf('personName')}
        />
        <TextField
          visit={visit}
          id="identityNumber"
          label={fields.identityNumber}
          value={values.identityNumber ?? ''}
          size={14}
          texts={textsOf('identityNumber')}
        />
        <DateBoxes
          visit={visit}
          label={fields.birthDate}
          calendar="minguo"
          values={values}
          texts={textsOf('birthDate')}
        />
        <button>{refusals.diagnose}</button>
      </PostForm>
    </>
  );
}

/** The row that is probably the teacher's, and in what the two differ. */
function DiagnosisPanel({
  visit,
  diagnosis,
}: {
  readonly visit: Visit;
  readonly diagnosis: Diagnosis<PreRegistration>;
}) {
  const { refusals, fields } = schoolWordsOf(visit.language);
  const { row, differences } = diagnosis;
  if (row === null) return <Panel kind="notice" title={refusals.nobody} />;
  return (
    <section
      class={`panel ${differences.some(({ hinders }) => hinders) ? 'notice' : 'success'}`}
      role="status"
      aria-labelledby="found"
      tabindex={-1}
      data-focus
    >
      <h2 id="found">{refusals.foundTitle}</h2>
      <dl class="facts">
        <dt>{fields.personName}</dt>
        <dd>{row.personName}</dd>
        <dt>{fields.identityNumber}</dt>
        <dd>
          <code>{maskIdentityNumber(row.identityNumber)}</code>
        </dd>
        <dt>{fields.birthday}</dt>
        <dd>
          {formatCalendarDate(row.birthDate, 'slash')} · {formatMinguo(row.birthDate)}
        </dd>
        <dt>{fields.jobTitle}</dt>
        <dd>{row.jobTitle}</dd>
      </dl>
      {differences.length === 0 ? (
        <p>{refusals.noDifference}</p>
      ) : (
        <ul>
          {differences.map((difference) => (
            <li>
              {formatDifference(difference, visit.catalogue)}
              {difference.hinders ? null : ` · ${refusals.harmless}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
