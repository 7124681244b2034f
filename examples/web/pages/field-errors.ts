/**
 * The errors of a form, as its page shows them: behind each field, and in the summary above.
 *
 * @module
 */
import type { FieldError } from 'tw-teacher-account';
import { type Catalogue, type DomainError, formatError, formatFieldError } from 'tw-teacher-account/messages';
import type { FieldTexts, SummaryLine } from './form-parts.js';

/** The texts of a form's errors. */
export interface FieldErrorTexts {
  readonly lines: readonly SummaryLine[];
  /** What stands behind the field with this id. */
  readonly behind: (fieldId: string) => FieldTexts;
}

/** The texts of a form whose fields have the ids that stand first in the errors' paths. */
export function fieldErrorTexts(errors: readonly FieldError<DomainError>[], catalogue: Catalogue): FieldErrorTexts {
  const idOf = ({ path: [field = 'main'] }: FieldError<DomainError>) => field;
  return {
    lines: errors.map((fieldError) => ({ fieldId: idOf(fieldError), text: formatFieldError(fieldError, catalogue) })),
    behind: (fieldId) => ({
      errors: errors
        .filter((fieldError) => idOf(fieldError) === fieldId)
        .map(({ error }) => formatError(error, catalogue)),
    }),
  };
}
