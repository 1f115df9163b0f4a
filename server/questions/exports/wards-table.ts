import type { MultiPolygon, Polygon } from 'geojson'
import type { Area } from '../../area/area.ts'
import type { Filter } from '../../contract/filter.ts'
import type { WardVintage } from '../../contract/ids.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

const columns: ExportColumn[] = [
  { name: 'code', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'vintage', kind: 'integer' },
  { name: 'count', kind: 'integer' },
  { name: 'residents', kind: 'integer' },
  { name: 'per1000', kind: 'real' },
]

/**
 * One row a ward of the vintage, empty ones too; only the wards that were asked for when the filter names some.
 * @param counts by ward number
 */
export function wardsTable(
  area: Area,
  { filter, vintage }: { filter: Filter; vintage: WardVintage },
  counts: ArrayLike<number>,
): ExportTable {
  const outlines = wardOutlines(area, vintage)
  const rows = area.wards(vintage).flatMap((ward, number) => {
    const outline = outlines.get(ward.code)
    if (!outline || !isAsked(area, filter, vintage, ward.code)) return []
    const count = counts[number]
    const per1000 = ward.residents ? Math.round((count / ward.residents) * 1e5) / 100 : null
    return [{ fields: [ward.code, ward.name, vintage, count, ward.residents, per1000], notes: [], outline }]
  })
  return { name: 'wards', title: `Wards of ${vintage}`, columns, noteColumns: [], rows }
}

/** Wards of the other vintage in a filter choose no row of this one: then every ward stands. */
function isAsked(area: Area, filter: Filter, vintage: WardVintage, code: string): boolean {
  const asked = filter.ward.filter((each) => area.knownWard(each)?.vintage === vintage)
  return asked.length === 0 || asked.includes(code)
}

function wardOutlines(area: Area, vintage: WardVintage): Map<string, Polygon | MultiPolygon> {
  const layer: { features: { properties: { code: string }; geometry: Polygon | MultiPolygon }[] } =
    JSON.parse(area.geojson(`wards-${vintage}`))
  return new Map(layer.features.map(({ properties, geometry }) => [properties.code, geometry]))
}
