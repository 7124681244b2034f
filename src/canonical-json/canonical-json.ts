/**
 * Canonical JSON: one text for one value, whatever the order in which its fields were written down.
 *
 * For the package's own readonly data: text, numbers, booleans, null, lists, records. A field that is `undefined` is
 * no field, as everywhere in JSON.
 *
 * @source decision/0062 — the text under a fingerprint
 * @module
 */

/** The value as JSON with the fields of every record in one order: whole numbers first, then by code unit. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortFields(value));
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortFields(inner)]),
  );
}
