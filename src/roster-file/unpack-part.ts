/**
 * Unpacks a part of an archive piece by piece, and counts what really comes out: a part that says it is small may be a
 * bomb.
 *
 * @source decision/0075 — the libraries
 * @module
 */
import { Inflate } from 'fflate';
import { createCrc32 } from './crc-32.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { ZipPart } from './zip-archive.js';

/** How much may still be unpacked of one file. */
export interface UnpackBudget {
  readonly limit: number;
  /** Counts bytes; false when there are too many. */
  readonly spend: (bytes: number) => boolean;
}

/** A budget of which nothing is spent. */
export function createUnpackBudget(limit: number): UnpackBudget {
  let left = limit;
  return {
    limit,
    spend(bytes) {
      left -= bytes;
      return left >= 0;
    },
  };
}

// deflate makes at most about a thousand times as much of it
const PIECE = 4_096;

/** Unpacks, until `take` refuses a piece. */
export function unpackPart(
  { packed, method, crc }: ZipPart,
  budget: UnpackBudget,
  take: (piece: Uint8Array) => ReadRosterFileError | undefined,
): ReadRosterFileError | undefined {
  const sum = createCrc32();
  let refusal: ReadRosterFileError | undefined;
  const takeUnpacked = (piece: Uint8Array) => {
    if (!budget.spend(piece.length)) refusal ??= { code: 'roster-file.inflated-too-large', limit: budget.limit };
    sum.add(piece);
    refusal ??= take(piece);
  };
  const unpacker = unpackerFor(method, takeUnpacked);
  if (unpacker === undefined) return DAMAGED;
  try {
    for (let at = 0; at < packed.length && refusal === undefined; at += PIECE) {
      unpacker(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return refusal ?? DAMAGED;
  }
  return refusal ?? (sum.value() === crc ? undefined : DAMAGED);
}

function unpackerFor(
  method: number,
  take: (piece: Uint8Array) => void,
): ((packed: Uint8Array, isLast: boolean) => void) | undefined {
  if (method === STORED) return take;
  if (method !== DEFLATED) return undefined;
  const inflate = new Inflate(take);
  return (packed, isLast) => {
    inflate.push(packed, isLast);
  };
}

const STORED = 0;
const DEFLATED = 8;
const DAMAGED = Object.freeze({ code: 'roster-file.damaged' });
