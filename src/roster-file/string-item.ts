/**
 * A text of a workbook: whole, or in runs that look different. Phonetic signs (注音) above it are no part of it.
 *
 * @source source/ecma-376
 * @module
 */
import { decodeCellText } from './xml-text.js';

/** Takes what stands within a text. */
export interface StringItem {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text, after which the next one begins. */
  readonly take: () => string;
}

/** A text without anything in it. */
export function createStringItem(): StringItem {
  let parts = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open(name) {
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
    },
    text(text) {
      if (isText && !isPhonetic) parts += text;
    },
    take() {
      const text = decodeCellText(parts);
      parts = '';
      return text;
    },
  };
}
