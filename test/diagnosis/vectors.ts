/** The corpus as vectors: each pair with what is true of it, and with what `diagnose` says. */
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Difference } from '../../src/diagnosis/diagnosis.js';
import type { LabelledPair, Truth } from './corpus/corpus.js';

type DiagnoseInput = readonly [...Parameters<typeof diagnose>];

/** The differences from the likely row, or null where there is none. */
export function answerTo(input: unknown): readonly Difference[] | null {
  const { application, unit, rows, audience } = input as {
    readonly application: DiagnoseInput[0];
    readonly unit: DiagnoseInput[1];
    readonly rows: DiagnoseInput[2];
    readonly audience: 'school' | 'operator';
  };
  const { row, differences } = diagnose(application, unit, rows, audience);
  return row === null ? null : differences;
}

/** The text of test/vectors/diagnosis.json, one case a line. */
export function vectorsOf(corpus: readonly LabelledPair[]): string {
  const cases = corpus.map(({ truth, input }, index) =>
    JSON.stringify({ comment: `${index + 1}: ${titleOf(truth)}`, truth, input, ok: answerTo(input) }),
  );
  return [
    '{',
    '"concept": "diagnosis",',
    '"function": "diagnose",',
    '"source": ["decision/0085", "decision/0086", "decision/0087"],',
    '"cases": [',
    cases.join(',\n'),
    ']',
    '}\n',
  ].join('\n');
}

function titleOf(truth: Truth): string {
  if ('strangers' in truth) return `two people, ${truth.strangers}`;
  return truth.slips.map(({ cause }) => cause.replace('diagnosis.', '')).join(' and ');
}
