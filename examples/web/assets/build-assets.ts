/**
 * Makes the files that browsers load: the style sheet as it is, and each script in each language, so that a page loads one
 * language's sentences only.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LANGUAGES, type Language } from '../http/language.js';
import { type Asset, type Assets, assetOf } from './assets.js';

/** The scripts, by the name of the page that loads them. */
const SCRIPTS = ['form', 'progress'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** Builds them all, in memory. */
export async function buildAssets(): Promise<Assets> {
  const style = await readFile(besideThis('style.css'), 'utf8');
  const icon = await readFile(besideThis('icon.svg'), 'utf8');
  const scripts = await Promise.all(
    SCRIPTS.flatMap((script) => LANGUAGES.map((language) => buildScript(script, language))),
  );
  return new Map<string, Asset>([
    ['style.css', assetOf('style.css', style)],
    ['icon.svg', assetOf('icon.svg', icon)],
    ...scripts,
  ]);
}

async function buildScript(script: ScriptName, language: Language): Promise<[string, Asset]> {
  const { outputFiles } = await build({
    entryPoints: [besideThis(`../browser/${script}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    // which catalogue goes into the bundle
    alias: { '#catalogue': besideThis(`../browser/catalogue-${language === 'en' ? 'en' : 'zh-tw'}.ts`) },
  });
  const name = `${script}.${language}.js`;
  return [name, assetOf(name, outputFiles[0]?.text ?? '')];
}

function besideThis(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
