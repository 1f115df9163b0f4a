import type { Area } from '../../area/area.ts'
import { metreScale } from '../../area/metres.ts'
import { Refused } from '../../errors.ts'

/** A street is one point of the gazetteer, somewhere along it: so far from a cell a person may still call it so. */
const nearMetres = 600

const namesOfArea = new WeakMap<Area, Map<string, [lon: number, lat: number][]>>()

/** Streets, stops and stations: public places, never a business. Kept for each area: the pack never changes. */
function publicNames(area: Area): Map<string, [number, number][]> {
  const kept = namesOfArea.get(area)
  if (kept) return kept
  const names = new Map<string, [number, number][]>()
  const add = (name: string, lon: number, lat: number) =>
    names.set(name, [...(names.get(name) ?? []), [lon, lat]])
  for (const { name, lon, lat } of [...area.streets, ...area.busStops]) add(name, lon, lat)
  for (const { name, lon, lat } of area.stations) add(`${name} station`, lon, lat)
  namesOfArea.set(area, names)
  return names
}

/**
 * What a place is called: by one or two public names close to the cell, else by the cell's own. Refuses `unknownValue` for a
 * name that is none, or is somewhere else.
 */
export function callPlace(area: Area, cell: number, called: readonly string[]): string {
  if (called.length === 0) return area.placeName(cell)
  const [lon, lat] = [area.cellCentres[cell * 2], area.cellCentres[cell * 2 + 1]]
  const scale = metreScale(lat)
  const isNear = ([east, north]: readonly [number, number]) =>
    Math.hypot((east - lon) * scale.metresPerLon, (north - lat) * scale.metresPerLat) <= nearMetres
  if (!called.every((name) => publicNames(area).get(name)?.some(isNear)))
    throw new Refused('unknownValue', { param: 'place.called' })
  return called.join(' near ')
}
