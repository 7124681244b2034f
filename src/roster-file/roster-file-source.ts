/**
 * Where the bytes of a file come from: an array, a file of a browser or of Node, a stream.
 *
 * @module
 */

/** A stream of bytes as browsers and servers have it, of which only the reading is used. */
export interface ByteStream {
  /** Takes the stream for oneself. */
  readonly getReader: () => ByteStreamReader;
}

/** What a {@link ByteStream} is read through. */
export interface ByteStreamReader {
  /** The next bytes, or that there are no more. */
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  /** Says that no more bytes are wanted. */
  readonly cancel: () => Promise<void>;
}

/** A `File` or `Blob`. */
export interface ByteBlob {
  /** A new stream of the whole. */
  readonly stream: () => ByteStream;
}

/** What a file can be read from. */
export type RosterFileSource = Uint8Array | ByteBlob | ByteStream | AsyncIterable<Uint8Array>;

// what is given in one piece is looked at in pieces too, so that a wrong file is refused early
const PIECE = 65_536;

/** The bytes in pieces. Whoever stops early stops the source. */
export async function* piecesOf(source: RosterFileSource): AsyncGenerator<Uint8Array, void, undefined> {
  if (source instanceof Uint8Array) {
    for (let at = 0; at < source.length; at += PIECE) yield source.subarray(at, at + PIECE);
  } else if ('getReader' in source) {
    yield* read(source);
  } else if ('stream' in source) {
    yield* read(source.stream());
  } else {
    for await (const bytes of source) yield bytes;
  }
}

async function* read(stream: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    // of a stream that has ended or broken nothing is left to cancel
    await reader.cancel().catch(() => undefined);
  }
}
