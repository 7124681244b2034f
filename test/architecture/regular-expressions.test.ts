import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { afterEach, describe, expect, test, vi } from 'vitest';

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const statusOf = ({ source, flags }: Expression) => checkSync(source, flags).status;

describe('every literal takes linear time', () => {
  const literals = FILES.flatMap((file) => scan(file, readFileSync(ROOT + file, 'utf8')).literals);

  test('there are some', () => {
    expect(literals.length).toBeGreaterThan(10);
  });

  test.each(literals)('$where /$source/$flags', (literal) => {
    expect(statusOf(literal)).toBe('safe');
  });
});

describe('every expression put together from parts takes linear time', () => {
  test('all are made when their module is imported, so that none is missed here', async () => {
    const constructions = FILES.flatMap((file) => scan(file, readFileSync(ROOT + file, 'utf8')).constructions);
    const files = [...new Set(constructions.map(({ where }) => where.replace(/:\d+$/, '')))];
    const made = await expressionsMadeBy(() =>
      Promise.all(files.map((file) => import(ROOT + file) as Promise<unknown>)),
    );

    expect(constructions.filter(({ inFunction }) => inFunction)).toEqual([]);
    expect(made.length).toBe(constructions.length);
    expect(made.filter((expression) => statusOf(expression) !== 'safe')).toEqual([]);
  });
});

describe('control', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each([String.raw`/^\s+|\s+$/g`, '/^(a+)+$/'])('%s is found and flagged', (literal) => {
    const { literals } = scan('control.ts', `export const trimmed = text.replace(${literal}, '');`);
    expect(literals.map(statusOf)).toEqual(['vulnerable']);
  });

  test('an expression made inside a function is found', () => {
    const { constructions } = scan('control.ts', 'const f = (text: string) => new RegExp(text);');
    expect(constructions).toEqual([{ where: 'control.ts:1', inFunction: true }]);
  });

  test('an expression put together from parts is seen whole', async () => {
    const tail = '+$';
    const made = await expressionsMadeBy(() => Promise.resolve(new RegExp(`^(a+)${tail}`, 'u')), 'regular-expressions');
    expect(made.map(statusOf)).toEqual(['vulnerable']);
  });
});

/** The literals of a file, and the places where it calls `RegExp`. */
function scan(file: string, text: string) {
  const literals: Expression[] = [];
  const constructions: { where: string; inFunction: boolean }[] = [];
  const root = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const where = `${file}:${String(root.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent)) {
      constructions.push({ where, inFunction: ts.findAncestor(node, ts.isFunctionLike) !== undefined });
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return { literals, constructions };
}

/** What `RegExp` was called with, from a file whose path has `from`, while `run` ran. */
async function expressionsMadeBy(run: () => Promise<unknown>, from = '/src/'): Promise<Expression[]> {
  const made: Expression[] = [];
  const NativeRegExp = RegExp;
  vi.stubGlobal(
    'RegExp',
    new Proxy(NativeRegExp, {
      construct(target, [pattern, flags]: [string | RegExp, string?]) {
        const expression = new target(pattern, flags);
        const where = new Error().stack?.split('\n')[2]?.trim() ?? '';
        if (where.includes(from)) made.push({ where, source: expression.source, flags: expression.flags });
        return expression;
      },
    }),
  );
  vi.resetModules(); // another test may have imported the sources already
  try {
    await run();
  } finally {
    vi.unstubAllGlobals();
  }
  return made;
}
