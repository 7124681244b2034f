/** @module 出生年月日：民國 [ ]年 [ ]月 [ ]日, with the Gregorian date beside it. */
import { formatCalendarDate, parseMinguo } from 'tw-teacher-account';
import { FieldTextsBox } from '../pages/form-parts.js';
import { type ApplicationView, isWrong, textsAt } from './application-view.js';

const BOXES = [
  ['birthYear', 'year', 'bday-year'],
  ['birthMonth', 'month', 'bday-month'],
  ['birthDay', 'day', 'bday-day'],
] as const;

/** The three boxes. */
export function BirthDateField({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  const date = parseMinguo({ year: fields.birthYear, month: fields.birthMonth, day: fields.birthDay });
  return (
    <fieldset class="field" id="birthDate" data-field="birthDate">
      <legend>{visit.catalogue.terms.fields.birthDate}</legend>
      <div id="birthDate-hint" class="hint">
        {words.birthHint}
      </div>
      <div class="boxes">
        <span>{words.minguo}</span>
        {BOXES.map(([id, part]) => (
          <span class="box">
            <input
              id={id}
              name={id}
              value={fields[id]}
              size={3}
              inputmode="numeric"
              autocomplete="off"
              aria-label={`${words.minguo} ${words[part]}`}
              aria-required="true"
              aria-invalid={isWrong(view, id) ? 'true' : undefined}
              aria-describedby="birthDate-hint birthDate-texts"
            />
            <label for={id}>{words[part]}</label>
          </span>
        ))}
        <span class="seen">
          {words.gregorian}{' '}
          <output id="birthDate-gregorian" for="birthYear birthMonth birthDay">
            {date.map((known) => formatCalendarDate(known, 'slash')).unwrapOr('—')}
          </output>
        </span>
      </div>
      <FieldTextsBox id="birthDate" texts={textsAt(view, 'birthDate')} />
    </fieldset>
  );
}
