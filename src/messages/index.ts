/**
 * Sentences for every error, notice and rule, in Traditional Chinese and English.
 *
 * @module
 */
export type { Catalogue } from './catalogue.js';
export type { DomainCheck, DomainError, DomainNotice } from './domain-message.js';
export { en } from './en/index.js';
export { formatError, formatEvent, formatFieldError, formatNotice, formatRule } from './format.js';
export type { Sentences } from './sentences.js';
export type { FieldName, Terms } from './terms.js';
export type { WorkflowError, WorkflowNotice } from './workflow-message.js';
export { zhTW } from './zh-tw/index.js';
