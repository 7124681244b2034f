/**
 * Sentences for every error, notice, question, cause and rule, in Traditional Chinese and English.
 *
 * @module
 */

export type { AccountAccessError } from './account-access-message.js';
export type { AccountLifeError } from './account-life-message.js';
export type { Catalogue } from './catalogue.js';
export type { DomainEvent, EventOf, EventSentences } from './domain-event.js';
export type { DomainCause, DomainCheck, DomainError, DomainNotice, DomainQuestion } from './domain-message.js';
export { en } from './en/index.js';
export { enMails } from './en/mail.js';
export {
  formatCause,
  formatDifference,
  formatError,
  formatEvent,
  formatFieldError,
  formatNotice,
  formatQuestion,
  formatRule,
} from './format.js';
export { type FormatImportLineOptions, formatImportLine } from './format-import-line.js';
export type { ImportLineWords } from './import-line-words.js';
export type {
  AccountMailFacts,
  LinkMailFacts,
  MailFacts,
  MailFactsOf,
  MailText,
  MailTexts,
  MessageText,
  MessageTexts,
  MomentMailFacts,
} from './mail-texts.js';
export type { RosterImportError, RosterImportNotice } from './roster-import-message.js';
export type { Sentences } from './sentences.js';
export type { FieldName, Terms } from './terms.js';
export type { WorkflowError, WorkflowNotice } from './workflow-message.js';
export { zhTW } from './zh-tw/index.js';
export { zhTWMails } from './zh-tw/mail.js';
