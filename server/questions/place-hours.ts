import type { Filter } from '../contract/filter.ts'
import type { PlaceHours } from '../contract/place-hours.ts'
import { releaseAnswer } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { zipRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { type Asking, dataVersionOf } from './asking.ts'
import { ringsAround } from './place-surroundings.ts'
import { select } from './select.ts'

/**
 * When it happens here, around (one ring) and near (two rings); the filter's own wards and areas are left out. Refuses
 * `notFound` for a cell that is none; else as `select`.
 */
export function placeHours(
  asking: Asking,
  { id, filter }: { id: string; filter: Filter },
): Released<PlaceHours> {
  const { area, columns } = asking
  const cell = area.knownCell(id)
  if (cell === undefined) throw new Refused('notFound', { param: 'id' })
  const rings = ringsAround(area, area.cellNumber(cell))
  const { selection } = select(asking, { ...filter, ward: [], area: [] })
  const within = (most: number) => {
    const cells = new Uint8Array(area.cells.length)
    for (const [number, steps] of rings) if (steps <= most) cells[number] = 1
    return columns.query({ ...selection, cells })
  }
  const answer = zipRaw(
    zipRaw(within(0), within(1), (here, around) => ({ here, around })),
    within(2),
    ({ here, around }, near): PlaceHours => ({
      ...{ here: here.clock, around: around.clock, near: near.clock, dataVersion: dataVersionOf(asking) },
    }),
  )
  return releaseAnswer(asking.viewer, answer, asking.readable)
}
