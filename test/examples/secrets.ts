import type { ApplicationRow } from '../../examples/read-applications.js';
import type { RosterRow } from '../../examples/read-roster.js';

/** What is in the files and on no screen: identity numbers, passwords, mailboxes. */
export function secretsOf(roster: readonly RosterRow[], applications: readonly ApplicationRow[]): readonly string[] {
  return [
    ...roster.map(({ cells }) => cells.身分證字號),
    ...applications.flatMap(({ cells }) => [
      cells.身分證統一編號,
      cells.密碼,
      cells.確認密碼,
      cells.主要Mail信箱,
      cells.備用Mail信箱,
    ]),
  ]
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}
