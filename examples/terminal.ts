/** The terminal that a program of this folder was started in. @module */

/** Where a program writes, and how. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly colour: boolean;
}

/** A terminal for what takes long. */
export interface PatientTerminal extends Terminal {
  /** Whether somebody looks at lines that are written over again. */
  readonly showProgress: boolean;
  /** Ctrl-C: the program ends where it can be gone on with. */
  readonly signal: AbortSignal;
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  // `npm run demo | head` closes the pipe early, which is no fault
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => stdout.write(text),
    error: (text) => stderr.write(text),
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  };
}

/** The same, of which Ctrl-C is told first. Whoever presses it twice does not want to wait. */
export function openPatientTerminal(): PatientTerminal {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  return { ...openTerminal(), showProgress: process.stderr.isTTY, signal: stop.signal };
}
