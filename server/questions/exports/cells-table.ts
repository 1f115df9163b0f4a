import type { Polygon } from 'geojson'
import type { Area } from '../../area/area.ts'
import { cellOutline } from '../../area/cell-outline.ts'
import type { WardVintage } from '../../contract/ids.ts'
import type { HotspotTable } from '../hotspot-table.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

const columns: ExportColumn[] = [
  { name: 'cell', kind: 'text' },
  { name: 'lon', kind: 'real' },
  { name: 'lat', kind: 'real' },
  { name: 'ward', kind: 'text' },
  { name: 'count', kind: 'integer' },
  { name: 'rank', kind: 'integer' },
  { name: 'z', kind: 'real' },
  { name: 'p', kind: 'real' },
  { name: 'q', kind: 'real' },
  { name: 'bin', kind: 'integer' },
]

const noteColumns: ExportColumn[] = [
  { name: 'place', kind: 'text' },
  { name: 'ward_name', kind: 'text' },
  { name: 'in_words', kind: 'text' },
]

/**
 * One row a place cell, by rank. Degrees with 6 decimals (about 0.1 m); z with 4; p and q with 6 significant digits.
 * When the test was refused z, p and q are null and `bin` is 0.
 * @param zeros true: every cell of the area; false: those with a count
 */
export function cellsTable(
  area: Area,
  vintage: WardVintage,
  table: HotspotTable,
  zeros: boolean,
): ExportTable {
  const outlines = outlinesOf(area)
  const wards = area.wards(vintage)
  const rows = table.rows
    .filter(({ count }) => zeros || count > 0)
    .map(({ cell, count, rank, z, p, q, bin }) => {
      const ward = wards[area.wardOfCell(cell, vintage)]
      return {
        fields: [
          area.cells[cell],
          rounded(area.cellCentres[cell * 2], 6),
          rounded(area.cellCentres[cell * 2 + 1], 6),
          ward.code,
          count,
          rank,
          z === null ? null : rounded(z, 4),
          p === null ? null : Number(p.toPrecision(6)),
          q === null ? null : Number(q.toPrecision(6)),
          bin ?? 0,
        ],
        notes: [area.placeName(cell), ward.name, inWords(bin)],
        outline: outlines[cell],
      }
    })
  return { name: 'cells', title: 'Place cells', columns, noteColumns, rows }
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}

const levels = ['', '90 %', '95 %', '99 %']

/** "Stands out" begins at 95 %, as on the map. */
function inWords(bin: number | null): string {
  if (bin === null) return 'not tested: too few'
  if (bin >= 2) return `stands out from its surroundings (${levels[bin]})`
  if (bin === 1) return `perhaps (${levels[bin]})`
  if (bin < 0) return `quieter surroundings (${levels[-bin]})`
  return ''
}

/** Outlines never change while an area pack is loaded, and are asked for with every export. */
const outlinesByArea = new WeakMap<Area, readonly Polygon[]>()

function outlinesOf(area: Area): readonly Polygon[] {
  const known = outlinesByArea.get(area) ?? area.cells.map(cellOutline)
  outlinesByArea.set(area, known)
  return known
}
