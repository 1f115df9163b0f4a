import { type PlaceHit, searchKey, searchPlaces } from '../area/search.ts'
import type { FoundPlace } from '../contract/answers.ts'
import { releaseRecord } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Asking } from './asking.ts'

const most = { areas: 4, places: 8, venues: 5 } as const

/**
 * Saved areas, wards, stations, streets, stops and venues by name. Fewer than two letters find nothing.
 * What was typed goes nowhere else.
 */
export function search(asking: Asking, text: string): Released<FoundPlace[]> {
  const wanted = searchKey(text.slice(0, 100))
  if (wanted.length < 2) return releaseRecord(asking.viewer.role, [])
  const found = [
    ...foundAreas(asking, wanted),
    ...searchPlaces(asking.area, text.slice(0, 100), most.places).map(foundPlace),
    ...foundVenues(asking, wanted),
  ]
  return releaseRecord(asking.viewer.role, found)
}

function foundPlace({ kind, name, detail, lon, lat, cell, ward }: PlaceHit): FoundPlace {
  return { kind: kind === 'bus-stop' ? 'stop' : kind, name, detail, lon, lat, cell, ward, area: null }
}

/** Names that begin with the words come first. */
function best<T extends { name: string }>(list: readonly T[], wanted: string, limit: number): T[] {
  const place = ({ name }: T) => ` ${searchKey(name)}`.indexOf(` ${wanted}`)
  return list
    .filter(({ name }) => searchKey(name).includes(wanted))
    .sort((a, b) => Number(place(a) !== 0) - Number(place(b) !== 0) || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
}

function foundAreas({ area, areas }: Asking, wanted: string): FoundPlace[] {
  return best(areas.list(), wanted, most.areas).map(({ id, name, cells }) => {
    const numbers = cells.flatMap((text) => {
      const cell = area.knownCell(text)
      return cell === undefined ? [] : [area.cellNumber(cell)]
    })
    const [lon, lat] = meanCentre(area.cellCentres, numbers) ?? area.centre
    return { kind: 'area', name, detail: 'area', lon, lat, cell: null, ward: null, area: id }
  })
}

function foundVenues(asking: Asking, wanted: string): FoundPlace[] {
  return best(asking.venues.list(), wanted, most.venues).map(({ name, kind, lon, lat, cell, ward }) => ({
    kind: 'venue',
    name,
    detail: kind,
    lon,
    lat,
    cell,
    ward,
    area: null,
  }))
}

/** Middle of some cells, degrees; undefined for none. */
export function meanCentre(centres: Float64Array, cells: ArrayLike<number>): [number, number] | undefined {
  if (cells.length === 0) return undefined
  let lon = 0
  let lat = 0
  for (let at = 0; at < cells.length; at++) {
    lon += centres[cells[at] * 2]
    lat += centres[cells[at] * 2 + 1]
  }
  return [lon / cells.length, lat / cells.length]
}
