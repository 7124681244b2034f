/**
 * The text that an application's fingerprint is made of: every field but the password.
 *
 * @source decision/0062 — idempotent applications
 * @module
 */
import type { ApplicationForm } from '../application-form/application-form.js';
import { canonicalJson } from '../canonical-json/canonical-json.js';

/** One text for one application. Two forms that were read from different spellings of the same values have the same. */
export function fingerprintText(form: ApplicationForm): string {
  return canonicalJson({ ...form, password: undefined });
}
