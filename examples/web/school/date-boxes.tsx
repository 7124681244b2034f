/** @module A date in three boxes, as the manual has it: 西元 [ ]年 [ ]月 [ ]日. */
import type { Visit } from '../http/visit.js';
import { describedBy, type FieldTexts, FieldTextsBox } from '../pages/form-parts.js';
import { schoolWordsOf } from './words-of.js';

/** The fields of the three boxes. */
export const DATE_BOXES = ['birthYear', 'birthMonth', 'birthDay'] as const;

/** What stands in the boxes. */
export type DateBoxValues = { readonly [Box in (typeof DATE_BOXES)[number]]?: string };

/** The date as the package's parsers take it: three texts. */
export function dateOfBoxes({ birthYear = '', birthMonth = '', birthDay = '' }: DateBoxValues) {
  return { year: birthYear, month: birthMonth, day: birthDay };
}

/** The boxes for a birth date, after the name of the calendar. */
export function DateBoxes(props: {
  readonly visit: Visit;
  readonly label: string;
  readonly calendar: 'gregorian' | 'minguo';
  readonly values: DateBoxValues;
  readonly texts?: FieldTexts;
}) {
  const { visit, label, calendar, values, texts = {} } = props;
  const hasErrors = (texts.errors ?? []).length > 0;
  const { date } = schoolWordsOf(visit.language);
  const box = (name: (typeof DATE_BOXES)[number], text: string, size: number) => (
    <label>
      <input
        id={name}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        size={size}
        value={values[name] ?? ''}
        aria-required="true"
        aria-invalid={hasErrors ? 'true' : undefined}
        aria-describedby={describedBy('birthDate')}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset class="field" id="birthDate" data-field="birthDate">
      <legend>{label}</legend>
      <div id="birthDate-hint" class="hint"></div>
      <div class="date-boxes">
        <span>{date[calendar]}</span>
        {box('birthYear', date.year, calendar === 'gregorian' ? 4 : 3)}
        {box('birthMonth', date.month, 2)}
        {box('birthDay', date.day, 2)}
      </div>
      <FieldTextsBox id="birthDate" texts={texts} />
    </fieldset>
  );
}
