/** Step 2 on the screen: every application and what the applicant is told. @module */
import { type AccountName, maskIdentityNumber, parseIdentityNumber } from 'tw-teacher-account';
import { formatError, formatEvent } from 'tw-teacher-account/messages';
import { SCRYPT_COST } from 'tw-teacher-account/node';
import { cellsOf } from './cells.js';
import { DEMO_COST } from './demo-host.js';
import type { Style } from './page.js';
import { printNotices, printRefusal, printRemark } from './print-refusal.js';
import type { Screen } from './screen.js';
import type { ApplicationOutcome } from './submit-applications.js';

/** Prints what became of the applications. `byVariant` are the accounts whose names match by variant characters. */
export function printApplications(
  outcomes: readonly ApplicationOutcome[],
  byVariant: ReadonlySet<AccountName>,
  screen: Screen,
): void {
  const { page, words } = screen;
  page.heading(words.applications.heading(outcomes.length));
  page.item(0, '', words.applications.explained(DEMO_COST, SCRYPT_COST.logRounds));
  page.line();
  const { line, form, name, number, unit, account, outcome } = words.applications.columns;
  page.columns(cellsOf(WIDTHS, [line, '', form, name, number, unit, account, outcome], () => 'dim'));

  for (const outcome of outcomes) {
    const { result } = outcome;
    printRow(outcome, screen);
    if (result.isOk() && byVariant.has(result.value.accountName))
      page.item(INDENT, '△', words.applications.variant, 'yellow');
    printRemark(outcome.row.cells.備註, screen);
  }
}

function printRow({ row, form, notices, result }: ApplicationOutcome, screen: Screen): void {
  const { page, words, catalogue } = screen;
  const { cells } = row;
  const number = form?.identityNumber ?? parseIdentityNumber(cells.身分證統一編號).unwrapOr(null);
  const texts = [
    String(row.line),
    result.isOk() ? '✓' : '✗',
    cells.申請表,
    cells.姓名,
    number === null ? '—' : maskIdentityNumber(number),
    cells.單位代碼 === '' ? cells.學校名稱 : cells.單位代碼,
    cells.使用者帳號,
    result.isOk() ? formatEvent(result.value, catalogue) : '',
  ];
  const style: Style = result.isOk() ? 'green' : 'red';
  page.columns(cellsOf(WIDTHS, texts, (index) => (index === 1 || index === texts.length - 1 ? style : undefined)));

  if (result.isOk()) {
    printNotices(notices, screen);
    if (result.value.repeated) page.item(INDENT, '△', words.applications.repeated, 'yellow');
  } else {
    const { error } = result;
    const fields = error.code === 'application-form.invalid' ? error.fields : [];
    printRefusal(formatError(error, catalogue), fields, screen);
  }
}

const INDENT = 5;
const WIDTHS = [4, 1, 4, 16, 10, 24, 12, 22];
