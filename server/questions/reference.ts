import type { AreaLayer, Ward } from '../area/area.ts'
import { monthText } from '../contract/calendar.ts'
import { emptyFilter } from '../contract/filter.ts'
import type { WardVintage } from '../contract/ids.ts'
import type { CellDictionary, Gazetteer, Reference, WardFacts } from '../contract/reference.ts'
import { sources } from '../contract/sources.ts'
import { releaseAnswer, releaseReference } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import { type Asking, dataVersionOf } from './asking.ts'
import { coveredMonths } from './period.ts'

/** What exists and how it is called: types, the sources this viewer may ask, wards, months covered. */
export function reference(asking: Asking): Released<Reference> {
  const { area, categories, columns, readable } = asking
  const answer = mapRaw(
    columns.records(readable),
    (records): Reference => ({
      areaName: area.name,
      areaVersion: area.version,
      attribution: area.attribution,
      bounds: [...area.bounds],
      centre: [...area.centre],
      groups: categories.groups.map(({ id, label }) => ({ id, label })),
      types: categories.types.map(({ id, label, group }) => ({ id, label, group })),
      sources: sources
        .filter(({ id, list, yearly }) => readable.has(id) && !list && !yearly)
        .map(({ precedence, list, yearly, ...source }) => ({
          ...source,
          incidents: records.get(source.id) ?? 0,
          months: firstAndLast(columns.coverage.get(source.id) ?? []),
        })),
      releasedOnly: sources
        .filter(({ id }) => asking.releasedOnly.includes(id))
        .map(({ id, label }) => ({ id, label })),
      wards: wardFacts(area.wards(2022)),
      wards2002: wardFacts(area.wards(2002)),
      months: firstAndLast(coveredMonths(asking, emptyFilter).all),
      dataVersion: dataVersionOf(asking),
    }),
  )
  return releaseAnswer(asking.viewer, answer, readable)
}

function firstAndLast(months: readonly number[]): string[] {
  return months.length === 0 ? [] : [months[0], months[months.length - 1]].map(monthText)
}

function wardFacts(wards: readonly Ward[]): (typeof WardFacts)['_output'][] {
  return wards.map(({ code, name, residents, households, cells }) => ({
    code,
    name,
    residents,
    households,
    cells,
  }))
}

/** Cells by number with their wards and names: fetched once, then answers speak of cells by number. */
export function cellDictionary({ area }: Asking): Released<CellDictionary> {
  const wardsOf = (vintage: WardVintage) => area.cells.map((_, cell) => area.wardOfCell(cell, vintage))
  return releaseReference({
    version: area.version,
    cells: [...area.cells],
    ward2022: wardsOf(2022),
    ward2002: wardsOf(2002),
    places: area.cells.map((_, cell) => area.placeName(cell)),
  })
}

/** Streets, stations and stops for labels. */
export function gazetteer({ area }: Asking): Released<Gazetteer> {
  const named = ({ name, lon, lat }: { name: string; lon: number; lat: number }) => ({ name, lon, lat })
  return releaseReference({
    streets: area.streets.map(named),
    stations: area.stations.map(named),
    stops: area.busStops.map(named),
  })
}

const layers = [
  'wards-2022',
  'wards-2002',
  'lsoas-2021',
  'major-roads',
  'z1',
  'z2',
] as const satisfies readonly AreaLayer[]

/** A map layer of the pack as GeoJSON text. Refuses `notFound` for any other name. */
export function layer({ area }: Asking, name: string): Released<string> {
  const known = layers.find((each) => each === name)
  if (!known) throw new Refused('notFound')
  return releaseReference(area.geojson(known))
}
