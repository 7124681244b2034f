/**
 * CRC-32 as ZIP archives have it: tells whether what was unpacked is what was packed. A flipped bit in a name would
 * otherwise go unnoticed.
 *
 * @source source/pkware-zip
 * @module
 */

const POLYNOMIAL = 0xedb88320;

/** A sum that goes on over pieces: `add` each, then `value`. */
export interface RunningCrc {
  readonly add: (bytes: Uint8Array) => void;
  readonly value: () => number;
}

/** The sum of nothing. */
export function createCrc32(): RunningCrc {
  const table = tableOf();
  let register = 0xffffffff;
  return {
    add(bytes) {
      // the table has an entry for every byte
      for (const byte of bytes) register = (table[(register ^ byte) & 0xff] as number) ^ (register >>> 8);
    },
    value: () => (register ^ 0xffffffff) >>> 0,
  };
}

function tableOf(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let entry = byte;
    for (let bit = 0; bit < 8; bit += 1) entry = (entry & 1) === 1 ? (entry >>> 1) ^ POLYNOMIAL : entry >>> 1;
    return entry >>> 0;
  });
}
