/** @module The rules of a field, ticked as far as they hold; the script ticks them while somebody types. */
import type { Catalogue, DomainCheck } from 'tw-teacher-account/messages';
import { formatRule } from 'tw-teacher-account/messages';

/** The rules. While nothing was filled in, none is ticked and none is broken. */
export function RuleList(props: {
  readonly id: string;
  readonly checks: readonly DomainCheck[];
  readonly isEmpty: boolean;
  readonly catalogue: Catalogue;
}) {
  const { id, checks, isEmpty, catalogue } = props;
  return (
    <ul class="rule-list" id={`${id}-rules`}>
      {checks.map((check) => (
        <li data-rule={check.code} data-holds={isEmpty ? undefined : String(check.holds)}>
          {formatRule(check, catalogue)}
        </li>
      ))}
    </ul>
  );
}
