/**
 * The three consents (帳號申請同意書) at the end of the application form.
 *
 * A consent is a document and the version of it that the person was shown. The texts are the site's; their versions
 * are told by the host, since an agreement to a text that nobody can name proves nothing.
 *
 * Not forgiven: anything but the literal `true`. A consent is never guessed.
 *
 * @source manual/form-1-1 — the three documents, each ticked
 * @source decision/0052 — versions, and literally true
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { FieldError } from '../raw-record/field-error.js';
import { createFieldReader } from '../raw-record/field-reader.js';
import { type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';

/** The documents, in the order of the form: 帳號使用同意書, 使用管理要點, 個人資料提供同意書. */
export const CONSENT_DOCUMENTS = Object.freeze(['account-terms', 'site-rules', 'personal-data'] as const);

/** One of the three documents. */
export type ConsentDocument = (typeof CONSENT_DOCUMENTS)[number];

/**
 * The version in force of each document, in the host's own notation: any well-formed Unicode without NUL, at most 200
 * characters.
 */
export type ConsentVersions = { readonly [Document in ConsentDocument]: string };

/** An agreement to one version of one document. */
export interface Consent {
  readonly document: ConsentDocument;
  readonly version: string;
}

/** Why a consent was not given. */
export type ConsentError =
  | RawRecordError
  | { readonly code: 'consent.not-agreed'; readonly document: ConsentDocument }
  | { readonly code: 'consent.version-missing'; readonly document: ConsentDocument }
  | { readonly code: 'consent.version-outdated'; readonly document: ConsentDocument };

/**
 * Reads one consent, `{ agreed: true, version }`, against the version in force.
 *
 * Errors, in the order they are checked: `record.…` (missing, no record, unreadable, unknown fields), `consent.not-agreed`,
 * `consent.version-missing`, `consent.version-outdated`.
 *
 * @example
 * parseConsent({ agreed: true, version: '3' }, 'site-rules', '3') // ok({ document: 'site-rules', version: '3' })
 * parseConsent({ agreed: 'on', version: '3' }, 'site-rules', '3') // err({ code: 'consent.not-agreed', document: 'site-rules' })
 */
export function parseConsent(raw: unknown, document: ConsentDocument, version: string): Result<Consent, ConsentError> {
  if (raw === undefined || raw === null) return err({ code: 'consent.not-agreed', document });
  return readRawRecord(raw, ['agreed', 'version']).andThen((fields): Result<Consent, ConsentError> => {
    if (fields.agreed !== true) return err({ code: 'consent.not-agreed', document });
    if (fields.version === undefined) return err({ code: 'consent.version-missing', document });
    if (fields.version !== version) return err({ code: 'consent.version-outdated', document });
    return ok({ document, version });
  });
}

/**
 * Reads the three consents from a record with a field for each document. Every one that is missing or wrong is
 * reported, under the document's name.
 */
export function parseConsents(
  raw: unknown,
  versions: ConsentVersions,
): Result<readonly Consent[], readonly FieldError<ConsentError>[]> {
  return readRawRecord(raw ?? {}, CONSENT_DOCUMENTS)
    .mapErr((error): readonly FieldError<ConsentError>[] => [{ path: [], error }])
    .andThen((fields) => {
      const reader = createFieldReader<ConsentError>();
      const consents = CONSENT_DOCUMENTS.map((document) =>
        reader.take([document], parseConsent(fields[document], document, versions[document])),
      );
      const given = consents.filter((consent) => consent !== undefined);
      return reader.errors.length > 0 ? err(reader.errors) : ok(given);
    });
}
