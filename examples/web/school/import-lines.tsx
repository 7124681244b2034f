/** @module The lines of a plan: how many of each kind, and a page of them. */
import {
  type ImportLine,
  isLineWritten,
  LINE_CLASSES,
  type LineClass,
  maskIdentityNumber,
  type PlannedLine,
  type RosterImport,
} from 'tw-teacher-account';
import { formatImportLine } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';
import { placeOf } from './place-of-line.js';
import { schoolWordsOf } from './words-of.js';

/** How many lines are shown at once. */
export const LINES_ON_A_PAGE = 25;

/** Which lines are shown. */
export interface LineFilter {
  /** Null for all. */
  readonly only: LineClass | null;
  /** Lines behind this one. */
  readonly after: number;
}

/** The totals, which filter, and the table. */
export function ImportLines(props: {
  readonly visit: Visit;
  readonly plan: RosterImport;
  /** One more than is shown if there are more. */
  readonly lines: readonly ImportLine[];
  readonly filter: LineFilter;
}) {
  const { visit, plan, lines, filter } = props;
  const { plan: words } = schoolWordsOf(visit.language);
  const title = plan.state === 'applied' ? words.appliedLinesTitle : words.linesTitle;
  const { lineClasses } = visit.catalogue.terms;
  const shown = lines.slice(0, LINES_ON_A_PAGE);
  const last = lines.length > shown.length ? shown.at(-1) : undefined;
  const address = (only: LineClass | null, after = 0) =>
    `${visit.href(`/school/imports/${plan.id}`)}${queryOf({ only, after })}#lines`;
  const filters = [
    { only: null, name: words.all, count: LINE_CLASSES.reduce((sum, name) => sum + plan.totals[name], 0) },
    ...LINE_CLASSES.filter((name) => plan.totals[name] > 0).map((only) => {
      return { only, name: lineClasses[only], count: plan.totals[only] };
    }),
  ];
  return (
    <>
      <h2 id="lines">{title}</h2>
      <nav aria-label={words.filter}>
        <ul class="filters">
          {filters.map(({ only, name, count }) => (
            <li>
              <a href={address(only)} aria-current={only === filter.only ? 'true' : undefined}>
                {name} <strong>{count}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 ? (
        <p>{words.noLines}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.row}</th>
                <th scope="col">{words.columns.teacher}</th>
                <th scope="col">{words.columns.result}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <tr>
                  <th scope="row">{placeOf(line.planned, plan, words)}</th>
                  <td>{teacherOf(line.planned)}</td>
                  <td class={`line ${line.planned.class}`}>
                    {formatImportLine(line.planned, visit.catalogue, { isWritten: isLineWritten(plan, line) })}
                    {remarksOf(line, words).map((remark) => (
                      <strong>{remark}</strong>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {filter.after > 0 || last !== undefined ? (
        <p class="actions">
          {filter.after > 0 ? <a href={address(filter.only)}>{words.firstLines}</a> : null}
          {last === undefined ? null : <a href={address(filter.only, last.planned.line)}>{words.moreLines}</a>}
        </p>
      ) : null}
    </>
  );
}

function queryOf({ only, after }: LineFilter): string {
  const query = new URLSearchParams();
  if (only !== null) query.set('class', only);
  if (after > 0) query.set('after', String(after));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Name and masked number, as far as they could be read. */
function teacherOf(planned: PlannedLine): string {
  if ('write' in planned) {
    const { personName, identityNumber } = planned.write.entry;
    return `${personName} ${maskIdentityNumber(identityNumber)}`;
  }
  return 'identityNumber' in planned ? maskIdentityNumber(planned.identityNumber) : '';
}

/** What a person chose, and what happened to the row since. */
function remarksOf({ choice, moved }: ImportLine, words: ReturnType<typeof schoolWordsOf>['plan']): readonly string[] {
  return [
    ...(choice === 'left-out' ? [words.leftOut] : []),
    ...(choice === 'accepted' ? [words.accepted] : []),
    ...(moved ? [words.moved] : []),
  ];
}
