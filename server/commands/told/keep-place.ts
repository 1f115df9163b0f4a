import type { Area } from '../../area/area.ts'
import type { KeptPlace, PlaceDraft } from '../../contract/told/place.ts'
import { type ToldKind, toldKinds } from '../../contract/told/told.ts'
import { Refused } from '../../errors.ts'
import { cellsInside } from '../cells-inside.ts'

/** What a venue's id stands for. */
export type FindVenue = (id: string) => { readonly cell: string; readonly fictional: boolean } | undefined

/**
 * A place as it may be kept: a venue by its id, a cell folded, an area as whole cells. Refuses `badBody` for a place that
 * this kind cannot be at, `unknownValue` for a venue or cell that is none, `areaEmpty`, and as `cellsInside`.
 */
export function keepPlace(
  area: Area,
  kind: ToldKind,
  draft: PlaceDraft | null,
  findVenue: FindVenue,
): KeptPlace | null {
  const may: readonly string[] = toldKinds[kind].place
  const asked = draft === null ? 'none' : draft.kind === 'outline' ? 'cells' : draft.kind
  if (!may.includes(asked)) throw new Refused('badBody', { param: 'place' })
  if (draft === null) return null
  if (draft.kind === 'venue') {
    const venue = findVenue(draft.id)
    if (!venue) throw new Refused('unknownValue', { param: 'place.id' })
    return { kind: 'venue', id: draft.id, cells: [venue.cell] }
  }
  if (draft.kind === 'cell') {
    const cell = area.knownCell(draft.id)
    if (cell === undefined) throw new Refused('unknownValue', { param: 'place.id' })
    const folded = area.cells[area.foldOf(area.cellNumber(cell))]
    return { kind: 'cell', id: folded, cells: [folded] }
  }
  const cells = draft.kind === 'outline' ? cellsInside(area, draft.outline) : knownCells(area, draft.cells)
  if (cells.length === 0) throw new Refused('areaEmpty')
  return { kind: 'cells', id: '', cells }
}

function knownCells(area: Area, cells: readonly string[]): string[] {
  const known = cells.map((text) => {
    const cell = area.knownCell(text)
    if (cell === undefined) throw new Refused('unknownValue', { param: 'place.cells' })
    return cell
  })
  return [...new Set(known)].sort()
}
