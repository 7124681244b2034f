import type { ApplyRosterImportError } from '../roster-import/apply-roster-import.js';
import type { LineErrorReason } from '../roster-import/line-error.js';
import type { LineNoticeReason } from '../roster-import/line-notice.js';
import type { PlanRosterImportError } from '../roster-import/plan-roster-import.js';
import type { PlanUndoError } from '../roster-import/plan-undo.js';
import type { DiscardRosterImportError } from '../roster-import/view-imports.js';

/** Every error that is made by an import itself: of a file, of a line, of a plan. */
export type RosterImportError = Extract<
  PlanRosterImportError | ApplyRosterImportError | PlanUndoError | DiscardRosterImportError | LineErrorReason,
  { readonly code: `roster-import.${string}` }
>;

/** Every notice that is made by an import itself. */
export type RosterImportNotice = Extract<LineNoticeReason, { readonly code: `roster-import.${string}` }>;
