import type { Counts } from '../../../server/contract/answers.ts'
import type { CellDictionary, Reference } from '../../../server/contract/reference.ts'
import type { ReleasedCount } from '../../../server/contract/released.ts'
import { askedWards, askedZones, type ZoneFacts } from '../../map/zone-facts.ts'
import type { TableColumn, TableRow } from '../../parts/sort-rows.ts'
import { withheldWords } from '../../parts/words.ts'
import type { ReleasedAnswer } from '../../state/released-answer.ts'
import { zoneWords } from './place-words.ts'

/** A place as lists, tables and cards show it. */
export interface PlaceRow {
  kind: 'zone' | 'ward' | 'cell'
  id: string
  name: string
  /** Empty for wards. */
  ward: string
  count: ReleasedCount
}

type Wards = Reference['wards']

const wardName = (wards: Wards, code: string): string => wards.find((ward) => ward.code === code)?.name ?? ''

/** Zones or wards of a release, most first; those withheld follow by name. */
export function releasedRows(
  answer: Pick<ReleasedAnswer, 'zones' | 'wards'>,
  by: 'places' | 'wards',
  facts: ReadonlyMap<string, ZoneFacts>,
  wards: Wards,
  asked: readonly string[],
): PlaceRow[] {
  if (by === 'wards')
    return inOrder(
      askedWards(answer.wards, asked).map(({ id, count }) => ({
        ...{ kind: 'ward', id, name: wardName(wards, id), ward: '', count },
      })),
    )
  return inOrder(
    askedZones(answer.zones, facts, asked).map(({ id, count }) => {
      const ward = wardName(wards, facts.get(id)?.ward ?? '')
      return { kind: 'zone', id, name: zoneWords(facts.get(id)?.name ?? id, ward), ward, count }
    }),
  )
}

/** Place cells or wards of what is published, most first. */
export function publishedRows(
  open: Counts,
  by: 'places' | 'wards',
  cells: CellDictionary | null,
  wards: Wards,
): PlaceRow[] {
  if (by === 'wards')
    return inOrder(
      open.wards.map(({ code, name, count }) => ({ kind: 'ward', id: code, name, ward: '', count })),
    )
  const numbers = new Map((cells?.cells ?? []).map((cell, number) => [cell, number]))
  return inOrder(
    open.cells.map(({ cell, count }) => {
      const number = numbers.get(cell) ?? -1
      const ward = wards[cells?.ward2022[number] ?? -1]?.name ?? ''
      return { kind: 'cell', id: cell, name: cells?.places[number] ?? cell, ward, count }
    }),
  )
}

const size = (count: ReleasedCount): number => (typeof count === 'number' ? count : -1)

const inOrder = (rows: PlaceRow[]): PlaceRow[] =>
  rows.sort((a, b) => size(b.count) - size(a.count) || a.name.localeCompare(b.name, 'en-GB'))

/** The same rows for the table. Wards stand for themselves and need no second column. */
export function releasedTable(
  rows: readonly PlaceRow[],
  unit: string,
): { columns: TableColumn[]; rows: TableRow[] } {
  const byWard = rows[0]?.kind === 'ward'
  return {
    columns: [{ label: unit }, ...(byWard ? [] : [{ label: 'Ward' }]), { label: 'Count', number: true }],
    rows: rows.map(({ id, name, ward, count }) => ({ id, cells: [name, ...(byWard ? [] : [ward]), count] })),
  }
}

/** Rows of the file: a withheld count in words, never empty and never zero. */
export const fileRows = (rows: readonly PlaceRow[]): (string | number)[][] =>
  rows.map(({ id, name, ward, count }) => [
    id,
    name,
    ward,
    typeof count === 'number' ? count : withheldWords(count),
  ])
