/** @module 職稱 and 任教科目, which form 1-1 alone has. */
import {
  decideForm,
  JOB_TITLE_RULE,
  JOB_TITLES,
  jobTitleCategory,
  LEARNING_DOMAINS,
  parseJobTitle,
  TEACHING_SUBJECTS_RULE,
} from 'tw-teacher-account';
import { lineOf, subjectsOf } from '../application/subject-lines.js';
import { FieldTextsBox, SelectField, TextField } from '../pages/form-parts.js';
import { type ApplicationView, textsAt } from './application-view.js';
import { StepButton } from './step-button.js';

/** The titles of those for whom form 1-1 is. */
const OFFERED_TITLES = JOB_TITLES.filter((title) =>
  parseJobTitle(title)
    .andThen((known) => decideForm({ unitKind: 'school', category: jobTitleCategory(known) }))
    .map((form) => form === '1-1')
    .unwrapOr(false),
);

/** The post and the subjects. */
export function PostPart({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  return (
    <>
      <TextField
        visit={visit}
        id="jobTitle"
        label={visit.catalogue.terms.fields.jobTitle}
        value={fields.jobTitle}
        hint={words.titleHint}
        autocomplete="organization-title"
        maxlength={JOB_TITLE_RULE.maxLength}
        list="job-titles"
        texts={textsAt(view, 'jobTitle')}
      />
      <datalist id="job-titles">
        {OFFERED_TITLES.map((title) => (
          <option value={title}></option>
        ))}
      </datalist>
      <Subjects view={view} />
    </>
  );
}

const PLACES = Array.from({ length: TEACHING_SUBJECTS_RULE.max }, (_, index) => index);

/** Category, subject, 加入; the six places of the form, with 刪除 and 重選. */
function Subjects({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  const subjects = subjectsOf(fields.teachingSubjects);
  return (
    <fieldset class="group" id="subjects" data-part="subjects" aria-describedby="teachingSubjects-texts">
      <legend>
        {visit.catalogue.terms.fields.teachingSubjects}
        <span class="optional">{visit.words.optional}</span>
      </legend>
      <p class="hint">{words.subjectsHint}</p>
      <div class="row">
        <SelectField
          visit={visit}
          id="subjectCategory"
          label={words.subjectCategory}
          value={fields.subjectCategory}
          options={LEARNING_DOMAINS.map((domain) => ({ value: domain, text: domain }))}
          none={words.choose}
          isRequired={false}
          texts={textsAt(view, 'subjectCategory')}
        />
        <TextField
          visit={visit}
          id="subjectName"
          label={words.subjectName}
          value={fields.subjectName}
          isRequired={false}
          texts={textsAt(view, 'subjectName')}
        />
      </div>
      <div class="add-subject">
        <StepButton view={view} step="add-subject" part="subjects" text={words.add} />
        <StepButton view={view} step="clear-subjects" part="subjects" text={words.clear} />
        <FieldTextsBox id="teachingSubjects" texts={textsAt(view, 'teachingSubjects')} />
      </div>
      <ol class="places" aria-label={words.subjectsAdded}>
        {PLACES.map((index) => {
          const subject = subjects[index];
          return (
            <li>
              <span class="place">{words.place(index + 1)}</span>
              {subject === undefined ? null : (
                <>
                  <span class="subject">
                    {subject.category}－{subject.name}
                  </span>
                  <input type="hidden" name="teachingSubjects" value={lineOf(subject)} />
                  <StepButton
                    view={view}
                    step={`remove-subject-${index + 1}`}
                    part="subjects"
                    kind="danger"
                    text={
                      <>
                        {words.remove}
                        <span class="visually-hidden"> {subject.name}</span>
                      </>
                    }
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
