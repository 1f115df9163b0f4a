import { open } from 'node:fs/promises'

const pieceBytes = 2 ** 20

/** A file in pieces of 1 MiB, however large. Throws the file system's own errors. */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const readPiece = () => file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes)
    // The next piece is fetched while this one is worked on.
    let next = readPiece()
    for (;;) {
      const { buffer, bytesRead } = await next
      if (bytesRead === 0) return
      next = readPiece()
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    // Closing waits for a read that nobody wants any more.
    await file.close()
  }
}

/** Bytes in memory, in the same pieces. */
export async function* memoryBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    // Between pieces messages (a wish to stop) are heard.
    await new Promise<void>((done) => setImmediate(done))
    yield bytes.subarray(at, at + pieceBytes)
  }
}
