/** @module A button that changes what the form shows. Without script the browser comes back to the part that changed. */
import type { Child } from 'hono/jsx';
import type { ApplicationView } from './application-view.js';

/** The button; `part` is the id of what it changes. */
export function StepButton(props: {
  readonly view: ApplicationView;
  readonly step: string;
  readonly part: string;
  readonly text: Child;
  readonly kind?: 'second' | 'danger';
}) {
  const { view, step, part, text, kind = 'second' } = props;
  return (
    <button
      type="submit"
      class={kind}
      id={step}
      name="step"
      value={step}
      formaction={view.visit.href(`/apply/${view.form}#${part}`)}
    >
      {text}
    </button>
  );
}
