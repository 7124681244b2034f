/** @module A birth date in three boxes, as the manual has it: 西元 [ ]年 [ ]月 [ ]日. */
import type { Child } from 'hono/jsx';
import type { Visit } from '../http/visit.js';
import { describedBy, type FieldTexts, FieldTextsBox } from './form-parts.js';

/** The fields of the three boxes. */
export const DATE_BOXES = ['birthYear', 'birthMonth', 'birthDay'] as const;

/** One of the boxes. */
export type DateBox = (typeof DATE_BOXES)[number];

/** What stands in the boxes. */
export type DateBoxValues = { readonly [Box in DateBox]?: string };

/** The date as the package's parsers take it: three texts. */
export function dateOfBoxes({ birthYear = '', birthMonth = '', birthDay = '' }: DateBoxValues) {
  return { year: birthYear, month: birthMonth, day: birthDay };
}

/** The boxes, after the name of the calendar; `children` stand behind them. */
export function DateBoxes(props: {
  readonly visit: Visit;
  readonly label: string;
  readonly calendar: 'gregorian' | 'minguo';
  readonly values: DateBoxValues;
  readonly texts?: FieldTexts;
  readonly hint?: string;
  /** Which boxes are wrong. Default: all of them, if there is an error. */
  readonly isWrong?: (box: DateBox) => boolean;
  readonly children?: Child;
}) {
  const { visit, label, calendar, values, texts = {}, hint, children } = props;
  const { isWrong = () => (texts.errors ?? []).length > 0 } = props;
  const { date } = visit.words;
  const words = { birthYear: date.year, birthMonth: date.month, birthDay: date.day };
  const sizes = { birthYear: calendar === 'gregorian' ? 4 : 3, birthMonth: 2, birthDay: 2 };
  return (
    <fieldset class="field" id="birthDate" data-field="birthDate">
      <legend>{label}</legend>
      <div id="birthDate-hint" class="hint">
        {hint}
      </div>
      <div class="boxes">
        <span>{date[calendar]}</span>
        {DATE_BOXES.map((name) => (
          <span class="box">
            <input
              id={name}
              name={name}
              type="text"
              inputmode="numeric"
              autocomplete="off"
              size={sizes[name]}
              value={values[name] ?? ''}
              aria-label={`${date[calendar]} ${words[name]}`}
              aria-required="true"
              aria-invalid={isWrong(name) ? 'true' : undefined}
              aria-describedby={describedBy('birthDate')}
            />
            <label for={name}>{words[name]}</label>
          </span>
        ))}
        {children}
      </div>
      <FieldTextsBox id="birthDate" texts={texts} />
    </fieldset>
  );
}
