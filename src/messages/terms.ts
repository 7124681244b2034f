import type { Mailbox } from '../account/mailbox.js';
import type { FormId } from '../application-form/form-id.js';
import type { FORM_FIELDS } from '../application-form/parse-application-form.js';
import type { BusinessTier } from '../business-account/business-account.js';
import type { ConsentDocument } from '../consent/consent.js';
import type { ROSTER_FIELDS } from '../pre-registration/roster-entry.js';
import type { LineClass, SparedReason, WritingLineClass } from '../roster-import/planned-line.js';
import type { UNIT_REFERENCE_FIELDS } from '../school/find-unit.js';
import type { UnitKind } from '../school/unit.js';
import type { Sex } from '../sex/sex.js';
import type { UNIT_DIRECTORY_FIELDS } from '../unit-directory/unit-directory-query.js';

/** A name that can stand in the path of a field's error. */
export type FieldName =
  | (typeof FORM_FIELDS)[FormId][number]
  | (typeof ROSTER_FIELDS)[number]
  | (typeof UNIT_REFERENCE_FIELDS)[number]
  | (typeof UNIT_DIRECTORY_FIELDS)[number]
  | ConsentDocument;

/** What things are called on screen. */
export interface Terms {
  readonly fields: { readonly [Name in FieldName]: string };
  readonly forms: { readonly [Form in FormId]: string };
  readonly tiers: { readonly [Tier in BusinessTier]: string };
  readonly unitKinds: { readonly [Kind in UnitKind]: string };
  readonly mailboxes: { readonly [M in Mailbox]: string };
  readonly sexes: { readonly [S in Sex]: string };
  /** What becomes of a line of an import. */
  readonly lineClasses: { readonly [Class in LineClass]: string };
  /** What became of it once it was written. */
  readonly writtenLineClasses: { readonly [Class in WritingLineClass]: string };
  /** Why an undoing leaves a row as it is. */
  readonly sparedReasons: { readonly [Reason in SparedReason]: string };
}
