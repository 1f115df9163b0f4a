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
  return tileOf((x, y) => (x + y) % look.every < look.width, line, ground, look)
}

/** Where a pattern has ink, by pixel of the tile; each joins onto itself. */
const patterns = {
  dots: (x, y) => ((x % 8) - 3.5) ** 2 + ((y % 8) - 3.5) ** 2 < 4,
  grid: (x, y) => x < 2 || y < 2,
  pluses: (x, y) => (x >= 7 && x < 9 && y >= 3 && y < 13) || (y >= 7 && y < 9 && x >= 3 && x < 13),
  backslant: (x, y) => (x - y + side) % 8 < 2,
} as const satisfies Record<string, (x: number, y: number) => boolean>
export type Pattern = keyof typeof patterns

/** A pattern of one colour `#rrggbb` on a faint ground of the same: told from the others without any sense for colour. */
export const patternTile = (pattern: Pattern, colour: string): Tile =>
  tileOf(patterns[pattern], colour, colour, { line: 220, ground: 30 })

function tileOf(
  hasInk: (x: number, y: number) => boolean,
  line: string,
  ground: string,
  opaque: Pick<HatchLook, 'line' | 'ground'>,
): Tile {
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const isLine = hasInk(x, y)
      data.set(
        [...channels(isLine ? line : ground), isLine ? opaque.line : opaque.ground],
        (y * side + x) * 4,
      )
    }
  return { width: side, height: side, data }
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
