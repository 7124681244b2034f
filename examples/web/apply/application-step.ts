/** @module The buttons of the form: 申請, and those that only change what the form shows. */

const PLAIN = ['submit', 'update-schools', 'add-subject', 'clear-subjects', 'send-test-mail'] as const;
type Plain = (typeof PLAIN)[number];

/** What a button does. A place of a subject counts from 1, as on the page. */
export type ApplicationStep =
  | { readonly [Type in Plain]: { readonly type: Type } }[Plain]
  | { readonly type: 'remove-subject'; readonly place: number };

/** The step that a button's value names, 申請 if there is none; null for a value that no button has. */
export function readStep(value: string | undefined): ApplicationStep | null {
  if (value === undefined) return { type: 'submit' };
  const [, place] = /^remove-subject-([1-9])$/.exec(value) ?? [];
  if (place !== undefined) return { type: 'remove-subject', place: Number(place) };
  const type = PLAIN.find((known) => known === value);
  return type === undefined ? null : { type };
}
