import type { Area } from '../area/area.ts'
import type { Venue } from '../contract/answers.ts'
import { releaseRecord } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Asking } from './asking.ts'

/** A venue as the store keeps it: never finer than its cell. */
interface KeptVenue {
  id: number
  name: string
  kind: string
  cell: string
  ward2022: string
  fictional: boolean
}

/** A kept venue for the map: it stands at its cell's centre. A cell of another pack stands at the area's centre. */
export function savedVenue(area: Area, { id, name, kind, cell, ward2022, fictional }: KeptVenue): Venue {
  const known = area.knownCell(cell)
  const number = known === undefined ? -1 : area.cellNumber(known)
  const [lon, lat] =
    number < 0 ? area.centre : [area.cellCentres[number * 2], area.cellCentres[number * 2 + 1]]
  return { id: `venue-${id}`, name, kind, cell, ward: ward2022, lon, lat, fictional }
}

/** Venues on the map: those of an imported register, else the pack's food outlets; the demonstration's own besides. */
export function venues(asking: Asking): Released<Venue[]> {
  return releaseRecord(asking.viewer.role, listVenues(asking))
}

/** The same for other questions. */
export function listVenues({ area, venues: kept }: Asking): Venue[] {
  const list = kept.list()
  return list.some(({ fictional }) => !fictional) ? list : [...list, ...packVenues(area)]
}

const venuesOfArea = new WeakMap<Area, Venue[]>()

/** Looked up once an area: the pack never changes. */
function packVenues(area: Area): Venue[] {
  const known = venuesOfArea.get(area)
  if (known) return known
  const found = area.foodOutlets.flatMap(({ name, type, lon, lat }, at): Venue[] => {
    const ward = area.wardAt(lon, lat, area.defaultVintage)
    if (ward < 0) return []
    return [
      {
        id: `outlet-${at}`,
        name,
        kind: type,
        cell: area.nearestCell(lon, lat),
        ward: area.wards(area.defaultVintage)[ward].code,
        lon,
        lat,
        fictional: false,
      },
    ]
  })
  venuesOfArea.set(area, found)
  return found
}
