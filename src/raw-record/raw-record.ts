/**
 * A raw record: an object with named fields that came from outside — a JSON body, a form's entries, a row of a file.
 *
 * Only own properties of the names asked for are read, each once, into an object of our own; the caller's object is
 * left as it was. Anything else on it is counted and refused, so that a misspelt field is not lost in silence.
 *
 * @source decision/0051 — unknown fields are refused
 * @module
 */
import { err, ok, type Result } from 'neverthrow';

/** The values of a record's fields; `undefined` for a field that is not there. */
export type RawFields<Name extends string> = { readonly [N in Name]: unknown };

/** Why a value is not a record of the fields asked for. */
export type RawRecordError =
  | { readonly code: 'record.missing' }
  | { readonly code: 'record.not-a-record' }
  | { readonly code: 'record.unreadable' }
  | { readonly code: 'record.unknown-fields'; readonly count: number };

const MISSING = Object.freeze({ code: 'record.missing' });
const NOT_A_RECORD = Object.freeze({ code: 'record.not-a-record' });
const UNREADABLE = Object.freeze({ code: 'record.unreadable' });

/**
 * Reads the named fields of a record.
 *
 * Errors, in the order they are checked: `record.missing` (undefined or null), `record.not-a-record` (no object, or an
 * array), `record.unreadable` (it throws when it is read), `record.unknown-fields`.
 *
 * @example
 * readRawRecord({ county: '臺北市' }, ['county', 'township']) // ok({ county: '臺北市', township: undefined })
 * readRawRecord({ conty: '臺北市' }, ['county'])              // err({ code: 'record.unknown-fields', count: 1 })
 */
export function readRawRecord<Name extends string>(
  raw: unknown,
  names: readonly Name[],
): Result<RawFields<Name>, RawRecordError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'object') return err(NOT_A_RECORD);
  try {
    if (Array.isArray(raw)) return err(NOT_A_RECORD);
    // a symbol is no field: frameworks tag objects with them
    let unknown = 0;
    for (const key of Object.keys(raw)) if (!(names as readonly string[]).includes(key)) unknown += 1;
    if (unknown > 0) return err({ code: 'record.unknown-fields', count: unknown });

    // every name is set, so that nothing is ever inherited; without a prototype an engine would be slow here
    const fields = {} as { [N in Name]: unknown };
    for (const name of names) {
      fields[name] = Object.hasOwn(raw, name) ? (raw as RawFields<Name>)[name] : undefined;
    }
    return ok(fields);
  } catch {
    return err(UNREADABLE); // a proxy or a getter threw
  }
}
