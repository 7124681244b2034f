/**
 * Sentences for every error, notice, question, cause and rule of the package. A code that is left out of a catalogue does not compile.
 *
 * @source manual/apply-failures — the sentences that the manual has
 * @module
 */
import type { EventSentences } from './domain-event.js';
import type { DomainCause, DomainCheck, DomainError, DomainNotice, DomainQuestion } from './domain-message.js';
import type { ImportLineWords } from './import-line-words.js';
import type { Sentences } from './sentences.js';
import type { Terms } from './terms.js';

/** One language. */
export interface Catalogue {
  /** As in the `lang` attribute of a page. */
  readonly language: string;
  readonly errors: Sentences<DomainError>;
  readonly notices: Sentences<DomainNotice>;
  /** What a person has to decide about a line of an import. */
  readonly questions: Sentences<DomainQuestion>;
  /** Why an application and a row differ, and what the school is to do about it. */
  readonly causes: Sentences<DomainCause>;
  /** The same where no cause is likely. */
  readonly unexplained: string;
  /** What a rule asks for, for a form that ticks rules while a person types. */
  readonly rules: Sentences<DomainCheck>;
  /** What is said when something was done. */
  readonly events: EventSentences;
  readonly terms: Terms;
  /** A field's name before its sentence. */
  readonly labelled: (label: string, sentence: string) => string;
  readonly importLine: ImportLineWords;
}
