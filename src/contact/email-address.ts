/**
 * E-mail address (主要Mail信箱、備用Mail信箱): where the site's mails reach a teacher.
 *
 * Shape: a local part of 1 to 64 ASCII characters, `@`, a domain of at least two labels; at most 254 characters in
 * all. Canonical form: no white space around it, the domain in lower case, the local part as typed.
 *
 * The local part takes the characters that HTML's `<input type="email">` takes, dots anywhere. The domain's labels
 * have 1 to 63 letters, digits or hyphens, no hyphen at an edge; the last label is two or more letters, or an
 * `xn--` label.
 *
 * It is not proof that the mailbox exists; the test mail is. It takes no quoted local part, no comment, no IP address
 * and no internationalised address.
 *
 * @source manual/form-1-1 — 主要Mail信箱、確認Mail信箱、備用Mail信箱
 * @source source/schema-168 — user@host
 * @source decision/0030 — the shape
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';

/** A well-formed e-mail address in canonical form. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

/** The limits of an e-mail address, for forms that show them. */
export const EMAIL_ADDRESS_RULE = Object.freeze({ maxLength: 254, maxLocalPartLength: 64, maxLabelLength: 63 });

/** Why a value is not an e-mail address. `index` counts UTF-16 code units from 0 in the text as given. */
export type EmailAddressError =
  | { readonly code: 'email-address.missing' }
  | { readonly code: 'email-address.not-text' }
  | { readonly code: 'email-address.too-long'; readonly maxLength: number; readonly actual: number }
  | { readonly code: 'email-address.full-width'; readonly index: number }
  | { readonly code: 'email-address.no-at-sign' }
  | { readonly code: 'email-address.several-at-signs'; readonly index: number }
  | { readonly code: 'email-address.no-local-part' }
  | { readonly code: 'email-address.local-part-too-long'; readonly maxLength: number; readonly actual: number }
  | { readonly code: 'email-address.local-part'; readonly index: number }
  | EmailDomainError;

/** Why the part after the `@` is not a domain. */
export type EmailDomainError =
  | { readonly code: 'email-address.no-domain' }
  | { readonly code: 'email-address.domain'; readonly index: number }
  | { readonly code: 'email-address.no-dot-in-domain' }
  | { readonly code: 'email-address.empty-label'; readonly index: number }
  | {
      readonly code: 'email-address.label-too-long';
      readonly maxLength: number;
      readonly actual: number;
      readonly index: number;
    }
  | { readonly code: 'email-address.hyphen'; readonly index: number }
  | { readonly code: 'email-address.top-level-domain'; readonly index: number };

const MISSING = Object.freeze({ code: 'email-address.missing' });
const NOT_TEXT = Object.freeze({ code: 'email-address.not-text' });

/**
 * Reads an e-mail address. White space around it and capitals in the domain are forgiven.
 *
 * Errors, in the order they are checked: `email-address.missing` (absent, empty or white space only),
 * `email-address.not-text`, `email-address.too-long`, `email-address.full-width` (the first full-width character or
 * `。`), `email-address.no-at-sign`, `email-address.several-at-signs` (the second one);
 * before the `@`: `email-address.no-local-part`, `email-address.local-part-too-long`, `email-address.local-part` (the
 * first character that may not stand there); after it: `email-address.no-domain`, `email-address.domain` (the first
 * character that may not stand there), `email-address.no-dot-in-domain`, then label by label
 * `email-address.empty-label`, `email-address.label-too-long`, `email-address.hyphen` (at an edge of a label), and
 * last `email-address.top-level-domain`.
 *
 * @example
 * parseEmailAddress(' Chen@School.Example ') // ok('Chen@school.example')
 * parseEmailAddress('chen@school')           // err({ code: 'email-address.no-dot-in-domain' })
 */
export function parseEmailAddress(raw: unknown): Result<EmailAddress, EmailAddressError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const text = raw.trim();
  if (text === '') return err(MISSING);

  const { maxLength, maxLocalPartLength } = EMAIL_ADDRESS_RULE;
  if (raw.length > MAX_LENGTH_AS_GIVEN) return err({ code: 'email-address.too-long', maxLength, actual: raw.length });
  if (text.length > maxLength) return err({ code: 'email-address.too-long', maxLength, actual: text.length });

  const start = raw.length - raw.trimStart().length;
  const fullWidth = text.search(FULL_WIDTH);
  if (fullWidth >= 0) return err({ code: 'email-address.full-width', index: start + fullWidth });

  const at = text.indexOf('@');
  if (at < 0) return err({ code: 'email-address.no-at-sign' });
  const secondAt = text.indexOf('@', at + 1);
  if (secondAt >= 0) return err({ code: 'email-address.several-at-signs', index: start + secondAt });

  const localPart = text.slice(0, at);
  if (localPart === '') return err({ code: 'email-address.no-local-part' });
  if (localPart.length > maxLocalPartLength) {
    return err({
      code: 'email-address.local-part-too-long',
      maxLength: maxLocalPartLength,
      actual: localPart.length,
    });
  }
  const stranger = localPart.search(NOT_IN_LOCAL_PART);
  if (stranger >= 0) return err({ code: 'email-address.local-part', index: start + stranger });

  const domain = text.slice(at + 1);
  const domainError = findDomainError(domain, start + at + 1);
  if (domainError !== null) return err(domainError);

  // ASCII only by now: U+212A `K` would become `k`. The one cast that makes an EmailAddress
  return ok(`${localPart}@${domain.toLowerCase()}` as EmailAddress);
}

/** Whether a value is an e-mail address in canonical form. */
export function isEmailAddress(value: unknown): value is EmailAddress {
  const parsed = parseEmailAddress(value);
  return parsed.isOk() && parsed.value === value;
}

/** What is wrong with the domain that starts at `start` of the text as given, or null. */
function findDomainError(domain: string, start: number): EmailDomainError | null {
  if (domain === '') return { code: 'email-address.no-domain' };
  const stranger = domain.search(NOT_IN_DOMAIN);
  if (stranger >= 0) return { code: 'email-address.domain', index: start + stranger };
  if (!domain.includes('.')) return { code: 'email-address.no-dot-in-domain' };

  const { maxLabelLength } = EMAIL_ADDRESS_RULE;
  let index = start;
  for (const label of domain.split('.')) {
    if (label === '') return { code: 'email-address.empty-label', index };
    if (label.length > maxLabelLength) {
      return { code: 'email-address.label-too-long', maxLength: maxLabelLength, actual: label.length, index };
    }
    if (label.startsWith('-')) return { code: 'email-address.hyphen', index };
    if (label.endsWith('-')) return { code: 'email-address.hyphen', index: index + label.length - 1 };
    index += label.length + 1;
  }
  const lastLabel = domain.lastIndexOf('.') + 1;
  if (TOP_LEVEL.test(domain.slice(lastLabel))) return null;
  return { code: 'email-address.top-level-domain', index: start + lastLabel };
}

/** White space around an address counts here, so that the work is bounded whatever is given. */
const MAX_LENGTH_AS_GIVEN = 1_000;

// Full-width forms, the ideographic space, and the ideographic full stop that an input method types for a dot.
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000\u3002]/;
const NOT_IN_LOCAL_PART = /[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]/;
const NOT_IN_DOMAIN = /[^A-Za-z0-9.-]/;
const TOP_LEVEL = /^(?:[A-Za-z]{2,}|[Xx][Nn]--[A-Za-z0-9-]+)$/;
