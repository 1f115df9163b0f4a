/** A square picture, four bytes a pixel, that joins onto itself on every side. */
export interface Tile {
  width: number
  height: number
  data: Uint8ClampedArray
}

const side = 16

/** Pixels from line to line (a divisor of the tile's 16), width of a line, and how opaque both tones are, 0..255. */
export interface HatchLook {
  every: 4 | 8 | 16
  width: number
  line: number
  ground: number
}

const withheldLook: HatchLook = { every: 8, width: 2, line: 130, ground: 60 }

/**
 * Slanting lines on a faint ground; as it is, the look of a withheld count. No step of the ramp is in it, and it reads
 * as pattern without any sense for colour. `line` and `ground` are `#rrggbb`.
 */
export function hatchTile(line: string, ground: string, look: HatchLook = withheldLook): Tile {
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const onLine = (x + y) % look.every < look.width
      const colour = channels(onLine ? line : ground)
      data.set([...colour, onLine ? look.line : look.ground], (y * side + x) * 4)
    }
  return { width: side, height: side, data }
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
