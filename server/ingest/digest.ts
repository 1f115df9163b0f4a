import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** From here on the hash is computed beside the parser: it would cost a large import an eighth of its time. */
const besideFromBytes = 32 * 2 ** 20

/** Plain JavaScript, so that the thread starts at once and needs no loader. Pieces come in order; null ends. */
const thread = `
const { parentPort } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
parentPort.on('message', (piece) => {
  if (piece) return void hash.update(piece)
  parentPort.postMessage(hash.digest())
  parentPort.close()
})`

/** SHA-256 of a stream of pieces. Pieces may be reused by the caller after `update`. */
export interface Digest {
  update(piece: Uint8Array): void
  /** The 32 bytes. */
  end(): Promise<Buffer>
  /** Gives up; harmless after `end`. */
  stop(): void
}

/** Small files are hashed when they end, large ones in a thread of their own. */
export function createDigest(besideFrom = besideFromBytes): Digest {
  const early: Uint8Array<ArrayBuffer>[] = []
  let earlyBytes = 0
  let worker: Worker | undefined

  function send(piece: Uint8Array<ArrayBuffer>): void {
    worker?.postMessage(piece, [piece.buffer])
  }

  return {
    update(piece) {
      const copy = Uint8Array.from(piece)
      if (worker) return send(copy)
      early.push(copy)
      earlyBytes += copy.length
      if (earlyBytes < besideFrom) return
      worker = new Worker(thread, { eval: true, execArgv: [] })
      for (const waiting of early.splice(0)) send(waiting)
    },
    async end() {
      if (!worker)
        return early.reduce((hash: Hash, piece) => hash.update(piece), createHash('sha256')).digest()
      const told = once(worker, 'message')
      worker.postMessage(null)
      const [bytes] = await told
      return Buffer.from(bytes)
    },
    stop() {
      void worker?.terminate()
    },
  }
}
