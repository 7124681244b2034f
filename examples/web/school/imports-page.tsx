/** @module The page with the upload and the list of imports. */
import type { ColumnCalendar, ImportMode, RosterImport } from 'tw-teacher-account';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { FormFields } from '../http/read-form.js';
import type { Visit } from '../http/visit.js';
import { describedBy, ErrorSummary, Field, Panel, PostForm, RadioField, SelectField } from '../pages/form-parts.js';
import { formatMoment } from './moment.js';
import { SchoolFrame } from './school-frame.js';
import { schoolWordsOf } from './words-of.js';

/** The fields of the upload besides the file. */
export const UPLOAD_FIELDS = ['mode', 'calendar'] as const;

/** What was chosen. */
export type UploadValues = FormFields<(typeof UPLOAD_FIELDS)[number]>;

/** Why a file was not planned. */
export interface UploadRefused {
  readonly field: 'file' | 'calendar';
  readonly text: string;
}

/** What a file can be: the choices of the form. */
export const MODES: readonly ImportMode[] = ['these', 'everybody'];

/** The calendars that a column can be in. */
export const CALENDARS: readonly ColumnCalendar[] = ['gregorian', 'minguo', 'mixed'];

/** The page. */
export function ImportsPage(props: {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly imports: readonly RosterImport[];
  readonly values?: UploadValues;
  readonly refused?: UploadRefused;
  readonly isDiscarded?: boolean;
}) {
  const { visit, business, imports, values = {}, refused, isDiscarded = false } = props;
  const words = schoolWordsOf(visit.language);
  return (
    <SchoolFrame visit={visit} business={business} title={words.pages.imports} hasErrors={refused !== undefined}>
      <ErrorSummary
        visit={visit}
        lines={refused === undefined ? [] : [{ fieldId: refused.field, text: refused.text }]}
      />
      {isDiscarded ? <Panel kind="success" title={words.imports.discarded} /> : null}
      <UploadForm visit={visit} values={values} refused={refused ?? null} />
      <h2>{words.imports.listTitle}</h2>
      {imports.length === 0 ? <p>{words.imports.none}</p> : <ImportTable visit={visit} imports={imports} />}
    </SchoolFrame>
  );
}

function UploadForm(props: {
  readonly visit: Visit;
  readonly values: UploadValues;
  readonly refused: UploadRefused | null;
}) {
  const { visit, values, refused } = props;
  const { imports: words, plan } = schoolWordsOf(visit.language);
  const textsOf = (field: UploadRefused['field']) => (refused?.field === field ? { errors: [refused.text] } : {});
  return (
    <>
      <h2>{words.uploadTitle}</h2>
      <p>{words.uploadHint}</p>
      <PostForm visit={visit} action="/school/imports" hasFile>
        <Field
          visit={visit}
          id="file"
          label={words.file}
          isRequired
          hint={refused === null ? undefined : words.fileAgain}
          texts={textsOf('file')}
        >
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx"
            aria-required="true"
            aria-invalid={refused?.field === 'file' ? 'true' : undefined}
            aria-describedby={describedBy('file')}
          />
        </Field>
        <RadioField
          visit={visit}
          id="mode"
          label={words.mode}
          value={values.mode ?? 'these'}
          options={MODES.map((mode) => ({ value: mode, text: words.modes[mode], hint: words.modeHints[mode] }))}
        />
        <SelectField
          visit={visit}
          id="calendar"
          label={words.calendar}
          value={values.calendar ?? ''}
          none={words.calendarFound}
          options={CALENDARS.map((calendar) => ({ value: calendar, text: plan.calendars[calendar] }))}
          isRequired={false}
          texts={textsOf('calendar')}
        />
        <div class="actions">
          <button>{words.upload}</button>
        </div>
      </PostForm>
    </>
  );
}

function ImportTable({ visit, imports }: { readonly visit: Visit; readonly imports: readonly RosterImport[] }) {
  const { imports: words } = schoolWordsOf(visit.language);
  const { columns } = words;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words.listTitle}>
      <table>
        <thead>
          <tr>
            {[columns.at, columns.kind, columns.state, columns.rows].map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => {
            const at = formatMoment(one.plannedAt, visit.language);
            return (
              <tr>
                <th scope="row">
                  <a href={visit.href(`/school/imports/${one.id}`)} aria-label={words.open(at)}>
                    {at}
                  </a>
                </th>
                <td>{one.undoes === null ? words.modes[one.mode] : words.undo}</td>
                <td>{words.states[one.state]}</td>
                <td>{words.written(one)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
