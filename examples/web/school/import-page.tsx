/** @module The page of one import. */
import type { ImportLine, RosterImport } from 'tw-teacher-account';
import type { BusinessAccount } from '../host/business-accounts.js';
import type { Visit } from '../http/visit.js';
import { Panel, PostForm } from '../pages/form-parts.js';
import { ApplyForm, type ApplyValues } from './apply-form.js';
import { ImportLines, type LineFilter } from './import-lines.js';
import { SchoolFrame } from './school-frame.js';
import { schoolWordsOf } from './words-of.js';

const REFRESH_SECONDS = 2;

/** Why a plan was not applied, and what was decided about it so far. */
export interface ApplyRefused {
  readonly values: ApplyValues;
  readonly sentence?: string;
  readonly isLeftOutWrong?: boolean;
  readonly asksForMassChange?: boolean;
}

/** What the page shows. */
export interface ImportPageProps {
  readonly visit: Visit;
  readonly business: BusinessAccount;
  readonly plan: RosterImport;
  /** One more than is shown if there are more. */
  readonly lines: readonly ImportLine[];
  readonly questions: readonly ImportLine[];
  readonly filter: LineFilter;
  /** Whether this process is at it. */
  readonly isRunning: boolean;
  /** Whether the uploaded file is still kept. */
  readonly hasFile: boolean;
  readonly refused: ApplyRefused | null;
}

/** The page. */
export function ImportPage(props: ImportPageProps) {
  const { visit, business, plan, lines, questions, filter, isRunning, refused } = props;
  const { plan: words } = schoolWordsOf(visit.language);
  const isAtWork = isRunning && plan.state === 'applying';
  const refresh = isAtWork ? { refreshSeconds: REFRESH_SECONDS } : {};
  return (
    <SchoolFrame
      visit={visit}
      business={business}
      title={plan.undoes === null ? words.title : words.undoTitle}
      hasErrors={refused !== null}
      {...refresh}
    >
      {refused === null ? (
        <State visit={visit} plan={plan} isAtWork={isAtWork} />
      ) : (
        <Panel kind="error">
          <p>{refused.sentence ?? words.leaveOutWrong}</p>
          {refused.asksForMassChange === true ? (
            <p>
              <a href="#massChangeConfirmed">{words.confirmMassChange}</a>
            </p>
          ) : null}
        </Panel>
      )}
      <Understood visit={visit} plan={plan} />
      <ImportLines visit={visit} plan={plan} lines={lines} filter={filter} />
      <ResultFile {...props} />
      {plan.state === 'planned' ? (
        <ApplyForm
          visit={visit}
          plan={plan}
          questions={questions}
          values={refused?.values ?? {}}
          isLeftOutWrong={refused?.isLeftOutWrong ?? false}
          asksForMassChange={refused?.asksForMassChange ?? false}
        />
      ) : null}
      <Buttons visit={visit} plan={plan} />
      <p>
        <a href={visit.href('/school/imports')}>{words.back}</a>
      </p>
    </SchoolFrame>
  );
}

/** How far it is, as the store has it. */
function State(props: { readonly visit: Visit; readonly plan: RosterImport; readonly isAtWork: boolean }) {
  const { visit, plan, isAtWork } = props;
  const { plan: words, imports } = schoolWordsOf(visit.language);
  const { state, undoes, written, spared, writes } = plan;
  const moved = spared > 0 ? <p>{words.movedRows(spared)}</p> : null;
  switch (state) {
    case 'planning':
      return <Panel kind="notice" title={words.planning} />;
    case 'planned':
      return <Panel kind="notice" title={words.planned} />;
    case 'applied':
      return (
        <Panel kind="success" title={undoes === null ? words.applied : words.undone}>
          <p>{words.writtenRows(plan)}</p>
          {moved}
        </Panel>
      );
    case 'applying':
      return (
        <section class="panel notice" aria-labelledby="progress-title" data-progress={isAtWork ? '' : undefined}>
          <h2 id="progress-title">{words.running}</h2>
          <p>
            <progress value={String(written + spared)} max={String(writes)} aria-labelledby="progress-title"></progress>{' '}
            <span>{imports.written(plan)}</span>
          </p>
          {moved}
          <p>{isAtWork ? words.runningHint : words.stopped}</p>
          {isAtWork ? null : (
            <PostForm visit={visit} action={`/school/imports/${plan.id}/apply`}>
              <input type="hidden" name="digest" value={plan.digest} />
              <button>{words.goOn}</button>
            </PostForm>
          )}
        </section>
      );
  }
}

/** How the file was read: what a person would doubt first. */
function Understood({ visit, plan: { report } }: { readonly visit: Visit; readonly plan: RosterImport }) {
  if (report === null) return null;
  const { plan: words } = schoolWordsOf(visit.language);
  const { origin, headerRow, rowCount, calendar, calendarFrom, otherColumns } = report;
  const { understood } = words;
  const format = origin.format === 'csv' ? `CSV · ${origin.encoding}` : `Excel · ${origin.sheetName}`;
  const facts = [
    [understood.format, format],
    [understood.header, words.row(headerRow)],
    [understood.rows, String(rowCount)],
    [understood.calendar, `${words.calendars[calendar]} · ${words.calendarsFrom[calendarFrom]}`],
    [understood.other, String(otherColumns.length)],
  ];
  return (
    <>
      <h2>{words.understoodTitle}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

function ResultFile({ visit, plan, hasFile }: ImportPageProps) {
  if (plan.report === null) return null;
  const { plan: words } = schoolWordsOf(visit.language);
  return hasFile ? (
    <p>
      <a href={visit.href(`/school/imports/${plan.id}/file`)}>{words.errorFile}</a>
      <br />
      <small class="hint">{words.errorFileHint}</small>
    </p>
  ) : (
    <p class="hint">{words.noFile}</p>
  );
}

/** What can be done besides applying. */
function Buttons({ visit, plan }: { readonly visit: Visit; readonly plan: RosterImport }) {
  const { plan: words } = schoolWordsOf(visit.language);
  const { id, state, written } = plan;
  return (
    <div class="actions">
      {state === 'planned' || state === 'planning' ? (
        <PostForm visit={visit} action={`/school/imports/${id}/discard`}>
          <button class="danger">{words.discard}</button>
        </PostForm>
      ) : null}
      {state === 'applied' && written > 0 ? (
        <PostForm visit={visit} action={`/school/imports/${id}/undo`}>
          <p class="hint">{words.undoHint}</p>
          <button class="second">{words.undoButton}</button>
        </PostForm>
      ) : null}
    </div>
  );
}
