/**
 * The parts of a ZIP archive, by the directory at its end: what a directory says where a part's bytes are. Nothing of it is
 * believed about sizes.
 *
 * Not read: archives in several files, and those beyond 4 GiB (ZIP64), which no file within the limits is.
 *
 * @source source/pkware-zip
 * @module
 */

/** A part of an archive, still packed. */
export interface ZipPart {
  readonly packed: Uint8Array;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
}

/** The parts by their names, or undefined where the archive is damaged. */
export type ZipParts = ReadonlyMap<string, ZipPart>;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;

/** Finds the parts of an archive; undefined where it is damaged. */
export function findZipParts(archive: Uint8Array): ZipParts | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  try {
    return readDirectory(archive, view, findEnd(view));
  } catch {
    // a place outside the archive
    return undefined;
  }
}

function findEnd(view: DataView): number {
  let at = view.byteLength - END_LENGTH;
  const first = at - LONGEST_COMMENT;
  while (at > first && view.getUint32(at, true) !== END_SIGNATURE) at -= 1;
  return at;
}

function readDirectory(archive: Uint8Array, view: DataView, end: number): ZipParts | undefined {
  const parts = new Map<string, ZipPart>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const part = readPart(archive, view, at);
    if (part === undefined) return undefined;
    // a second part of the same name is how scanners are fooled: who reads which of them?
    if (parts.has(name)) return undefined;
    parts.set(name, part);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function readPart(archive: Uint8Array, view: DataView, entry: number): ZipPart | undefined {
  const length = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) return undefined;
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > archive.length) return undefined;
  return {
    packed: archive.subarray(start, start + length),
    method: view.getUint16(entry + 10, true),
    crc: view.getUint32(entry + 16, true),
  };
}

/** Names of the parts of a workbook are ASCII; some writers put a slash in front, or turn them round. */
function nameOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, LONGEST_NAME))
    .replaceAll('\\', '/')
    .replace(/^\//, '')
    .toLowerCase();
}

const LONGEST_NAME = 1_024;
