/** @module 出生年月日：民國 [ ]年 [ ]月 [ ]日, with the Gregorian date beside it. */
import { formatCalendarDate, parseMinguo } from 'tw-teacher-account';
import { DATE_BOXES, DateBoxes, dateOfBoxes } from '../pages/date-boxes.js';
import { type ApplicationView, isWrong, textsAt } from './application-view.js';

/** The three boxes. */
export function BirthDateField({ view }: { readonly view: ApplicationView }) {
  const { visit, words, fields } = view;
  const date = parseMinguo(dateOfBoxes(fields));
  return (
    <DateBoxes
      visit={visit}
      label={visit.catalogue.terms.fields.birthDate}
      calendar="minguo"
      values={fields}
      texts={textsAt(view, 'birthDate')}
      hint={words.birthHint}
      isWrong={(box) => isWrong(view, box)}
    >
      <span class="seen">
        {visit.words.date.gregorian}{' '}
        <output id="birthDate-gregorian" for={DATE_BOXES.join(' ')}>
          {date.map((known) => formatCalendarDate(known, 'slash')).unwrapOr('—')}
        </output>
      </span>
    </DateBoxes>
  );
}
