import type { CellDictionary } from '../../../server/contract/reference.ts'
import { cellsNear } from '../../map/cells-near.ts'
import { middleOf } from '../../map/plan-shapes.ts'
import { cellName } from '../places/place-names.ts'

const directions = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const

export interface PlaceBeside {
  readonly cell: string
  readonly direction: (typeof directions)[number]
  readonly name: string
}

/** The up to six cells beside a place, from north clockwise: where it can be moved without a pointer. */
export function placesBeside(dictionary: CellDictionary, centre: string): PlaceBeside[] {
  const [lon, lat] = middleOf(centre)
  const turnOf = (cell: string): number => {
    const [toLon, toLat] = middleOf(cell)
    const east = (toLon - lon) * Math.cos((lat * Math.PI) / 180)
    return (Math.atan2(east, toLat - lat) / (2 * Math.PI) + 1) % 1
  }
  const known = new Set(dictionary.cells)
  return [...cellsNear([centre], 1)]
    .filter((cell) => cell !== centre && known.has(cell))
    .map((cell) => ({ cell, turn: turnOf(cell) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ cell, turn }) => ({
      cell,
      direction: directions[Math.round(turn * directions.length) % directions.length],
      name: cellName(dictionary, cell),
    }))
}
