/** @module What a search in the directory found: unit by unit, whom to turn to. */
import {
  formatPhoneNumber,
  reviewUnitDirectoryResult,
  type UnitDirectoryEntry,
  type UnitDirectoryQuery,
  type UnitDirectoryResult,
} from 'tw-teacher-account';
import { formatNotice } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';
import { anybodyWordsOf } from './words-of.js';

/** The result, the hint that there were more, and what was searched for. */
export function FoundUnits(props: {
  readonly visit: Visit;
  readonly query: UnitDirectoryQuery;
  readonly result: UnitDirectoryResult;
}) {
  const { visit, query, result } = props;
  const words = anybodyWordsOf(visit.language).units;
  const { name, stage, county, township } = query;
  const conditions = [name, stage === null ? null : words.stages[stage], county, township].filter(
    (condition) => condition !== null,
  );
  return (
    <section>
      {/* the focus comes here, where the answer is */}
      <h2 tabindex={-1} data-focus>
        {words.found(result.entries.length)}
      </h2>
      {reviewUnitDirectoryResult(result).map((notice) => (
        <p class="notice-text">{formatNotice(notice, visit.catalogue)}</p>
      ))}
      <p>
        {visit.catalogue.labelled(words.conditions, '')}
        {conditions.length === 0
          ? words.noCondition
          : conditions.map((condition) => <span class="tag">{condition}</span>)}
      </p>
      {result.entries.length === 0 ? <p>{words.nothing}</p> : null}
      {result.entries.map((entry, index) => (
        <FoundUnit visit={visit} entry={entry} isOpen={index === 0} />
      ))}
    </section>
  );
}

function FoundUnit(props: { readonly visit: Visit; readonly entry: UnitDirectoryEntry; readonly isOpen: boolean }) {
  const { visit, entry, isOpen } = props;
  const { unit, contacts } = entry;
  const { tiers, fields } = visit.catalogue.terms;
  const words = anybodyWordsOf(visit.language).units;
  return (
    <details class="unit" open={isOpen}>
      <summary>
        {unit.county}
        {unit.township} · {unit.name}
      </summary>
      <h3>{words.contacts}</h3>
      {contacts.length === 0 ? <p>{words.noContact}</p> : null}
      {contacts.map(({ tier, jobTitle, email, phone }) => (
        <p>
          {visit.catalogue.labelled(tiers[tier], jobTitle)} <a href={`mailto:${email}`}>{email}</a>
          <br />
          {visit.catalogue.labelled(fields.phone, formatPhoneNumber(phone, 'national'))}
        </p>
      ))}
    </details>
  );
}
