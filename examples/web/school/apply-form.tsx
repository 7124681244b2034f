/** @module What a person decides about a plan before it is applied: rows to write all the same, rows to leave out, a mass change. */
import type { ImportLine, RosterImport } from 'tw-teacher-account';
import { formatImportLine } from 'tw-teacher-account/messages';
import type { FormFields } from '../http/read-form.js';
import type { Visit } from '../http/visit.js';
import { PostForm, TextField } from '../pages/form-parts.js';
import { placeOf } from './place-of-line.js';
import { schoolWordsOf } from './words-of.js';

/** The fields; `digest` says which plan was looked at. */
export const APPLY_FIELDS = ['digest', 'accepted', 'leftOut', 'massChangeConfirmed'] as const;

/** What was sent; several accepted lines are joined by line ends. */
export type ApplyValues = FormFields<(typeof APPLY_FIELDS)[number]>;

/** The decisions of the form; `leftOut` is null if it is no list of row numbers. */
export interface ApplyDecisions {
  readonly accepted: readonly number[];
  readonly leftOut: readonly number[] | null;
  readonly massChangeConfirmed: boolean;
}

/** Reads the decisions. Numbers of rows that the plan does not have are passed over by the package. */
export function readDecisions({ accepted = '', leftOut = '', massChangeConfirmed }: ApplyValues): ApplyDecisions {
  return {
    accepted: readNumbers(accepted) ?? [],
    leftOut: readNumbers(leftOut),
    massChangeConfirmed: massChangeConfirmed === 'yes',
  };
}

/** `3,5,8`, with any comma or white space between; null for anything else. */
function readNumbers(text: string): readonly number[] | null {
  const parts = text.split(/[\s,，、]+/).filter((part) => part !== '');
  return parts.every((part) => /^[0-9]{1,7}$/.test(part)) ? parts.map(Number) : null;
}

/** The form under a plan. */
export function ApplyForm(props: {
  readonly visit: Visit;
  readonly plan: RosterImport;
  /** The lines that ask something: as many as fit on a page. */
  readonly questions: readonly ImportLine[];
  readonly values: ApplyValues;
  /** Why what was sent could not be done. */
  readonly isLeftOutWrong: boolean;
  readonly asksForMassChange: boolean;
}) {
  const { visit, plan, questions, values, isLeftOutWrong, asksForMassChange } = props;
  const { plan: words } = schoolWordsOf(visit.language);
  const { accepted } = readDecisions(values);
  const more = plan.totals.undecided - questions.length;
  return (
    <>
      <h2>{words.applyTitle}</h2>
      <PostForm visit={visit} action={`/school/imports/${plan.id}/apply`}>
        <input type="hidden" name="digest" value={plan.digest} />
        {questions.length === 0 ? null : (
          <fieldset class="group">
            <legend>{words.questions}</legend>
            <p class="hint">{words.questionsHint}</p>
            {questions.map(({ planned }) => (
              <label class="choice">
                <input
                  type="checkbox"
                  name="accepted"
                  value={String(planned.line)}
                  checked={accepted.includes(planned.line)}
                />
                <span class="wide">
                  {placeOf(planned, plan, words)} {formatImportLine(planned, visit.catalogue)}
                </span>
              </label>
            ))}
            {more > 0 ? <p>{words.moreQuestions(more)}</p> : null}
          </fieldset>
        )}
        {plan.report === null ? null : (
          <TextField
            visit={visit}
            id="leftOut"
            label={words.leaveOut}
            value={values.leftOut ?? ''}
            isRequired={false}
            hint={words.leaveOutHint}
            texts={isLeftOutWrong ? { errors: [words.leaveOutWrong] } : {}}
          />
        )}
        {asksForMassChange ? (
          <label class="choice panel notice">
            <input id="massChangeConfirmed" type="checkbox" name="massChangeConfirmed" value="yes" />
            <span>{words.confirmMassChange}</span>
          </label>
        ) : null}
        <div class="actions">
          <button>{words.apply}</button>
        </div>
      </PostForm>
    </>
  );
}
