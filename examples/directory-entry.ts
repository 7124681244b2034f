import { parseEmailAddress, parseJobTitle, type UnitDirectoryEntry } from 'tw-teacher-account';
import type { ListedUnit } from './read-schools.js';

/** The list has the phone number; title and mailbox of the contact are made up. */
export function directoryEntryOf({ unit, phone }: ListedUnit): UnitDirectoryEntry {
  const jobTitle = parseJobTitle(unit.kind === 'school' ? '教務主任' : '組長').unwrapOr(null);
  const email = parseEmailAddress(`office@u${unit.code.toLowerCase()}.example`).unwrapOr(null);
  if (phone === null || jobTitle === null || email === null) return { unit, contacts: [] };
  return { unit, contacts: [{ tier: 'head', jobTitle, email, phone }] };
}
