/**
 * Imports that are being applied by this process, behind the answers that it gives.
 *
 * Only that is known here. How far an import is, stands in the store with every batch, so that after a restart, or from
 * another process, the page shows the truth, and whoever presses 繼續 goes on where it stopped.
 *
 * @module
 */
import { ok, type Result } from 'neverthrow';
import {
  type ApplyRosterImportCommand,
  type ApplyRosterImportError,
  type ApplyRosterImportPorts,
  applyRosterImport,
  type Instant,
  type UnitCode,
} from 'tw-teacher-account';

/** Applies imports in the background. */
export interface ImportRunner {
  /** Begins, or goes on; answers as soon as rows are being written, or with the reason why none are. */
  readonly start: (command: ApplyRosterImportCommand, now: Instant) => Promise<Result<void, ApplyRosterImportError>>;
  readonly isRunning: (unit: UnitCode, importId: string) => boolean;
}

/** A page that asks again sees how far it is after every so many rows. */
const ROWS_IN_A_BATCH = 200;

/** A runner on these ports. */
export function createImportRunner(ports: ApplyRosterImportPorts): ImportRunner {
  const running = new Set<string>();
  return {
    isRunning: (unit, importId) => running.has(keyOf(unit, importId)),
    start(command, now) {
      const key = keyOf(command.unit, command.id);
      if (running.has(key)) return Promise.resolve(ok(undefined));
      running.add(key);
      return new Promise((resolve) => {
        // told before the first batch: by then it has begun
        const onProgress = () => {
          resolve(ok(undefined));
        };
        void applyRosterImport(command, now, ports, { onProgress, batchSize: ROWS_IN_A_BATCH }).then((applied) => {
          running.delete(key);
          resolve(applied.map(() => undefined));
        });
      });
    },
  };
}

function keyOf(unit: UnitCode, importId: string): string {
  return `${unit} ${importId}`;
}
