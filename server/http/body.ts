import type { Request } from 'express'
import { Refused } from '../errors.ts'

/** Largest upload and largest JSON body, in bytes. */
export const uploadLimitBytes = 50 * 1024 * 1024
export const jsonLimitBytes = 512 * 1024
const deepestJson = 12
const slowestBytesPerSecond = 1024
const patienceSeconds = 30

/** How long a too large body is still read (and thrown away), so that its sender hears why instead of a reset. */
const drainMilliseconds = 800

/**
 * Reads a whole request body into memory (never a temporary file).
 * Refuses: `tooLarge` as soon as the limit is passed, `notThisKind` for compressed bodies; a sender slower than
 * 1 kB/s over 30 s is cut off.
 */
export async function readBody(
  request: Request,
  limitBytes: number,
  patience = patienceSeconds,
): Promise<Uint8Array> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Refused('notThisKind')
  const chunks: Uint8Array[] = []
  let received = 0
  let receivedBefore = 0
  let isTooLarge = Number(request.headers['content-length'] ?? 0) > limitBytes
  const watch = setInterval(() => {
    if (received - receivedBefore < slowestBytesPerSecond * patience) request.destroy()
    receivedBefore = received
  }, patience * 1000)
  try {
    await new Promise<void>((resolve, reject) => {
      const stopDraining = () => setTimeout(resolve, drainMilliseconds).unref()
      if (isTooLarge) stopDraining()
      request.on('data', (chunk: Uint8Array) => {
        received += chunk.byteLength
        if (isTooLarge) return
        if (received > limitBytes) {
          isTooLarge = true
          chunks.length = 0
          stopDraining()
        } else chunks.push(chunk)
      })
      request.on('end', resolve)
      request.on('error', reject)
      request.on('close', () => reject(new Refused('badBody')))
    })
  } finally {
    clearInterval(watch)
  }
  if (isTooLarge) throw new Refused('tooLarge')
  const body = new Uint8Array(received)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}

/** Parses a JSON body. Refuses `badBody` when it is not JSON or nested too deeply. */
export function readJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  if (nesting(text) > deepestJson) throw new Refused('badBody')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('badBody')
  }
}

/** Deepest nesting of brackets outside strings: checked before parsing, so that depth costs nothing. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === 92) i++
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth)
    else if (code === 93 || code === 125) depth--
  }
  return deepest
}
