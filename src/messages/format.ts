import type { Difference } from '../diagnosis/diagnosis.js';
import type { FieldError } from '../raw-record/field-error.js';
import type { Catalogue } from './catalogue.js';
import type { DomainEvent } from './domain-event.js';
import type { DomainCause, DomainCheck, DomainError, DomainNotice, DomainQuestion } from './domain-message.js';
import type { FieldName } from './terms.js';

/** The sentence for an error. Where the manual has a sentence, the zh-TW text is that sentence. */
export function formatError(error: DomainError, { errors }: Catalogue): string {
  return sentenceOf(errors, error);
}

/** The sentence for a notice. */
export function formatNotice(notice: DomainNotice, { notices }: Catalogue): string {
  return sentenceOf(notices, notice);
}

/** What a person has to decide about a line of an import. */
export function formatQuestion(question: DomainQuestion, { questions }: Catalogue): string {
  return sentenceOf(questions, question);
}

/** Why an application and a row differ, and what the school is to do about it. */
export function formatCause(cause: DomainCause, { causes }: Catalogue): string {
  return sentenceOf(causes, cause);
}

/** The sentence for a difference, after the name of the field. */
export function formatDifference({ field, cause }: Difference, catalogue: Catalogue): string {
  const sentence = cause === null ? catalogue.unexplained : formatCause(cause, catalogue);
  return catalogue.labelled(catalogue.terms.fields[field], sentence);
}

/** What a rule asks for, whether it holds or not. */
export function formatRule(check: DomainCheck, { rules }: Catalogue): string {
  return sentenceOf(rules, check);
}

/** What is said when something was done: 帳號申請成功, 您已更新資料成功. */
export function formatEvent(event: DomainEvent, { events }: Catalogue): string {
  const sentence = events[event.type] as (event: DomainEvent) => string;
  return sentence(event);
}

/** The sentence for a field's error, after the field's name unless the sentence has it: the red text behind a field. */
export function formatFieldError({ path, error }: FieldError<DomainError>, catalogue: Catalogue): string {
  const sentence = formatError(error, catalogue);
  const { fields } = catalogue.terms;
  // a position in a list has no name of its own: the field around it has
  const named = path.filter((name): name is FieldName => Object.hasOwn(fields, name)).at(-1);
  if (named === undefined) return sentence;
  const label = fields[named];
  return sentence.toLowerCase().includes(label.toLowerCase()) ? sentence : catalogue.labelled(label, sentence);
}

// A catalogue pairs each code with its own data; TypeScript cannot follow that through an index.
function sentenceOf(
  sentences: { readonly [code: string]: (data: never) => string },
  data: { readonly code: string },
): string {
  const sentence = sentences[data.code] as (data: { readonly code: string }) => string;
  return sentence(data);
}
