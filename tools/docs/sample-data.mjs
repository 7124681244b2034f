/**
 * Data to fill the sentences with: what the vectors expect, and by hand what no vector has.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.mjs';

/** @typedef {import('../../src/messages/domain-message.js').DomainError} DomainError */
/** @typedef {import('../../src/messages/domain-message.js').DomainNotice} DomainNotice */
/** @typedef {import('../../src/messages/domain-message.js').DomainQuestion} DomainQuestion */
/** @typedef {import('../../src/messages/domain-message.js').DomainCause} DomainCause */
/** @typedef {import('../../src/messages/domain-message.js').DomainCheck} DomainCheck */
/** @typedef {{ readonly code: string }} Sample */

/** @type {readonly DomainError[]} */
const ERRORS = [
  { code: 'application-form.invalid', fields: [] },
  { code: 'application.mismatch', fields: ['personName', 'birthDate'] },
  { code: 'application.too-many-attempts', retryAfterSeconds: 900 },
  { code: 'application.wrong-form', form: '1-2', expected: '1-1' },
  { code: 'business-account.tier-too-low', required: 'contact' },
  { code: 'check-digit.character', index: 1 },
  { code: 'check-digit.length', expected: 9, actual: 10 },
  { code: 'compact-minguo.year', firstYear: 1, lastYear: 999 },
  { code: 'consent.not-agreed', document: 'site-rules' },
  { code: 'consent.version-missing', document: 'site-rules' },
  { code: 'database.newer', unknown: 1 },
  { code: 'database.not-migrated', missing: 1 },
  { code: 'database.prefix', maxLength: 30 },
  { code: 'database.setting', setting: 'synchronous_commit', found: 'off', required: 'on' },
  { code: 'consent.version-outdated', document: 'site-rules' },
  { code: 'eligibility.undecided', unitKind: 'school', category: 'clerical' },
  {
    code: 'account.kept',
    until: /** @type {import('../../src/instant/instant.js').Instant} */ ('2031-08-01T00:00:00.000Z'),
  },
  { code: 'account-recovery.invalid-password', fields: [] },
  { code: 'account-recovery.invalid-request', fields: [] },
  { code: 'mailbox-verification.no-mailbox', mailbox: 'backup' },
  { code: 'mailbox-verification.already-verified', mailbox: 'main' },
  { code: 'retention-policy.days', field: 'refusalDays', minDays: 1, maxDays: 36_525 },
  { code: 'idempotency-key.character', index: 3 },
  { code: 'idempotency-key.length', minLength: 16, maxLength: 128, actual: 4 },
  { code: 'identity-number.expired-format', lastDay: '2030-12-31' },
  { code: 'one-time-token-key.length', minBytes: 32, actual: 16 },
  { code: 'one-time-token.character', index: 42 },
  { code: 'one-time-token.length', length: 43, actual: 42 },
  { code: 'password-policy.limits', longestAllowed: 1024 },
  { code: 'password-policy.required-class', index: 0 },
  { code: 'pre-registration.confirmation-required', fields: ['personName', 'birthDate'] },
  { code: 'pre-registration.intern', unitKind: 'school' },
  { code: 'rate-limit.exceeded', limit: 'sign-in', retryAfterSeconds: 900 },
  { code: 'roster-entry.invalid', fields: [] },
  { code: 'roster-file.cell-too-long', limit: 32767, row: 12, column: 4 },
  { code: 'roster-file.encoding', row: 12 },
  { code: 'roster-file.formula', row: 12, column: 4 },
  { code: 'roster-file.inflated-too-large', limit: 268435456 },
  { code: 'roster-file.nul', row: 12, column: 4 },
  { code: 'roster-file.quote', row: 12 },
  { code: 'roster-file.sheet-unknown', sheets: 2 },
  { code: 'roster-file.too-large', limit: 67108864 },
  { code: 'roster-file.too-many-columns', limit: 256, row: 12 },
  { code: 'roster-file.too-many-rows', limit: 1000000 },
  { code: 'roster-import.aborted', done: 500, total: 1200 },
  { code: 'roster-import.begun', state: 'applying' },
  { code: 'roster-import.calendar-ambiguous', column: 4, either: 120 },
  {
    code: 'roster-import.columns',
    headerRow: 2,
    missing: [
      { field: 'sex', likely: [] },
      { field: 'birthDate', likely: [4] },
    ],
    repeated: [{ field: 'jobTitle', columns: [5, 28] }],
  },
  { code: 'roster-import.duplicate', count: 2, rows: [12, 40] },
  { code: 'roster-import.mass-change', changes: 31, rosterSize: 120, share: 0.2, rows: 50 },
  { code: 'roster-import.no-header', searchedRows: 20 },
  { code: 'roster-import.not-applied', state: 'applying' },
  { code: 'roster-import.not-planned', state: 'planning' },
  { code: 'teaching-subjects.duplicate', index: 1, earlier: 0 },
  { code: 'teaching-subjects.full', max: 6 },
  { code: 'teaching-subjects.subject', index: 1, error: { code: 'teaching-subject.missing', field: 'name' } },
  { code: 'unit-directory.invalid-query', fields: [] },
  { code: 'unit.ambiguous', count: 9 },
];

/** @type {readonly DomainNotice[]} */
const NOTICES = [
  { code: 'birth-date.unlikely-age', youngest: 18, oldest: 80 },
  { code: 'identity-number.legacy-format', lastDay: '2030-12-31' },
  { code: 'identity-number.normalised', forgiven: ['white-space', 'width', 'case'] },
  { code: 'person-name.compatibility-character', index: 1, ordinal: 2 },
  { code: 'person-name.split-character', index: 1, ordinal: 2 },
  { code: 'person-name.unstorable-character', index: 1, ordinal: 2 },
  { code: 'unit-directory.truncated', limit: 200 },
];

/** @type {readonly DomainQuestion[]} */
const QUESTIONS = [
  { code: 'roster-import.account-changes', fields: ['personName', 'birthDate'] },
  { code: 'roster-import.account-holder-leaves' },
  { code: 'roster-import.may-be-misread', rows: 3 },
];

/** @type {readonly DomainCause[]} */
const CAUSES = [{ code: 'diagnosis.wrong-form', form: '1-2', expected: '1-1' }];

/** @type {readonly DomainCheck[]} */
const RULES = [
  { code: 'account-name.character', holds: true },
  { code: 'account-name.leading-letters', holds: true, leadingLetters: 2 },
  { code: 'account-name.length', holds: true, minLength: 3, maxLength: 15 },
  { code: 'password.blocklisted', holds: true },
  { code: 'password.character', holds: true, alphabet: 'ascii-letters-and-digits' },
  { code: 'password.contains-account-name', holds: true },
  { code: 'password.equals-account-name', holds: true },
  { code: 'password.length', holds: true, minLength: 8, maxLength: 20 },
  { code: 'password.required-class', holds: true, requiredClass: 'digit' },
];

/** Samples by kind. The first that a vector expects stands before one made by hand. */
export function readSamples() {
  return {
    errors: byCode([...errorsOfVectors(), ...ERRORS]),
    notices: byCode(NOTICES),
    questions: byCode(QUESTIONS),
    causes: byCode(CAUSES),
    rules: byCode(RULES),
  };
}

/**
 * The sample for a member of a union.
 *
 * @param {import('./domain-codes.mjs').CodeType} member
 * @param {ReadonlyMap<string, Sample>} samples
 * @returns {Sample}
 */
export function sampleOf({ code, fields }, samples) {
  const sample = samples.get(code) ?? { code };
  const missing = fields.filter(({ name, optional }) => !optional && !(name in sample)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`tools/docs/sample-data.mjs has no ${missing.join(', ')} for ${code}`);
  return sample;
}

/**
 * @param {readonly Sample[]} samples
 * @returns {ReadonlyMap<string, Sample>}
 */
function byCode(samples) {
  /** @type {Map<string, Sample>} */
  const found = new Map();
  for (const sample of samples) if (!found.has(sample.code)) found.set(sample.code, sample);
  return found;
}

/** @returns {Sample[]} */
function errorsOfVectors() {
  const folder = join(ROOT, 'test/vectors');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).cases)
    .flatMap(({ error }) => errorsIn(error));
}

/**
 * An error, or a list of errors under their paths.
 *
 * @param {unknown} expected
 * @returns {Sample[]}
 */
function errorsIn(expected) {
  if (Array.isArray(expected)) return expected.flatMap(({ error }) => errorsIn(error));
  return typeof expected === 'object' && expected !== null && 'code' in expected
    ? [/** @type {Sample} */ (expected)]
    : [];
}
