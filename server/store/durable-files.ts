import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

const chunkBytes = 1 << 20

/** Waits until what was written to a file, or the names in a folder, are on the disk. */
export function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Hex SHA-256 and size of a file, read piece by piece. */
export function digestOf(path: string): { sha256: string; bytes: number } {
  const hash = createHash('sha256')
  let bytes = 0
  eachChunk(path, (chunk) => {
    hash.update(chunk)
    bytes += chunk.byteLength
  })
  return { sha256: hash.digest('hex'), bytes }
}

/** Copies bytes to a new file of mode 0600 and waits for the disk. Throws when the file exists. */
export function copyBytes(from: string, to: string): void {
  const handle = openSync(to, 'wx', 0o600)
  try {
    eachChunk(from, (chunk) => writeAll(handle, chunk))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a small file whole or not at all: under another name first, then renamed. */
export function writeWhole(path: string, text: string): void {
  const partial = `${path}.partial`
  rmSync(partial, { force: true })
  const handle = openSync(partial, 'wx', 0o600)
  try {
    writeAll(handle, Buffer.from(text))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(partial, path)
  sync(dirname(path))
}

/** Removes a folder or file so that a kill half-way leaves nothing under its own name. */
export function removeSurely(folder: string, name: string): void {
  const removing = join(folder, `${name}.removing`)
  rmSync(removing, { recursive: true, force: true })
  renameSync(join(folder, name), removing)
  rmSync(removing, { recursive: true, force: true })
}

/** A new folder that only its owner enters; `recursive` also makes the ones above and bears that it exists. */
export function makeFolder(path: string, recursive = false): void {
  mkdirSync(path, { recursive, mode: 0o700 })
}

function eachChunk(path: string, take: (chunk: Uint8Array) => void): void {
  const handle = openSync(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes)
    for (;;) {
      const length = readSync(handle, chunk, 0, chunkBytes, null)
      if (length === 0) return
      take(chunk.subarray(0, length))
    }
  } finally {
    closeSync(handle)
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength; ) at += writeSync(handle, bytes, at)
}
