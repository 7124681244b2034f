/** What the checker of rules says of sources is what the documents say. @module */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_FIELDS, RULE_SOURCES } from '../../examples/web/anybody/rule-sources.js';

describe('sources', () => {
  const docs = (path: string) => readFileSync(join(import.meta.dirname, '../../docs', path), 'utf8');
  const traceability = JSON.parse(docs('traceability.json')) as readonly { key: string; sentence: string }[];
  const errorCodes = docs('error-codes.md');
  const manual = RULE_FIELDS.flatMap((field) => RULE_SOURCES[field].manual);
  const decisions = RULE_FIELDS.flatMap((field) => RULE_SOURCES[field].decisions);

  it.each(manual)('$key: $sentence', ({ key, sentence }) => {
    expect(traceability).toContainEqual(expect.objectContaining({ key, sentence }));
  });

  it.each(decisions)('decision $decision: $title', ({ decision, title, about = [] }) => {
    const file = readdirSync(join(import.meta.dirname, '../../docs/decisions')).find((name) =>
      name.startsWith(`${decision}-`),
    );
    const [heading = ''] = docs(`decisions/${file}`).split('\n');
    expect(heading.replace(/^# (\d+\. )?/, '')).toBe(title);
    for (const code of about) expect(errorCodes).toContain(`| \`${code}\` |`);
  });

  it('are those of the code: every decision that is named is cited where the rule is', () => {
    const cited = new Set(
      ['account-name', 'birth-date', 'calendar-date', 'contact', 'identity-number', 'password', 'person-name'].flatMap(
        (folder) => {
          const at = join(import.meta.dirname, '../../src', folder);
          const texts = readdirSync(at).map((file) => readFileSync(join(at, file), 'utf8'));
          return texts.flatMap((text) => [...text.matchAll(/@source decision\/(\d{4})/g)].map(([, number]) => number));
        },
      ),
    );
    expect(decisions.filter(({ decision }) => !cited.has(decision))).toEqual([]);
  });
});
