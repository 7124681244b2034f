/** A terminal that nobody looks at: what a program writes to it is kept. */
import type { PatientTerminal } from '../../examples/terminal.js';

/** What a run wrote, and its exit code. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program of the examples in this process, until it ends or is stopped. */
export async function runRecorded(
  program: (args: readonly string[], terminal: PatientTerminal) => Promise<number>,
  args: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Run> {
  let output = '';
  let errors = '';
  const code = await program(args, {
    out: (text) => {
      output += text;
    },
    error: (text) => {
      errors += text;
    },
    colour: false,
    showProgress: false,
    signal,
  });
  return { code, output, errors };
}
