/** The unit directory on the screen: whom to turn to. @module */
import {
  formatPhoneNumber,
  maskEmailAddress,
  reviewUnitDirectoryResult,
  type UnitDirectoryEntry,
} from 'tw-teacher-account';
import { formatNotice } from 'tw-teacher-account/messages';
import type { Screen } from './screen.js';
import type { DirectorySearch } from './search-directory.js';

const SHOWN = 5;

/** Prints searches, the first few units of each. */
export function printDirectory(searches: readonly DirectorySearch[], screen: Screen): void {
  const { page, words, catalogue } = screen;
  page.heading(words.directory.heading);
  page.line(words.directory.inventedContacts);
  for (const { name, result } of searches) {
    page.line();
    page.line(words.directory.search(name, result.entries.length), 'bold');
    for (const entry of result.entries.slice(0, SHOWN)) printEntry(entry, screen);
    const more = result.entries.length - SHOWN;
    if (more > 0) page.line(`  ${words.directory.more(more)}`, 'dim');
    for (const notice of reviewUnitDirectoryResult(result)) {
      page.item(2, '△', formatNotice(notice, catalogue), 'yellow');
    }
  }
}

function printEntry({ unit, contacts }: UnitDirectoryEntry, { page, words, catalogue }: Screen): void {
  const { tiers } = catalogue.terms;
  page.line(`  ${unit.county}${unit.township ?? ''} · ${unit.name}`);
  if (contacts.length === 0) page.line(`    ${words.directory.noContact}`, 'dim');
  for (const { tier, jobTitle, email, phone } of contacts) {
    const text = `${jobTitle}  ${maskEmailAddress(email)}  ${formatPhoneNumber(phone, 'parenthesised')}`;
    page.line(`    ${catalogue.labelled(tiers[tier], text)}`);
  }
}
