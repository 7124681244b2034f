/** @module The page 教師資料登錄. */
import {
  formatCalendarDate,
  JOB_TITLE_RULE,
  JOB_TITLES,
  maskIdentityNumber,
  type PreRegistered,
  SEXES,
} from 'tw-teacher-account';
import { formatEvent } from 'tw-teacher-account/messages';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { FormFields } from '../http/read-form.js';
import type { Visit } from '../http/visit.js';
import { DATE_BOXES, DateBoxes } from '../pages/date-boxes.js';
import {
  ErrorSummary,
  type FieldTexts,
  Panel,
  PostForm,
  RadioField,
  SelectField,
  TextField,
} from '../pages/form-parts.js';
import { SchoolFrame } from './school-frame.js';
import { schoolWordsOf } from './words-of.js';

/** The fields of the form. */
export const REGISTER_FIELDS = [
  'personName',
  'sex',
  'identityNumber',
  ...DATE_BOXES,
  'jobTitle',
  'otherJobTitle',
  'confirmed',
] as const;

/** What was filled in. */
export type RegisterValues = FormFields<(typeof REGISTER_FIELDS)[number]>;

/** What is wrong, and whether a box to confirm is shown. */
export interface RegisterTexts {
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  readonly needsConfirmation: boolean;
}

/** Nothing was sent yet, or all of it was right. */
export const NOT_SENT: RegisterTexts = { errors: [], needsConfirmation: false };

/** The page, with what was done or what is wrong. */
export function RegisterPage(props: {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly values: RegisterValues;
  readonly texts: RegisterTexts;
  readonly done?: PreRegistered;
  readonly notices?: readonly string[];
}) {
  const { visit, business, values, texts, done, notices = [] } = props;
  const words = schoolWordsOf(visit.language);
  const { fields, register } = words;
  const textsOf = (name: string): FieldTexts => ({
    errors: texts.errors.filter(({ field }) => field === name).map(({ text }) => text),
  });
  const lines = texts.errors.map(({ field, text }) => ({ fieldId: FOCUS_OF[field] ?? field, text }));
  return (
    <SchoolFrame visit={visit} business={business} title={words.pages.register} hasErrors={lines.length > 0}>
      <ErrorSummary visit={visit} lines={lines} />
      {done === undefined ? null : <Done visit={visit} done={done} notices={notices} />}
      <section class="panel" aria-labelledby="notes">
        <h2 id="notes">{register.notesTitle}</h2>
        <ol>
          {register.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ol>
      </section>
      <h2>{register.formTitle}</h2>
      <PostForm visit={visit} action="/school/register">
        <TextField
          visit={visit}
          id="personName"
          label={fields.personName}
          value={values.personName ?? ''}
          texts={textsOf('personName')}
        />
        <RadioField
          visit={visit}
          id="sex"
          label={fields.sex}
          value={values.sex ?? ''}
          options={SEXES.map((sex) => ({ value: sex, text: visit.catalogue.terms.sexes[sex] }))}
          texts={textsOf('sex')}
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
          calendar="gregorian"
          values={values}
          texts={textsOf('birthDate')}
        />
        <div class="row">
          <SelectField
            visit={visit}
            id="jobTitle"
            label={fields.jobTitle}
            value={values.jobTitle ?? ''}
            none={register.chooseTitle}
            options={JOB_TITLES.map((title) => ({ value: title, text: title }))}
            texts={textsOf('jobTitle')}
          />
          <TextField
            visit={visit}
            id="otherJobTitle"
            label={register.otherTitle}
            isRequired={false}
            value={values.otherJobTitle ?? ''}
            maxlength={JOB_TITLE_RULE.maxLength}
            hint={register.otherTitleHint}
          />
        </div>
        {texts.needsConfirmation ? <Confirmation label={register.confirm} texts={textsOf('confirmed')} /> : null}
        <div class="actions">
          <button>{register.button}</button>
        </div>
      </PostForm>
    </SchoolFrame>
  );
}

/** Where a summary's line leads, for fields that are several inputs. */
const FOCUS_OF: Readonly<Record<string, string>> = { birthDate: 'birthYear' };

function Confirmation({ label, texts }: { readonly label: string; readonly texts: FieldTexts }) {
  return (
    <div class="panel notice">
      <label class="choice">
        <input id="confirmed" type="checkbox" name="confirmed" value="yes" aria-describedby="confirmed-texts" />
        <span>{label}</span>
      </label>
      <div id="confirmed-texts" class="texts">
        {(texts.errors ?? []).map((text) => (
          <p class="notice-text">{text}</p>
        ))}
      </div>
    </div>
  );
}

/** 您已更新資料成功, with number, birthday and title as the manual shows them. */
function Done(props: { readonly visit: Visit; readonly done: PreRegistered; readonly notices: readonly string[] }) {
  const { visit, done, notices } = props;
  const { fields, register } = schoolWordsOf(visit.language);
  const { identityNumber, birthDate, jobTitle } = done.row;
  return (
    <>
      <Panel kind="success" title={formatEvent(done, visit.catalogue)}>
        <p>{register.outcomes[done.outcome]}</p>
        <dl class="facts">
          <dt>{fields.identityNumber}</dt>
          <dd>
            <code>{maskIdentityNumber(identityNumber)}</code>
          </dd>
          <dt>{fields.birthday}</dt>
          <dd>{formatCalendarDate(birthDate, 'slash')}</dd>
          <dt>{fields.jobTitle}</dt>
          <dd>{jobTitle}</dd>
        </dl>
      </Panel>
      {notices.length === 0 ? null : (
        <Panel kind="notice" title={visit.words.notice}>
          <ul>
            {notices.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
