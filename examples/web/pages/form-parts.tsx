/**
 * The parts of forms: a field with its label, its hint, its rules and the red text behind it, tied together for screen
 * readers; the summary of what is wrong; a form with its token.
 *
 * @module
 */
import type { Child } from 'hono/jsx';
import { TOKEN_FIELD } from '../http/form-token.js';
import type { Visit } from '../http/visit.js';

/** Something that a field says, by its text: an error (red), a notice, which stops nothing, or that something was done. */
export interface FieldTexts {
  readonly errors?: readonly string[];
  readonly notices?: readonly string[];
  readonly done?: readonly string[];
}

/** One line of the summary; it leads to the field. */
export interface SummaryLine {
  readonly fieldId: string;
  readonly text: string;
}

/** What is wrong, above the form; the script gives it the focus, and without script the address does: `#errors`. */
export function ErrorSummary(props: {
  readonly visit: Visit;
  readonly lines: readonly SummaryLine[];
  /** What became of the form as a whole, where there is a sentence for it; the count of errors comes below. */
  readonly title?: string | undefined;
}) {
  const { visit, lines, title } = props;
  if (lines.length === 0) return null;
  const count = visit.words.errorSummary(lines.length);
  return (
    <section id="errors" class="panel error" role="alert" aria-labelledby="errors-title" tabindex={-1} data-focus>
      <h2 id="errors-title">{title ?? count}</h2>
      {title === undefined ? null : <p>{count}</p>}
      <ul>
        {lines.map(({ fieldId, text }) => (
          <li>
            <a href={`#${fieldId}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A form that is sent with POST, urlencoded unless it carries a file. */
export function PostForm(props: {
  readonly visit: Visit;
  /** The page's path without language. */
  readonly action: string;
  readonly id?: string;
  readonly class?: string;
  readonly hasFile?: boolean;
  readonly children?: Child;
}) {
  const { visit, action, id, hasFile = false, children } = props;
  return (
    <form
      id={id}
      class={props.class}
      method="post"
      action={visit.href(action)}
      enctype={hasFile ? 'multipart/form-data' : undefined}
      // the rules and their texts are ours, in the page's language
      novalidate
    >
      <input type="hidden" name={TOKEN_FIELD} value={visit.formToken} />
      {children}
    </form>
  );
}

/** A field around its input. The input's `aria-describedby` is `describedBy(id)`. */
export function Field(props: {
  readonly visit: Visit;
  readonly id: string;
  readonly label: string;
  /** Null, where all fields of a form are alike: neither is said. */
  readonly isRequired?: boolean | null;
  readonly hint?: Child;
  readonly texts?: FieldTexts;
  /** Behind the hint and the errors: what the script fills, such as rules that are ticked. */
  readonly live?: Child;
  readonly children?: Child;
}) {
  const { visit, id, label, isRequired = true, hint, texts = {}, live, children } = props;
  return (
    <div class="field" data-field={id}>
      <label for={id}>
        {label}
        {isRequired === false ? <span class="optional">{visit.words.optional}</span> : null}
      </label>
      <div id={`${id}-hint`} class="hint">
        {hint}
      </div>
      {children}
      <FieldTextsBox id={id} texts={texts} />
      {live}
    </div>
  );
}

/** What is said behind a field, read out when it changes. */
export function FieldTextsBox({ id, texts }: { readonly id: string; readonly texts: FieldTexts }) {
  const { errors = [], notices = [], done = [] } = texts;
  return (
    <div id={`${id}-texts`} class="texts" aria-live="polite">
      {errors.map((text) => (
        <p class="error-text">{text}</p>
      ))}
      {notices.map((text) => (
        <p class="notice-text">{text}</p>
      ))}
      {done.map((text) => (
        <p class="done-text">{text}</p>
      ))}
    </div>
  );
}

/** What an input is described by: its hint, and what is said behind it. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-texts`;
}

/** A field of one line. */
export function TextField(props: {
  readonly visit: Visit;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly isRequired?: boolean | null;
  readonly hint?: Child;
  readonly texts?: FieldTexts;
  readonly live?: Child;
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly maxlength?: number;
  /** The id of a `datalist` with values to choose from. */
  readonly list?: string;
  /** How wide the input is, in characters. */
  readonly size?: number;
}) {
  const { visit, id, label, value, type = 'text', isRequired = true, hint, texts = {}, live } = props;
  const hasErrors = (texts.errors ?? []).length > 0;
  return (
    <Field visit={visit} id={id} label={label} isRequired={isRequired} hint={hint} texts={texts} live={live}>
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        size={props.size}
        maxlength={props.maxlength}
        list={props.list}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode={props.inputmode}
        autocapitalize="none"
        spellcheck={false}
        aria-required={isRequired === true ? 'true' : undefined}
        aria-invalid={hasErrors ? 'true' : undefined}
        aria-describedby={describedBy(id)}
      />
    </Field>
  );
}

/** A field to choose from a list. */
export function SelectField(props: {
  readonly visit: Visit;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** The text of the choice that is none. */
  readonly none?: string;
  readonly isRequired?: boolean | null;
  readonly hint?: Child;
  readonly texts?: FieldTexts;
}) {
  const { visit, id, label, value, options, none, isRequired = true, hint, texts = {} } = props;
  return (
    <Field visit={visit} id={id} label={label} isRequired={isRequired} hint={hint} texts={texts}>
      <select
        id={id}
        name={id}
        aria-required={isRequired === true ? 'true' : undefined}
        aria-invalid={(texts.errors ?? []).length > 0 ? 'true' : undefined}
        aria-describedby={describedBy(id)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Several buttons of which one is chosen. */
export function RadioField(props: {
  readonly visit: Visit;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[];
  readonly hint?: Child;
  readonly texts?: FieldTexts;
}) {
  const { id, label, value, options, hint, texts = {} } = props;
  return (
    <fieldset class="field choices" id={id} data-field={id} aria-describedby={describedBy(id)}>
      <legend>{label}</legend>
      <div id={`${id}-hint`} class="hint">
        {hint}
      </div>
      {options.map((option) => (
        <label class="choice">
          <input type="radio" name={id} value={option.value} checked={option.value === value} />
          <span>{option.text}</span>
          {option.hint === undefined ? null : <small>{option.hint}</small>}
        </label>
      ))}
      <FieldTextsBox id={id} texts={texts} />
    </fieldset>
  );
}

/** A box of its own colour: what was done, what is to be known, what went wrong. */
export function Panel(props: {
  readonly kind: 'success' | 'notice' | 'error';
  readonly title?: string;
  readonly children?: Child;
}) {
  return (
    <section
      class={`panel ${props.kind}`}
      role={props.kind === 'error' ? 'alert' : props.kind === 'success' ? 'status' : undefined}
      tabindex={props.kind === 'error' || props.kind === 'success' ? -1 : undefined}
      data-focus={props.kind === 'error' || props.kind === 'success' ? '' : undefined}
    >
      {props.title === undefined ? null : <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}
