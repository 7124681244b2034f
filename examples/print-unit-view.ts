/** The unit's own view: its roster with who has an account, and the applications that failed, each with its cause. @module */
import { maskIdentityNumber } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import { cellsOf } from './cells.js';
import { timeInTaipei } from './demo-clock.js';
import type { DemoHost } from './demo-host.js';
import type { Screen } from './screen.js';
import type { UnitView } from './view-units.js';

/** Prints what a unit sees. */
export function printUnitView({ unit, teachers, refusals }: UnitView, { refusedNow }: DemoHost, screen: Screen): void {
  const { page, words, catalogue } = screen;
  page.heading(words.unitView.heading);
  page.item(0, unit.code, `${unit.county}${unit.township ?? ''} · ${unit.name}`, 'bold');
  page.line();
  page.line(words.unitView.roster(teachers.length, teachers.filter(({ accountOpened }) => accountOpened).length));
  const { number, name, jobTitle, status, account } = words.unitView.columns;
  page.columns(cellsOf(WIDTHS, ['', number, name, jobTitle, status, account], () => 'dim'));
  for (const [index, { row, accountOpened }] of teachers.entries()) {
    const texts = [
      String(index + 1),
      maskIdentityNumber(row.identityNumber),
      row.personName,
      row.jobTitle,
      accountOpened ? words.unitView.opened : words.unitView.notOpened,
      row.claim?.accountName ?? '',
      row.claim?.nameMatch === 'variant' ? words.unitView.variant : '',
    ];
    page.columns(cellsOf(WIDTHS, texts, (cell) => (cell === 4 ? (accountOpened ? 'green' : 'yellow') : undefined)));
  }

  page.line();
  page.line(words.unitView.refusals(refusals.length));
  const earlier = refusals.length - refusedNow().filter((refusal) => refusal.unit === unit.code).length;
  if (earlier > 0) page.line(words.unitView.earlierRefusals(earlier), 'dim');
  for (const { at, maskedIdentityNumber, failure } of refusals) {
    page.item(2, `${timeInTaipei(at)}  ${maskedIdentityNumber}`, formatError(failure, catalogue));
  }
  if (refusals.length > 0) {
    page.line(words.unitView.inPublic, 'dim');
    page.item(2, '✗', formatError({ code: 'application.no-match' }, catalogue), 'red');
  }
}

const WIDTHS = [4, 10, 16, 14, 8, 12, 30];
