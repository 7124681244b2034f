/**
 * A roster import (批次匯入教師資料): the plan of what a file, or the undoing of an earlier import, will do to a unit's
 * roster, and how far it has been carried out.
 *
 * planning → planned → applying → applied. What is planned can be thrown away; what is applying was begun and can only
 * be finished. A plan is lines; they are kept beside it and are as many as the file has rows.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @module
 */
import type { Brand } from '../brand.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import type { UnitCode } from '../school/unit.js';
import type { ImportReport } from './import-report.js';
import type { LineClass } from './planned-line.js';

/** What rows of the roster that the file does not have are: left alone, or about to leave. */
export type ImportMode = 'these' | 'everybody';

/** A digest in 64 hexadecimal digits. */
export type ImportDigest = Brand<string, 'ImportDigest'>;

/** How far an import is. */
export type ImportState = 'planning' | 'planned' | 'applying' | 'applied';

/** How many lines a plan has of each class. */
export type LineTotals = Readonly<Record<LineClass, number>>;

/** When an import was begun, and by which business account. */
export interface ImportBeginning {
  readonly at: Instant;
  readonly by: string;
}

/** An import as a whole. Its key is the unit and the identifier. */
export interface RosterImport {
  readonly unit: UnitCode;
  /** The host's own identifier: any well-formed Unicode without NUL, 1 to 200 characters. */
  readonly id: string;
  /** 1 at first, one more with every change; a writer names the version that it read. */
  readonly version: number;
  readonly state: ImportState;
  readonly mode: ImportMode;
  /** The import that this one undoes, or null for a file. */
  readonly undoes: string | null;
  readonly plannedAt: Instant;
  /** Identifier of the business account that made the plan. */
  readonly plannedBy: string;
  /** How the file was understood; null where there is no file. */
  readonly report: ImportReport | null;
  readonly totals: LineTotals;
  /** Rows of the roster when the plan was made. */
  readonly rosterSize: number;
  /** Over every row of the roster and its version when the plan was made. */
  readonly base: ImportDigest;
  /** Over every line of the plan; the digest of nothing while it is being made. */
  readonly digest: ImportDigest;
  /** When, and by which business account, it was begun; every row that it writes bears this. Null before. */
  readonly begun: ImportBeginning | null;
  /** Rows that are to be written: as planned, and once it was begun, as was chosen. */
  readonly writes: number;
  /** The last number whose row is done, or null. */
  readonly checkpoint: IdentityNumber | null;
  /** Rows written so far. */
  readonly written: number;
  /** Rows that moved after the import began, and were left as they are. */
  readonly spared: number;
}
