/** @module The rules of a field, each with whether it holds: the rules that a form shows and ticks. */
import { type DomainCheck, formatRule } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';

/** A rule, and whether it holds; null where that is not known (yet). */
export interface ShownRule {
  readonly check: DomainCheck;
  readonly holds: boolean | null;
}

/** Rules in a list. What the sign in front of each says is said in words, too. */
export function RuleList(props: { readonly visit: Visit; readonly id: string; readonly rules: readonly ShownRule[] }) {
  const { catalogue, words } = props.visit;
  return (
    // the words for the script, which ticks while somebody types
    <ul class="rule-list" id={props.id} data-word-kept={words.ruleHolds} data-word-broken={words.ruleBroken}>
      {props.rules.map(({ check, holds }) => (
        <li data-rule={check.code} data-holds={holds === null ? undefined : String(holds)}>
          {formatRule(check, catalogue)}
          <span class="visually-hidden" data-state>
            {holds === null ? '' : holds ? words.ruleHolds : words.ruleBroken}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The rules of a field in which nothing was filled in: none is ticked, and none is broken. */
export function untouched(checks: readonly DomainCheck[]): readonly ShownRule[] {
  return checks.map((check) => ({ check, holds: null }));
}
