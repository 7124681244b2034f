/** @module What was found out about one value: whether it keeps the rules, what it is, and where the rules come from. */
import { formatError, formatNotice } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';
import { RuleList } from '../pages/rule-list.js';
import type { CheckedValue, Fact } from './check-value.js';
import { decisionsAbout, RULE_SOURCES } from './rule-sources.js';
import { anybodyWordsOf } from './words-of.js';

/** The findings on a value. */
export function CheckedCard({ visit, checked }: { readonly visit: Visit; readonly checked: CheckedValue }) {
  const { field, error, notices, rules, facts } = checked;
  const { catalogue } = visit;
  const words = anybodyWordsOf(visit.language).rules;
  const place = error === null ? null : placeOf(error);
  const rows: readonly Fact[] = [...(place === null ? [] : [[words.position, words.nth(place)] as const]), ...facts];
  return (
    <section class="card" id={`checked-${field}`}>
      <h3>{catalogue.terms.fields[field]}</h3>
      {error === null ? (
        <p class="done-text">{words.fits}</p>
      ) : (
        <p class="error-text">
          {catalogue.labelled(words.breaks, formatError(error, catalogue))} <code>{error.code}</code>
        </p>
      )}
      {field === 'password' ? <p class="hint">{words.notShown}</p> : null}
      {rows.length === 0 ? null : (
        <dl class="facts">
          {rows.map(([label, text]) => (
            <>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
      )}
      {rules.length === 0 ? null : (
        <RuleList
          visit={visit}
          id={`checked-${field}-rules`}
          rules={rules.map((check) => ({ check, holds: check.holds }))}
        />
      )}
      {notices.map((notice) => (
        <p class="notice-text">
          {formatNotice(notice, catalogue)} <code>{notice.code}</code>
        </p>
      ))}
      <Sources visit={visit} checked={checked} />
    </section>
  );
}

/** Which character it is about, counted from 1 as people count. */
function placeOf(error: NonNullable<CheckedValue['error']>): number | null {
  if ('ordinal' in error) return error.ordinal;
  return 'index' in error && typeof error.index === 'number' ? error.index + 1 : null;
}

function Sources({ visit, checked }: { readonly visit: Visit; readonly checked: CheckedValue }) {
  const { field, error, notices } = checked;
  const words = anybodyWordsOf(visit.language).rules;
  const codes = [...(error === null ? [] : [error.code]), ...notices.map(({ code }) => code)];
  return (
    <>
      <h4>{words.sources}</h4>
      <ul class="sources">
        {RULE_SOURCES[field].manual.map(({ sentence }) => (
          <li>
            {visit.catalogue.labelled(words.manual, '')}
            <q lang="zh-TW">{sentence}</q>
          </li>
        ))}
        {decisionsAbout(field, codes).map(({ decision, title, titleInChinese }) => (
          <li>
            {visit.catalogue.labelled(words.decision(decision), visit.language === 'en' ? title : titleInChinese)}
          </li>
        ))}
      </ul>
    </>
  );
}
