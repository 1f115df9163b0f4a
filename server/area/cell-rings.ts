/**
 * Steps from a set of cells (0) to the cells around it (1), and on to `most`, by cell number: distance as it is spoken
 * of here (DESIGN §4), over the six neighbours of each cell. Cells outside the area are no way round.
 *
 * @param neighbours six cell numbers a cell, −1 for those outside (`Area.neighbours`)
 * @returns ascending by steps
 */
export function cellSteps(neighbours: Int32Array, from: Iterable<number>, most: number): Map<number, number> {
  const steps = new Map<number, number>()
  for (const cell of from) steps.set(cell, 0)
  let ring = [...steps.keys()]
  for (let step = 1; step <= most; step++) {
    const next: number[] = []
    for (const cell of ring)
      for (const near of neighbours.subarray(cell * 6, cell * 6 + 6))
        if (near >= 0 && !steps.has(near)) {
          steps.set(near, step)
          next.push(near)
        }
    ring = next
  }
  return steps
}
