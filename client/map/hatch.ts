/** A square picture, four bytes a pixel, that joins onto itself on every side. */
export interface Tile {
  width: number
  height: number
  data: Uint8ClampedArray
}

const side = 16

/**
 * Slanting lines on a faint ground: the look of a withheld count. No step of the ramp is in it, and it reads as
 * pattern without any sense for colour. `line` and `ground` are `#rrggbb`.
 */
export function hatchTile(line: string, ground: string): Tile {
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const onLine = (x + y) % (side / 2) < 2
      data.set([...channels(onLine ? line : ground), onLine ? 130 : 60], (y * side + x) * 4)
    }
  return { width: side, height: side, data }
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
