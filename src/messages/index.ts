/**
 * Sentences for every error, notice, question and rule, in Traditional Chinese and English.
 *
 * @module
 */
export type { AccountLifeError } from './account-life-message.js';
export type { Catalogue } from './catalogue.js';
export type { DomainCheck, DomainError, DomainNotice, DomainQuestion } from './domain-message.js';
export { en } from './en/index.js';
export { formatError, formatEvent, formatFieldError, formatNotice, formatQuestion, formatRule } from './format.js';
export { formatImportLine } from './format-import-line.js';
export type { ImportLineWords } from './import-line-words.js';
export type { RosterImportError, RosterImportNotice } from './roster-import-message.js';
export type { Sentences } from './sentences.js';
export type { FieldName, Terms } from './terms.js';
export type { WorkflowError, WorkflowNotice } from './workflow-message.js';
export { zhTW } from './zh-tw/index.js';
