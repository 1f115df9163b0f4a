import { classOf } from './class-breaks.ts'

/** One byte a cell: the class 0–6 of its count, and whether it stands out from its surroundings. */
export const classBits = 0b0000_0111
export const standsOutBit = 0b0000_1000

/**
 * What the map draws for each place cell. `index`/`count` as the counts reply has them (positions in the cell
 * dictionary); `standing` holds positions of cells that stand out.
 */
export function cellValues(
  cells: number,
  answer: { index: readonly number[]; count: readonly number[] },
  breaks: readonly number[],
  standing: Iterable<number>,
): Uint8Array {
  const values = new Uint8Array(cells)
  for (let i = 0; i < answer.index.length; i++)
    if (answer.index[i] < cells) values[answer.index[i]] = classOf(answer.count[i], breaks)
  for (const cell of standing) if (values[cell] > 0) values[cell] |= standsOutBit
  return values
}
