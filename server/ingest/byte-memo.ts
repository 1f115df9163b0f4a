/** Most fields of a file are shorter. */
const bytesPerEntry = 32

/** Remembers what was made of the bytes of one or two fields, without turning them into text first. */
export interface ByteMemo<T> {
  get(bytes: Uint8Array, start: number, end: number, start2: number, end2: number): T | undefined
  /** Remembers under the bytes of the last `get`, which must have been the call before. */
  put(value: T): void
}

interface Asked {
  bytes: Uint8Array
  start: number
  end: number
  start2: number
  end2: number
}

/**
 * A hash table over byte strings (open addressing, verified byte by byte). Bounded: when it is
 * full it starts again empty, so a file with a million different places costs time and not memory.
 * `mostEntries` is a power of two.
 */
export function createByteMemo<T>(mostEntries: number): ByteMemo<T> {
  const slots = mostEntries * 2
  const arenaBytes = mostEntries * bytesPerEntry
  const table = new Int32Array(slots).fill(-1)
  const arena = new Uint8Array(arenaBytes)
  const starts = new Int32Array(mostEntries + 1)
  const firstLengths = new Int32Array(mostEntries)
  const values: T[] = []
  let slot = 0
  let latest = 0
  let asked: Asked | undefined
  const last: Asked = { bytes: arena, start: 0, end: 0, start2: 0, end2: 0 }

  function equals(
    entry: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    start2: number,
    end2: number,
  ) {
    let at = starts[entry]
    if (firstLengths[entry] !== end - start || starts[entry + 1] - at !== end - start + end2 - start2)
      return false
    for (let i = start; i < end; i++) if (arena[at++] !== bytes[i]) return false
    for (let i = start2; i < end2; i++) if (arena[at++] !== bytes[i]) return false
    return true
  }

  return {
    get(bytes, start, end, start2, end2) {
      // Neighbouring rows often say the same.
      if (latest < values.length && equals(latest, bytes, start, end, start2, end2)) return values[latest]
      let hash = hashBytes(hashBytes(end - start, bytes, start, end), bytes, start2, end2)
      hash ^= hash >>> 15
      slot = hash & (slots - 1)
      while (table[slot] >= 0) {
        latest = table[slot]
        if (equals(latest, bytes, start, end, start2, end2)) return values[latest]
        slot = (slot + 1) & (slots - 1)
      }
      last.bytes = bytes
      last.start = start
      last.end = end
      last.start2 = start2
      last.end2 = end2
      asked = last
      return undefined
    },
    put(value) {
      if (!asked) return
      const { bytes, start, end, start2, end2 } = asked
      asked = undefined
      const size = end - start + end2 - start2
      if (size > arenaBytes) return
      if (values.length === mostEntries || starts[values.length] + size > arenaBytes) {
        table.fill(-1)
        values.length = 0
        // The remembered slot belongs to the emptied table: this one value is not kept.
        return
      }
      let at = starts[values.length]
      for (let i = start; i < end; i++) arena[at++] = bytes[i]
      for (let i = start2; i < end2; i++) arena[at++] = bytes[i]
      firstLengths[values.length] = end - start
      table[slot] = values.length
      values.push(value)
      starts[values.length] = at
    },
  }
}

/** FNV-1a's step over four bytes at a time, then over those left. */
function hashBytes(seed: number, bytes: Uint8Array, start: number, end: number): number {
  let hash = seed ^ 0x811c9dc5
  let at = start
  for (; at + 3 < end; at += 4) {
    const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
    hash = Math.imul(hash ^ word, 0x01000193)
    hash ^= hash >>> 13
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193)
  return hash
}
