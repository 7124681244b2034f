/** What speaks against a server, of what came back from it and what is in its database. @module */
import type { LoadFindings } from './application-load.js';

/** Every fault, in words; none for a server that did as it should. */
export function faultsOf(findings: LoadFindings, hasAccount: ReadonlySet<string>): string[] {
  const { acknowledged, statuses, errors, unanswered, ranOut } = findings;
  const answers = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const lost = acknowledged.filter((name) => !hasAccount.has(name)).length;
  const faults = Object.entries(statuses)
    .filter(([status]) => status !== '200')
    .map(([status, count]) => `${count} answers of ${status}`);
  if (errors > 0) faults.push(`${errors} connections that broke or were waited for in vain`);
  if (unanswered > 0) faults.push(`${unanswered} applications without an answer`);
  if (ranOut) faults.push('nobody was left to apply before the time was over');
  const unclear = (statuses[200] ?? 0) - acknowledged.length;
  if (unclear > 0) faults.push(`${unclear} answers of 200 that name no account`);
  if (lost > 0) faults.push(`${lost} acknowledged accounts that are not in the database`);
  if (new Set(acknowledged).size < acknowledged.length) faults.push('an account that was acknowledged to two people');
  if (hasAccount.size > findings.sent) faults.push('more accounts than applications');
  if (answers === 0) faults.push('no answer at all');
  return faults;
}
