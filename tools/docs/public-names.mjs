/**
 * The public names of the package, and where each is declared.
 *
 * @module
 */
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../process.mjs';

const ENTRIES = [
  'src/index.ts',
  ...['messages', 'zod', 'memory', 'node', 'roster-file', 'testing'].map((entry) => `src/${entry}/index.ts`),
];

/**
 * @param {ts.Program} program
 * @returns {Map<string, string>} files by name
 */
export function readPublicNames(program) {
  const checker = program.getTypeChecker();
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const entry of ENTRIES) {
    const file = program.getSourceFile(join(ROOT, entry));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry} is no module`);
    for (const exported of checker.getExportsOfModule(module)) {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const declaredIn = target.declarations?.[0]?.getSourceFile().fileName;
      if (declaredIn === undefined) throw new Error(`${exported.name} is declared nowhere`);
      names.set(exported.name, relative(ROOT, declaredIn).split(sep).join('/'));
    }
  }
  return names;
}
