/**
 * Makes modules that an application's bundler can drop, one constant at a time.
 *
 * A bundler keeps `const RULE = Object.freeze({ … })` even where nobody uses RULE, for it cannot know that the
 * call changes nothing. This plugin for esbuild marks every such constant as pure, so that sources need no
 * annotations; and it refuses a module that does anything else than declare when it is imported.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** @returns {import('esbuild').Plugin} */
export function inertModules() {
  return {
    name: 'inert-modules',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const { contents, errors } = markPure(await readFile(path, 'utf8'), path);
        return {
          contents,
          loader: 'ts',
          errors: errors.map((error) => ({ ...error, location: { file: path, ...error.location } })),
        };
      });
    },
  };
}

/**
 * @param {string} source
 * @param {string} [path]
 * @returns {{ contents: string, errors: { text: string, location: { line: number, column: number } }[] }}
 */
export function markPure(source, path = 'module.ts') {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  /** @type {{ at: number, text: string }[]} */
  const insertions = [];
  /** @type {{ text: string, location: { line: number, column: number } }[]} */
  const errors = [];

  for (const statement of file.statements) {
    if (onlyDeclares(statement)) continue;
    if (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0) {
      const declarations = statement.declarationList.declarations;
      if (declarations.every(({ name }) => ts.isIdentifier(name))) {
        for (const { initializer } of declarations) {
          if (initializer !== undefined) insertions.push(...annotationsOf(initializer));
        }
        continue;
      }
    }
    const { line, character } = file.getLineAndCharacterOfPosition(statement.getStart());
    errors.push({
      text: 'A module may only declare: this runs when it is imported.',
      location: { line: line + 1, column: character },
    });
  }

  const contents = insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, insertion) => text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at), source);
  return { contents, errors };
}

/** @param {ts.Statement} statement */
function onlyDeclares(statement) {
  return (
    (ts.isImportDeclaration(statement) && statement.importClause !== undefined) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    (ts.isVariableStatement(statement) &&
      (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword))
  );
}

/**
 * @param {ts.Expression} initializer
 * @returns {{ at: number, text: string }[]}
 */
function annotationsOf(initializer) {
  const expression = bare(initializer);
  if (isInert(expression)) return [];
  const isCall = ts.isCallExpression(expression) || ts.isNewExpression(expression);
  if (isCall && isDirect(expression.expression) && (expression.arguments ?? []).every(isInert)) {
    return [{ at: expression.getStart(), text: '/* @__PURE__ */ ' }];
  }
  // property reads, spreads and nested calls could do anything, as far as a bundler knows
  return [
    { at: expression.getStart(), text: '/* @__PURE__ */ (() => (' },
    { at: expression.getEnd(), text: '))()' },
  ];
}

/** @param {ts.Expression} callee */
function isDirect(callee) {
  return ts.isIdentifier(callee) || callee.getText() === 'Object.freeze';
}

/**
 * Whether every bundler knows that evaluating this does nothing.
 *
 * @param {ts.Node} node
 * @returns {boolean}
 */
function isInert(node) {
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) =>
        ts.isShorthandPropertyAssignment(property) ||
        (ts.isMethodDeclaration(property) && !ts.isComputedPropertyName(property.name)) ||
        (ts.isPropertyAssignment(property) &&
          !ts.isComputedPropertyName(property.name) &&
          isInert(property.initializer)),
    );
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isInert);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isExpression(node) && bare(node) !== node) return isInert(bare(node));
  return (
    ts.isIdentifier(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

/**
 * The expression without parentheses and types.
 *
 * @param {ts.Expression} node
 * @returns {ts.Expression}
 */
function bare(node) {
  return ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
    ? bare(node.expression)
    : node;
}
