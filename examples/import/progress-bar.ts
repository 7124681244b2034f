/** A progress bar, where there is a terminal to show it on. @module */
import { SingleBar } from 'cli-progress';
import type { ImportProgress } from 'tw-teacher-account';

/** Shows how far something is. */
export interface ProgressBar {
  readonly show: (progress: ImportProgress) => void;
  readonly end: () => void;
}

/** A bar on the standard error output, which leaves the output itself to what is said. */
export function startBar(label: string, isShown: boolean): ProgressBar {
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total} · {eta_formatted}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    // a pipe gets no bar
    noTTYOutput: false,
  });
  let hasBegun = false;
  return {
    show({ done, total }) {
      if (!isShown) return;
      if (!hasBegun) bar.start(total, 0);
      hasBegun = true;
      bar.update(done);
    },
    end() {
      bar.stop();
    },
  };
}
