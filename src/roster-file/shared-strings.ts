/**
 * The texts of a workbook that its cells refer to by number.
 *
 * @source source/ecma-376
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { ReadRosterFileError } from './roster-file-error.js';
import { createStringItem } from './string-item.js';
import type { UnpackBudget } from './unpack-part.js';
import { readXml } from './xml-events.js';
import type { ZipPart } from './zip-archive.js';

/** Reads the texts, in the order of their numbers. */
export function readSharedStrings(
  part: ZipPart | undefined,
  budget: UnpackBudget,
): Result<readonly string[], ReadRosterFileError> {
  const texts: string[] = [];
  if (part === undefined) return ok(texts);
  const item = createStringItem();
  const refusal = readXml(part, budget, {
    open(name) {
      item.open(name);
    },
    close(name) {
      item.close(name);
      if (name === 'si') texts.push(item.take());
    },
    text(text) {
      item.text(text);
    },
    refusal: () => undefined,
  });
  return refusal === undefined ? ok(texts) : err(refusal);
}
