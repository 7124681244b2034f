/** Telling how far something long is, and stopping it. @module */

/** How far it is. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** What a caller of something long may give along. */
export interface ImportOptions {
  /** Told after every portion. What it throws ends nothing and reaches nobody. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two portions; what is done stays done. Any `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean };
}

/** The caller stopped it. */
export interface ImportAborted {
  readonly code: 'roster-import.aborted';
  readonly done: number;
  readonly total: number;
}

/** Tells the caller. */
export function tell({ onProgress }: ImportOptions, progress: ImportProgress): void {
  try {
    onProgress?.(progress);
  } catch {
    // a progress bar that breaks is no reason to leave an import half done
  }
}
