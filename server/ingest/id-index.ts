import { randomBytes } from 'node:crypto'

const idBytes = 32

/**
 * Published ids of one file by a 64-bit hash, kept in typed arrays and verified on their 32 bytes.
 * Each id has two numbers of the caller's: where its row is stored and the unit it counts in.
 */
export interface IdIndex {
  /** Number of the entry; new ones are numbered upwards from the previous `size`. */
  enter(id: Uint8Array): number
  /** −1 when the file did not hold it. */
  find(id: Uint8Array): number
  readonly size: number
}

/** An empty index. The hash has a random seed: ids chosen to collide do not. */
export function createIdIndex(): IdIndex {
  const seed = randomBytes(8)
  const seedLow = seed.readInt32LE(0)
  const seedHigh = seed.readInt32LE(4)
  let capacity = 1 << 12
  let table = new Int32Array(capacity).fill(-1)
  let ids = new Uint8Array((capacity / 2) * idBytes)
  let lows = new Int32Array(capacity / 2)
  let highs = new Int32Array(capacity / 2)
  let size = 0
  let low = 0
  let high = 0

  function hash(id: Uint8Array): void {
    low = seedLow
    high = seedHigh
    for (let at = 0; at < idBytes; at += 4) {
      const word = id[at] | (id[at + 1] << 8) | (id[at + 2] << 16) | (id[at + 3] << 24)
      low = Math.imul(low ^ word, 0x85ebca6b)
      low ^= low >>> 13
      high = Math.imul(high ^ word, 0xc2b2ae35) + low
      high ^= high >>> 16
    }
  }

  /** Slot of the hashed id, or of the empty place where it belongs. */
  function slotOf(id: Uint8Array): number {
    let slot = low & (capacity - 1)
    for (; table[slot] >= 0; slot = (slot + 1) & (capacity - 1)) {
      const entry = table[slot]
      if (lows[entry] === low && highs[entry] === high && isSame(ids, entry * idBytes, id)) break
    }
    return slot
  }

  function grow(): void {
    capacity *= 2
    table = new Int32Array(capacity).fill(-1)
    ids = widened(ids, (capacity / 2) * idBytes, Uint8Array)
    lows = widened(lows, capacity / 2, Int32Array)
    highs = widened(highs, capacity / 2, Int32Array)
    for (let entry = 0; entry < size; entry++) {
      let slot = lows[entry] & (capacity - 1)
      while (table[slot] >= 0) slot = (slot + 1) & (capacity - 1)
      table[slot] = entry
    }
  }

  return {
    enter(id) {
      hash(id)
      let slot = slotOf(id)
      if (table[slot] >= 0) return table[slot]
      if (size === capacity / 2) {
        grow()
        slot = slotOf(id)
      }
      ids.set(id, size * idBytes)
      lows[size] = low
      highs[size] = high
      table[slot] = size
      return size++
    },
    find(id) {
      if (id.length !== idBytes) return -1
      hash(id)
      return table[slotOf(id)]
    },
    get size() {
      return size
    },
  }
}

function isSame(ids: Uint8Array, from: number, id: Uint8Array): boolean {
  for (let at = 0; at < idBytes; at++) if (ids[from + at] !== id[at]) return false
  return true
}

function widened<T extends Uint8Array | Int32Array>(
  old: T,
  length: number,
  Kind: new (length: number) => T,
): T {
  const wide = new Kind(length)
  wide.set(old)
  return wide
}
