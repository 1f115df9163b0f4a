import type { KeptPlace } from '../../contract/told/place.ts'
import { type PlacePage, toldKindNames } from '../../contract/told/told.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { ringsAround } from '../place-surroundings.ts'
import { placeNamer } from './name-place.ts'
import { shown } from './told-entries.ts'

/**
 * All that this reader may have of a venue or a place cell and of two rings around it; figures are asked of the profile.
 * Refuses `notFound` for a place that is none.
 */
export function placePage(asking: Asking, { kind, id }: { kind: string; id: string }): Released<PlacePage> {
  const { area, viewer, told } = asking
  const { place, venue } = findPlace(asking, kind, id)
  const centre = area.knownCell(place.cells[0])
  if (centre === undefined) throw new Refused('notFound', { param: 'id' })
  const rings = ringsAround(area, area.cellNumber(centre))
  const cells = Array.from(rings.keys(), (number) => area.cells[number])
  const stepsTo = new Map(Array.from(rings, ([number, steps]) => [area.cells[number] as string, steps]))
  const named = placeNamer(area, asking.venues.list())(place)
  const ward = area.wards(2022)[area.wardOfCell(area.cellNumber(centre), 2022)]?.code ?? null
  return releaseTold(viewer, [...told.at(cells, toldKindNames), ...told.list(['contact'])], (readable) => {
    const all = shown(asking, readable)
    const contacts = all.filter((entry) => entry.kind === 'contact')
    const of = (wanted: string | null) => contacts.filter(({ fields }) => fields.ward === wanted)
    const entries = all
      .filter((entry) => entry.kind !== 'contact')
      .map((entry) => ({
        steps: Math.min(2, ...(entry.place?.cells ?? []).map((cell) => stepsTo.get(cell) ?? 2)),
        entry,
      }))
      .sort((a, b) => a.steps - b.steps)
    return { place: named, venue, entries, contacts: [...of(ward), ...of(null)] }
  })
}

function findPlace(
  asking: Asking,
  kind: string,
  id: string,
): { place: KeptPlace; venue: PlacePage['venue'] } {
  if (kind === 'cell') {
    const cell = asking.area.knownCell(id)
    if (cell !== undefined) return { place: { kind, id, cells: [cell] }, venue: null }
  }
  if (kind === 'venue') {
    const venue = asking.venues.list().find((each) => each.id === id)
    if (venue)
      return {
        place: { kind, id, cells: [venue.cell] },
        venue: { kind: venue.kind, fictional: venue.fictional },
      }
  }
  throw new Refused('notFound', { param: 'id' })
}
