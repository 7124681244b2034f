import type { FieldError, FieldNotice } from 'tw-teacher-account';
import { type DomainError, type DomainNotice, formatFieldError, formatNotice } from 'tw-teacher-account/messages';
import type { Screen } from './screen.js';

const INDENT = 5;

/** Why a line was refused: the sentence, and below it the red text behind each field. */
export function printRefusal(sentence: string, fields: readonly FieldError<DomainError>[], screen: Screen): void {
  const { page, catalogue } = screen;
  page.item(INDENT, '✗', sentence, 'red');
  for (const field of fields) page.item(INDENT + 2, '·', formatFieldError(field, catalogue), 'red');
}

/** What is remarkable about a line that was accepted. */
export function printNotices(notices: readonly FieldNotice<DomainNotice>[], screen: Screen): void {
  const { page, catalogue } = screen;
  for (const { notice } of notices) page.item(INDENT, '△', formatNotice(notice, catalogue), 'yellow');
}

/** The remark that the file has on a line. */
export function printRemark(remark: string, { page }: Screen): void {
  if (remark.trim() !== '') page.item(INDENT, '※', remark, 'dim');
}
