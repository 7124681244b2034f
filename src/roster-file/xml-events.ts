/**
 * Reads a part of a workbook as XML, tag by tag, through saxen. Names come without their prefixes. A document type is
 * refused: no workbook has one, and it could define entities that grow.
 *
 * @source decision/0075 — the libraries
 * @module
 */
import { Parser } from 'saxen';
import { createUtf8Decoder } from './bytes-to-text.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import { type UnpackBudget, unpackPart } from './unpack-part.js';
import { decodeEntities } from './xml-text.js';
import type { ZipPart } from './zip-archive.js';

/** The attributes of a tag, by their names without prefixes. */
export type Attributes = (name: string) => string | undefined;

/** What happens in a document. Whoever has seen enough, or something wrong, says so with `stop`. */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Asked after each piece. */
  readonly refusal: () => ReadRosterFileError | undefined;
}

/** A text or tag of more characters is never held: longer than any cell that a workbook can have, with all its escapes. */
const LONGEST_TOKEN = 1_048_576;

/** Reads the whole part. */
export function readXml(part: ZipPart, budget: UnpackBudget, listener: XmlListener): ReadRosterFileError | undefined {
  const decoder = createUtf8Decoder();
  let sinceToken = 0;
  const seen = { damage: false };
  const damage = () => {
    seen.damage = true;
  };
  const parser = new Parser()
    .on('openTag', (name, attributes) => {
      sinceToken = 0;
      listener.open(withoutPrefix(name), attributesOf(attributes));
    })
    .on('closeTag', (name) => {
      sinceToken = 0;
      listener.close(withoutPrefix(name));
    })
    .on('text', (text) => {
      listener.text(decodeEntities(withXmlLineEnds(text)));
    })
    .on('cdata', (text) => {
      listener.text(withXmlLineEnds(text));
    })
    .on('attention', damage)
    .on('error', damage);

  const write = (text: string | undefined): ReadRosterFileError | undefined => {
    if (text === undefined) return DAMAGED;
    sinceToken += text.length;
    parser.write(text);
    return seen.damage || sinceToken > LONGEST_TOKEN ? DAMAGED : listener.refusal();
  };
  const refusal = unpackPart(part, budget, (piece) => write(decoder(piece))) ?? write(decoder());
  if (refusal !== undefined) return refusal;
  parser.end();
  return seen.damage ? DAMAGED : undefined;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(read: () => Readonly<Record<string, string>>): Attributes {
  let all: Readonly<Record<string, string>> | undefined;
  return (name) => {
    all ??= read();
    const key = name in all ? name : Object.keys(all).find((each) => withoutPrefix(each) === name);
    const value = key === undefined ? undefined : all[key];
    return value === undefined ? undefined : decodeEntities(value);
  };
}

/** Line ends as XML has them. A carriage return that is meant is written `_x000D_` or `&#13;`. */
function withXmlLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

const DAMAGED = Object.freeze({ code: 'roster-file.damaged' });
