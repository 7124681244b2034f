import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runDemo } from '../../examples/run-demo.js';
import { type Run, runRecorded } from './recorded-terminal.js';

/** Runs the demo in this process. */
export function run(...args: readonly string[]): Promise<Run> {
  return runRecorded(runDemo, args);
}

/** Where the demo is started. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How the demo is started, but for its arguments. */
export const DEMO = ['--import', 'tsx', 'examples/demo.ts'];

/** Runs the demo as a command, typed in the folder `typedIn`. */
export function command(args: readonly string[], typedIn = ROOT): Promise<Run> {
  const env = { ...process.env, INIT_CWD: typedIn };
  return new Promise((resolve) => {
    execFile(process.execPath, [...DEMO, ...args], { cwd: ROOT, env }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}

/** The counts of the summary, roster and applications apart, under their codes; `· ` for a part. */
export function countsOf({ output }: Run): { readonly roster: Counts; readonly applications: Counts } {
  const summary = output.slice(output.lastIndexOf('─'));
  const [, roster = '', applications = ''] = /^(.*?\n)\n(.*)$/s.exec(summary) ?? [];
  return { roster: countsIn(roster), applications: countsIn(applications) };
}

type Counts = Readonly<Record<string, number>>;

function countsIn(text: string): Counts {
  const lines = [...text.matchAll(/^( +\d+) (\S+(?: \(\w+\))?)/gm)];
  // a part of the count above stands further in, and keeps a mark of it here
  return Object.fromEntries(
    lines.map(([, count = '', code = '']) => [count.length > 6 ? `· ${code}` : code, Number(count)]),
  );
}
