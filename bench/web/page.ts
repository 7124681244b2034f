/** What was measured, as a page of the documents. @module */
import type { LoadFindings } from './application-load.js';

/** One run. */
export interface Measured {
  readonly engine: string;
  readonly hashing: 'real' | 'cheap';
  readonly clients: number;
  readonly findings: LoadFindings;
  /** Of the server while it was asked, in milliseconds. */
  readonly processorTime: number | null;
  readonly faults: readonly string[];
}

/** The page. */
export function renderWebPage(measured: readonly Measured[], machine: string): string {
  const rows = measured.map(({ engine, hashing, clients, findings, processorTime, faults }) => {
    const { acknowledged, statuses, errors, seconds, p50, p99 } = findings;
    const answers = Object.entries(statuses).map(([status, count]) => `${whole(count)} × ${status}`);
    return [
      engine,
      hashing === 'real' ? 'argon2id' : 'none to speak of',
      whole(clients),
      seconds.toFixed(0),
      answers.join(', '),
      whole(errors),
      whole(acknowledged.length / seconds),
      processorTime === null ? '' : `${(processorTime / acknowledged.length).toFixed(0)} ms`,
      `${whole(p50)} ms`,
      `${whole(p99)} ms`,
      faults.length === 0 ? 'none' : faults.join('; '),
    ];
  });
  const lines = [
    '# The web example under load',
    '',
    '<!-- written by `npm run bench:web -- --docs` -->',
    '',
    'Browsers on the same machine send form 1-1 to the server of [`examples/web`](../examples/web), each application for another',
    'person who was registered before, and the next as soon as the last was answered. The server is a process of its own, as',
    '`npm run web` starts it, without rate limits. An application is one page: the form is read, the password hashed, the person matched with',
    'the roster, the account recorded durably, a mail put out. After each run every account that a browser was told of is looked up in the',
    'database. *Faults* are answers other than 200, pages that name no account, broken connections, accounts that are not there.',
    '',
    table(
      [
        'database',
        'hashing',
        'clients',
        'seconds',
        'answers',
        'errors',
        'accounts a second',
        'processor an account',
        'p50',
        'p99',
        'faults',
      ],
      rows,
    ),
    '',
    `Measured on ${machine}, which browsers and server share with whatever else runs there. So accounts a second and the`,
    'time that a browser waits say what this machine had left; *processor an account* is what an account takes of one core, and that',
    'figure is the one to plan with. The first row less the second is what argon2id takes. More cores or more processes take more;',
    'nothing in the server is shared between them but the database.',
  ];
  return `${lines.join('\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column < 2 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function whole(figure: number): string {
  return figure.toLocaleString('en', { maximumFractionDigits: 0 });
}
