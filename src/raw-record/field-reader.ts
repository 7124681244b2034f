/**
 * Collecting every field's error of one record, so that a person mends a form once and not field by field.
 *
 * @source manual/apply-failures — 請檢查各欄位後的紅色提醒文字，並加以補充、修正
 * @module
 */
import type { Result } from 'neverthrow';
import type { FieldError } from './field-error.js';

/** Gathers parsed fields and the errors of those that did not parse. */
export interface FieldReader<E> {
  /** The parsed value, or `undefined` after noting the error under the path. */
  readonly take: <T>(path: readonly string[], result: Result<T, E>) => T | undefined;
  /** Notes the errors of a nested record under the path. */
  readonly takeNested: <T>(path: readonly string[], result: Result<T, readonly FieldError<E>[]>) => T | undefined;
  /** The errors noted so far, in the order of reading. */
  readonly errors: readonly FieldError<E>[];
}

/** A reader that has noted nothing. */
export function createFieldReader<E>(): FieldReader<E> {
  const errors: FieldError<E>[] = [];
  return {
    errors,
    take(path, result) {
      if (result.isOk()) return result.value;
      errors.push({ path, error: result.error });
      return undefined;
    },
    takeNested(path, result) {
      if (result.isOk()) return result.value;
      for (const { path: inner, error } of result.error) errors.push({ path: [...path, ...inner], error });
      return undefined;
    },
  };
}
