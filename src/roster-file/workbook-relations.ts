/**
 * Which part of a workbook stands for what: the parts name each other through relations.
 *
 * @source source/ecma-376
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { UnpackBudget } from './unpack-part.js';
import { readXml } from './xml-events.js';
import type { ZipParts } from './zip-archive.js';

/** A relation: a part plays a role for another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`. The rest differs between the two editions of the standard. */
  readonly role: string;
  /** The name of the part in the archive. */
  readonly target: string;
}

/** The relations of a part; of the whole archive with ''. None where the part has no relations. */
export function readRelations(
  parts: ZipParts,
  of: string,
  budget: UnpackBudget,
): Result<readonly Relation[], ReadRosterFileError> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const part = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (part === undefined) return ok(relations);
  const refusal = readXml(part, budget, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributes('Target') ?? '';
      const type = attributes('Type') ?? '';
      relations.push({
        id: attributes('Id') ?? '',
        role: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, target).toLowerCase(),
      });
    },
    close: ignore,
    text: ignore,
    refusal: ignore,
  });
  return refusal === undefined ? ok(relations) : err(refusal);
}

function ignore(): undefined {
  return undefined;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
