import { classOf } from './class-breaks.ts'

/**
 * One byte a place cell: the class 1–6 of its count, 0 for none. `index`/`count` as the counts reply has them
 * (positions in the cell dictionary); positions that the dictionary does not hold are left out.
 */
export function cellValues(
  cells: number,
  answer: { index: readonly number[]; count: readonly number[] },
  breaks: readonly number[],
): Uint8Array {
  const values = new Uint8Array(cells)
  for (let i = 0; i < answer.index.length; i++)
    if (answer.index[i] < cells) values[answer.index[i]] = classOf(answer.count[i], breaks)
  return values
}
