import type { Area } from '../area/area.ts'
import type { CellId } from '../contract/ids.ts'
import type { CellFeatures } from './cell-features.ts'
import { bestCell } from './hotspot-cells.ts'
import { cellsAround } from './town-centres.ts'

/** A saved area of the demonstration: whole cells, plainly an example. */
export interface ExampleArea {
  readonly id: string
  readonly name: string
  readonly kind: 'business-district' | 'estate' | 'team-patch' | 'impact-day'
  readonly cells: readonly CellId[]
}

/** Discs of cells near the biggest centres: round, so that nobody takes them for a real district's outline. */
export function exampleAreas(area: Area, features: CellFeatures, centres: readonly number[]): ExampleArea[] {
  const disc = (cell: number, rings: number) =>
    cellsAround(area, cell, rings).map((number) => area.cells[number])
  const homes = bestCell(area, features, area.wardOfCell(centres[1], 2022), 'homes', centres)
  return [
    {
      id: 'demonstration-area-1',
      name: 'Example business district',
      kind: 'business-district',
      cells: disc(centres[0], 2),
    },
    { id: 'demonstration-area-2', name: 'Example estate', kind: 'estate', cells: disc(homes, 1) },
    {
      id: 'demonstration-area-3',
      name: "Example team's patch",
      kind: 'team-patch',
      cells: disc(centres[2], 5),
    },
  ]
}
