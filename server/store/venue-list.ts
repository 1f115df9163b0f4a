import { createHash } from 'node:crypto'
import type { Area } from '../area/area.ts'
import type { Venue } from '../contract/answers.ts'
import { venueTypes } from '../contract/told/words.ts'
import type { Connection } from './open.ts'
import { openToldReader, type ToldReader } from './told-reader.ts'
import { openVenueReader, type StoredVenue } from './venue-reader.ts'

/**
 * Every venue there is: those of an imported register, else the pack's food outlets; the demonstration's; and those that
 * people entered themselves. Each stands at its cell's centre under an id that stays the same when a register is
 * imported again.
 */
export function listVenues(
  area: Area,
  stored: readonly StoredVenue[],
  told: Pick<ToldReader, 'list'>,
): Venue[] {
  const kept = stored.map((venue) => standing(area, `venue-${venue.registerId}`, venue))
  const own = told.list(['venue']).flatMap((entry): Venue[] => {
    if (entry.kind !== 'venue' || !('register' in entry.fields) || entry.fields.register !== null) return []
    const { name, type } = entry.fields
    const kind = venueTypes.find(({ id }) => id === type)?.label ?? type
    const [cell] = entry.place?.cells ?? []
    return cell === undefined
      ? []
      : [standing(area, entry.id, { name, kind, cell, ward2022: null, fictional: false })]
  })
  const isRegistered = stored.some(({ fictional }) => !fictional)
  return [...kept, ...(isRegistered ? [] : packVenues(area)), ...own]
}

/** The same, read again only after somebody else has written: thousands of venues are named on every page of a place. */
export function openVenueList(area: Area, open: Connection, work: Connection): { list: () => Venue[] } {
  const [venues, told] = [openVenueReader(open), openToldReader(work)]
  let kept: { version: string; list: Venue[] } | null = null
  return {
    list() {
      const version = [open, work].map((one) => one.pragma('data_version', { simple: true })).join('.')
      if (kept?.version !== version) kept = { version, list: listVenues(area, venues.live(), told) }
      return kept.list
    },
  }
}

function standing(
  area: Area,
  id: string,
  {
    name,
    kind,
    cell,
    ward2022,
    fictional,
  }: Pick<StoredVenue, 'name' | 'kind' | 'cell' | 'fictional'> & {
    ward2022: string | null
  },
): Venue {
  const known = area.knownCell(cell)
  const number = known === undefined ? -1 : area.cellNumber(known)
  // A cell of another pack stands at the area's centre.
  const [lon, lat] =
    number < 0 ? area.centre : [area.cellCentres[number * 2], area.cellCentres[number * 2 + 1]]
  const ward = ward2022 ?? area.wards(2022)[area.wardOfCell(number, 2022)]?.code ?? ''
  return { id, name, kind, cell, ward, lon, lat, fictional }
}

const venuesOfArea = new WeakMap<Area, Venue[]>()

/** Looked up once an area: the pack never changes. */
function packVenues(area: Area): Venue[] {
  const known = venuesOfArea.get(area)
  if (known) return known
  const found = area.foodOutlets.flatMap(({ name, type, lon, lat }): Venue[] => {
    const ward = area.wardAt(lon, lat, area.defaultVintage)
    if (ward < 0) return []
    const cell = area.nearestCell(lon, lat)
    const id = createHash('sha256').update(`${name}|${type}|${lon}|${lat}`).digest('hex').slice(0, 12)
    return [
      {
        ...{ id: `outlet-${id}`, name, kind: type, cell, lon, lat, fictional: false },
        ward: area.wards(area.defaultVintage)[ward].code,
      },
    ]
  })
  venuesOfArea.set(area, found)
  return found
}
