import { createRequire } from 'node:module';
import ts from 'typescript';
import { built, ENTRIES } from './entries.js';

/** What one entry exports. */
export interface Surface {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** What the built package exports: values as Node sees them, types as the compiler sees them. */
export async function readPublicSurface(): Promise<Record<string, Surface>> {
  const surfaces = await Promise.all(
    ENTRIES.map(async (entry): Promise<[string, Surface]> => {
      const module = (await import(built(entry))) as object;
      return [entry, { values: Object.keys(module).sort(), types: typesOf(built(entry, 'd.ts')) }];
    }),
  );
  return Object.fromEntries(surfaces);
}

/** The names that `require` sees. */
export function namesForCommonJs(entry: string): readonly string[] {
  const module = createRequire(import.meta.url)(built(entry, 'cjs')) as object;
  return Object.keys(module).sort();
}

function typesOf(declarations: string): string[] {
  const program = ts.createProgram([declarations], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(declarations);
  const symbol = file && checker.getSymbolAtLocation(file);
  if (symbol === undefined) throw new Error(`${declarations} is no module`);
  return checker
    .getExportsOfModule(symbol)
    .filter((exported) => {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return (target.flags & ts.SymbolFlags.Type) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}
