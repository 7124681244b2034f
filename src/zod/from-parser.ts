/**
 * Wrapping a parser in a zod schema. The schema adds no rule: it accepts what the parser accepts, gives what the parser
 * gives, and carries the parser's error whole in `params.error`.
 *
 * @module
 */
import type { Result } from 'neverthrow';
import * as z from 'zod';
import type { Catalogue } from '../messages/catalogue.js';
import type { DomainError } from '../messages/domain-message.js';
import { formatError } from '../messages/format.js';
import type { FieldError } from '../raw-record/field-error.js';

/**
 * A schema of anything that came from outside, giving a `T`. `Raw` is what the caller knows of it, such as the fields of a form
 * library; it changes nothing in what is accepted.
 */
export type ParserSchema<T, Raw = unknown> = z.ZodType<T, Raw>;

/** A schema around the parser of one value. */
export function fromParser<T>(parse: (raw: unknown) => Result<T, DomainError>, catalogue: Catalogue): ParserSchema<T> {
  return fromFieldsParser((raw) => parse(raw).mapErr((error) => [{ path: [], error }]), catalogue);
}

/** A schema around a parser that reports the errors of several fields: one issue for each, under the field's path. */
export function fromFieldsParser<T, Raw = unknown>(
  parse: (raw: unknown) => Result<T, readonly FieldError<DomainError>[]>,
  catalogue: Catalogue,
): ParserSchema<T, Raw> {
  const schema = z.unknown().transform((raw, context): T => {
    const parsed = parse(raw);
    if (parsed.isOk()) return parsed.value;
    for (const { path, error } of parsed.error) {
      // zod would put the input into the issue; it is personal
      context.issues.push({
        code: 'custom',
        input: undefined,
        path: [...path],
        message: formatError(error, catalogue),
        params: { error },
      });
    }
    return z.NEVER;
  });
  return schema as unknown as ParserSchema<T, Raw>; // the parser takes anything, so it takes whatever Raw is
}
